/** The codes of every figure in an annual report. Public contract: never renamed, never reused. */

export const APPLICANTS = [
  'naturalPerson',
  'business',
  'research',
  'welfare',
  'legalServices',
  'otherOrganisation',
] as const

/** The seven columns of table three: six kinds of applicant and their total. */
export const APPLICANT_COLUMNS = [...APPLICANTS, 'total'] as const
export type ApplicantColumn = (typeof APPLICANT_COLUMNS)[number]

/** Leaf outcomes of table three in the order the form prints them. */
export const OUTCOMES = [
  'granted',
  'partiallyGranted',
  'refused.stateSecret',
  'refused.otherLaw',
  'refused.securityAndStability',
  'refused.thirdPartyRights',
  'refused.internalAffairs',
  'refused.processInformation',
  'refused.enforcementFile',
  'refused.administrativeQuery',
  'unavailable.notHeld',
  'unavailable.needsCreation',
  'unavailable.stillUnclear',
  'notProcessed.petition',
  'notProcessed.repeat',
  'notProcessed.publication',
  'notProcessed.excessive',
  'notProcessed.reconfirmation',
  'other.correctionOverdue',
  'other.feeUnpaid',
  'other.other',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const REVIEW_RESULTS = ['upheld', 'corrected', 'other', 'pending'] as const
export const REVIEW_COLUMNS = [...REVIEW_RESULTS, 'total'] as const
export type ReviewColumn = (typeof REVIEW_COLUMNS)[number]

/** The three blocks of table four. */
export const REVIEW_BLOCKS = ['reconsideration', 'litigation.direct', 'litigation.afterReview'] as const
export type ReviewBlock = (typeof REVIEW_BLOCKS)[number]

export type RequestRowCode =
  | 'requests.received'
  | 'requests.broughtForward'
  | `requests.outcomes.${Outcome}`
  | 'requests.outcomes.total'
  | 'requests.carriedForward'

/** A cell of any form version: `disclosure.rules.issued`, `requests.received.total`, … */
export type CellCode = string

export type FormVersion = '2019' | '2021'
