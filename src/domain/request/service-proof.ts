import { type PlainDate, toChineseDate } from '../calendar/index.js'
import type { ServiceWay } from './event.js'
import type { RequestSettings } from './settings.js'

/** What is known of how a letter was served. */
export interface ServiceFacts {
  readonly way: ServiceWay
  readonly recipient: string | null
  /** Through whom, where another served it. */
  readonly through: string | null
  readonly mailNumber: string | null
  readonly postedOn: PlainDate | null
  /** Whether a receipt, a slip of the post or the like is with the case. */
  readonly hasFile: boolean
  /** Whether the applicant opened it by number and query code. */
  readonly wasOpened: boolean
}

/** What is written down when a letter is served. */
const DETAIL_NAMES = {
  recipient: '由谁签收',
  through: '委托谁送达',
  'mail-number': '邮件号码',
  'posted-on': '交邮日期',
} as const satisfies Record<string, string>
type ServiceDetail = keyof typeof DETAIL_NAMES

/** What would be asked for if somebody disputed that a letter was served. */
export const MISSING_PROOFS = ['recipient', 'through', 'mail-number', 'posted-on', 'file', 'opened'] as const
export type MissingProof = (typeof MISSING_PROOFS)[number]

export function explainMissingProof(missing: MissingProof): string {
  switch (missing) {
    case 'file':
      return '没有附送达回证、邮寄凭证等送达凭证'
    case 'opened':
      return '申请人还没有打开'
    default:
      return `没有写明${DETAIL_NAMES[missing]}`
  }
}

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
  return [...DETAILS[way], ...KEPT[way]].filter((proof) => lacking[proof])
}

/** 国办公开办函〔2016〕235号: by hand it is served when signed for, by post when it is handed to the post. */
const DETAILS: Readonly<Record<ServiceWay, readonly ServiceDetail[]>> = {
  direct: ['recipient'],
  entrusted: ['through', 'recipient'],
  post: ['mail-number', 'posted-on'],
  electronic: [],
}

/** The log of the site proves by itself when a letter was there to be opened; that nobody did takes nothing from it. */
const KEPT: Readonly<Record<ServiceWay, readonly ('file' | 'opened')[]>> = {
  direct: ['file'],
  entrusted: ['file'],
  post: ['file'],
  electronic: ['opened'],
}

/** Why a decision is not on record as served, or its case not filed. */
export type ServiceRefusal =
  | { readonly code: 'service.not-told'; readonly way: ServiceWay; readonly missing: readonly ServiceDetail[] }
  /** What is posted is served on the day it is posted, and on no other. */
  | { readonly code: 'service.other-day'; readonly on: PlainDate; readonly postedOn: PlainDate }
  | { readonly code: 'close.service-not-proven'; readonly way: ServiceWay }

/** A letter is served once it is written down what its way of service needs; a slip may follow. */
export function refuseService(
  facts: Omit<ServiceFacts, 'hasFile' | 'wasOpened'>,
  on: PlainDate,
): ServiceRefusal | null {
  const needed: readonly MissingProof[] = DETAILS[facts.way]
  const missing = missingProof({ ...facts, hasFile: true, wasOpened: true }).filter((proof): proof is ServiceDetail =>
    needed.includes(proof),
  )
  if (missing.length > 0) return { code: 'service.not-told', way: facts.way, missing }
  const { way, postedOn } = facts
  return way === 'post' && postedOn !== null && postedOn !== on ? { code: 'service.other-day', on, postedOn } : null
}

/** Whether what is missing stands in the way of filing the case. */
export const isNeededToClose = (
  proof: MissingProof,
  { closingNeedsServiceProof }: Pick<RequestSettings, 'closingNeedsServiceProof'>,
): boolean => proof === 'file' && closingNeedsServiceProof

/** A case is filed with the slip that proves the service: what was written down alone proves nothing. */
export function refuseClosing(
  { way, hasFile }: Pick<ServiceFacts, 'way' | 'hasFile'>,
  settings: Pick<RequestSettings, 'closingNeedsServiceProof'>,
): ServiceRefusal | null {
  const needed: readonly MissingProof[] = hasFile ? [] : KEPT[way]
  return needed.some((proof) => isNeededToClose(proof, settings)) ? { code: 'close.service-not-proven', way } : null
}

const WAYS: Readonly<Record<ServiceWay, { readonly name: string; readonly slip: string; readonly instead: string }>> = {
  direct: {
    name: '直接送达',
    slip: '受送达人签收的送达回证',
    instead: '没有当面签收的，可以委托其他行政机关代为送达或者邮寄送达',
  },
  entrusted: {
    name: '委托其他行政机关代为送达',
    slip: '受送达人签收的送达回证',
    instead: '还没有签收的，等受委托机关交回送达回证后再登记',
  },
  post: {
    name: '邮寄送达',
    slip: '邮政企业的邮寄凭证',
    instead: '还没有交邮的，等交给邮政企业以后再登记',
  },
  electronic: { name: '电子送达', slip: '系统记录', instead: '' },
}

/** One sentence for whoever tried: what is missing, and what may be done instead. */
export function explainServiceRefusal(refusal: ServiceRefusal): string {
  if (refusal.code === 'service.other-day')
    return `邮寄送达以交邮之日为送达之日（国办公开办函〔2016〕235号）：送达日期填的是${toChineseDate(refusal.on)}，交邮日期是${toChineseDate(refusal.postedOn)}，请改为同一天。`
  const { name, slip, instead } = WAYS[refusal.way]
  return refusal.code === 'service.not-told'
    ? `登记${name}须写明${refusal.missing.map((proof) => DETAIL_NAMES[proof]).join('、')}；${instead}。`
    : `${name}的，须先上传${slip}才能办结归档；凭证还没有取得的，申请保持“已送达”。`
}
