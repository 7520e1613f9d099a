/** Who asks: the six columns of table three before their total. Public contract: never renamed. */
export const APPLICANTS = [
  'naturalPerson',
  'business',
  'research',
  'welfare',
  'legalServices',
  'otherOrganisation',
] as const
export type Applicant = (typeof APPLICANTS)[number]

/** The seven columns of table three: six kinds of applicant and their total. */
export const APPLICANT_COLUMNS = [...APPLICANTS, 'total'] as const
export type ApplicantColumn = (typeof APPLICANT_COLUMNS)[number]

/** Leaf outcomes of table three in the order the form prints them: how a request may end. */
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
