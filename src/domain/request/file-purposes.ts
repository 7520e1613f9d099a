import type { RequestEventType } from './event.js'

/** What a file of a request is there for, in the words of the office. */
export const FILE_PURPOSES = {
  identity: '身份证明',
  authority: '授权委托书',
  'wanted-material': '申请附带的材料',
  correction: '补正材料',
  reasons: '说明理由的材料',
  opinion: '征求意见的回复',
  release: '向申请人提供的文件',
  'service-proof': '送达凭证',
  review: '复议、诉讼文书',
} as const satisfies Record<string, string>

export type FilePurpose = keyof typeof FILE_PURPOSES
export const FILE_PURPOSE_CODES = Object.keys(FILE_PURPOSES) as [FilePurpose, ...FilePurpose[]]

/** Which files an event takes with it: from then on they belong to it, and nobody takes them away. */
const TAKEN_BY: Readonly<Partial<Record<RequestEventType, readonly FilePurpose[]>>> = {
  'correction.received': ['correction'],
  'reasons.given': ['reasons'],
  'consultation.answered': ['opinion'],
  'decision.made': ['release'],
  'decision.served': ['release', 'service-proof'],
  // What came back until then proves the service of that decision, and of none after it.
  'decision.revoked': ['service-proof'],
  'request.closed': ['service-proof'],
  'review.recorded': ['review'],
}

export const purposesTakenBy = (type: RequestEventType): readonly FilePurpose[] => TAKEN_BY[type] ?? []

/** What is about how the whole was answered stays with it. */
const OF_THE_ANSWER: readonly FilePurpose[] = ['release', 'service-proof', 'review']

/** Whether a file goes to each part of a request that is split: who asks, for what, and what was said about it. */
export const goesToParts = (purpose: FilePurpose): boolean => !OF_THE_ANSWER.includes(purpose)
