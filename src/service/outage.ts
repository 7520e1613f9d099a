export { isOutage } from '../storage/outage.js'
