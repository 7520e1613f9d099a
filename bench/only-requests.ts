import { runRequests } from './requests.js'

await runRequests()
