import { type FilePurpose, OPEN_STATUSES, type RequestStatus } from '../../../domain/request/index.js'

const UNDECIDED = ['confirming', ...OPEN_STATUSES, 'correcting', 'fee-pending'] as const
const DECIDED = ['decided', 'served', 'closed'] as const

interface Times {
  readonly staff: readonly RequestStatus[]
  /** Empty: never the applicant. */
  readonly applicant: readonly RequestStatus[]
}

const byBoth = (staff: readonly RequestStatus[], applicant: readonly RequestStatus[] = []): Times => ({
  staff,
  applicant,
})

/** In which statuses a file of each purpose may come, and from whom. */
const TIMES: Readonly<Record<FilePurpose, Times>> = {
  identity: byBoth(UNDECIDED, UNDECIDED),
  authority: byBoth(UNDECIDED, UNDECIDED),
  'wanted-material': byBoth(UNDECIDED, UNDECIDED),
  correction: byBoth(UNDECIDED, ['correcting']),
  reasons: byBoth(UNDECIDED, ['explaining', 'consulting']),
  opinion: byBoth([...UNDECIDED, ...DECIDED]),
  release: byBoth([...UNDECIDED, 'decided']),
  'service-proof': byBoth(DECIDED),
  review: byBoth([...UNDECIDED, ...DECIDED, 'withdrawn', 'joined']),
}

export const mayAdd = (purpose: FilePurpose, status: RequestStatus, by: keyof Times): boolean =>
  TIMES[purpose][by].includes(status)
