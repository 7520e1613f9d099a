import type { ServiceWay } from './event.js'

/** What is known of how a letter was served. */
export interface ServiceFacts {
  readonly way: ServiceWay
  readonly recipient: string | null
  /** Through whom, where another served it. */
  readonly through: string | null
  readonly mailNumber: string | null
  readonly postedOn: string | null
  /** Whether a receipt, a slip of the post or the like is with the case. */
  readonly hasFile: boolean
  /** Whether the applicant opened it by number and query code. */
  readonly wasOpened: boolean
}

const PROOFS = {
  recipient: '没有写明由谁签收',
  through: '没有写明委托谁送达',
  'mail-number': '没有写明邮件号码',
  'posted-on': '没有写明交邮日期',
  file: '没有附送达回证、邮寄凭证等送达凭证',
  opened: '申请人还没有打开',
} as const satisfies Record<string, string>

/** What would be asked for if somebody disputed that a letter was served. */
export type MissingProof = keyof typeof PROOFS
export const MISSING_PROOFS = Object.keys(PROOFS) as [MissingProof, ...MissingProof[]]

export const explainMissingProof = (missing: MissingProof): string => PROOFS[missing]

/** What of the proof of service is still missing, by the way in which it was served. */
export function missingProof({ way, ...facts }: ServiceFacts): readonly MissingProof[] {
  const lacking: Readonly<Record<MissingProof, boolean>> = {
    recipient: facts.recipient === null,
    through: facts.through === null,
    'mail-number': facts.mailNumber === null,
    'posted-on': facts.postedOn === null,
    file: !facts.hasFile,
    opened: !facts.wasOpened,
  }
  return NEEDED[way].filter((proof) => lacking[proof])
}

const NEEDED: Readonly<Record<ServiceWay, readonly MissingProof[]>> = {
  direct: ['recipient', 'file'],
  entrusted: ['through', 'recipient', 'file'],
  post: ['mail-number', 'posted-on', 'file'],
  electronic: ['opened'],
}
