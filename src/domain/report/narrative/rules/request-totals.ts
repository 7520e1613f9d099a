/** The cells of table three that say how many requests there were in all. */
export const RECEIVED = 'requests.received.total'
export const BROUGHT = 'requests.broughtForward.total'
export const HANDLED = 'requests.outcomes.total.total'
export const CARRIED = 'requests.carriedForward.total'
