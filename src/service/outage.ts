export { isInterrupted, isOutage } from '../storage/outage.js'
