// `npm run build`
import { build } from './compile.mjs'

process.exitCode = await build()
