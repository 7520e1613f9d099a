/** The codes of every figure in an annual report. Public contract: never renamed, never reused. */

// What a request or a review can be and how it can end is said once, where they are worked.
export { REVIEW_BLOCKS, REVIEW_COLUMNS, REVIEW_RESULTS, type ReviewBlock, type ReviewColumn } from '../remedy/index.js'
export { APPLICANT_COLUMNS, APPLICANTS, type ApplicantColumn, OUTCOMES, type Outcome } from '../request/index.js'

import type { Outcome } from '../request/index.js'

export type RequestRowCode =
  | 'requests.received'
  | 'requests.broughtForward'
  | `requests.outcomes.${Outcome}`
  | 'requests.outcomes.total'
  | 'requests.carriedForward'

/** A cell of any form version: `disclosure.rules.issued`, `requests.received.total`, … */
export type CellCode = string

export type FormVersion = '2019' | '2021'
