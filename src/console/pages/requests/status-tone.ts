import type { RequestStatus } from '../../../domain/request/index.js'

/** Blue: being worked on; amber: waits for somebody; green: done. */
const TONES: Readonly<Record<RequestStatus, string>> = {
  confirming: 'chip-risk',
  processing: 'chip-blue',
  correcting: '',
  explaining: '',
  consulting: '',
  'fee-pending': '',
  decided: 'chip-blue',
  served: 'chip-ok',
  closed: 'chip-ok',
  withdrawn: '',
  joined: '',
  split: '',
}

export const statusTone = (status: RequestStatus): string => TONES[status]
