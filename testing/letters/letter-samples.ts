import { EMPTY_OFFICE } from '../../src/domain/body/index.js'
import {
  composeLetter,
  isDecisionLetter,
  type Letter,
  type LetterApplicant,
  type LetterBody,
  type LetterCase,
  type LetterDetails,
  type LetterEvent,
  type LetterWanted,
  letterFacts,
  NATIONAL_WORDINGS,
} from '../../src/domain/letter/index.js'
import {
  DECISION_KINDS,
  type LetterCode,
  type RequestEvent,
  type RequestNo,
  replyClock,
} from '../../src/domain/request/index.js'
import { china, day } from '../calendar/china-calendar.js'
import { caseOf, contextOn, decided, submitted } from '../requests/worked-case.js'

/** How much a case has to tell. */
export type Amount = 'full' | 'least'

const on = (text: string) => ({ on: day(text) })
const RULES = { settings: contextOn().settings, calendar: china }
/** Longer than any name of ours: a title and a line must not break on it. */
const LONG = '云溪县石桥镇人民政府关于农村公路养护工程施工合同及其附件（二〇二五年度）'

const CITIZEN: LetterApplicant = {
  kind: 'naturalPerson',
  name: '金丝雀',
  document: null,
  representative: null,
  contactPerson: null,
  contact: { telephone: null, email: null, address: null },
  agent: null,
  joint: [],
}
const COMPANY: LetterApplicant = {
  kind: 'business',
  name: '云溪县白鹭测绘有限公司',
  document: { kind: 'credit-code', number: '91330127MA0000000X' },
  representative: '白鹭',
  contactPerson: '灰鹤',
  contact: { telephone: '13800138000', email: 'bailu@example.org', address: '云溪县临江镇二号' },
  agent: { name: '朱鹮' },
  joint: [{ name: '云溪县青禾乡茶叶专业合作社' }],
}
const WANTED: LetterWanted = {
  description: '石桥镇2025年农村公路养护的合同。',
  documentNumber: null,
  form: 'electronic',
  delivery: 'online',
}

const LETTER_BODY: LetterBody = {
  name: '云溪县文化和旅游局',
  office: EMPTY_OFFICE,
  respondent: {
    kind: 'local-department',
    name: '云溪县文化和旅游局',
    governmentName: '云溪县人民政府',
    superiorName: '云溪市文化和旅游局',
    courts: { basic: '云溪县人民法院', intermediate: '云溪市中级人民法院' },
    isTownship: false,
  },
  onlineChannel: null,
}

const FULL_DETAILS: LetterDetails = {
  unclear: '请写明所需合同的名称或者签订的大致时间；\n请提供本人身份证明的复印件。',
  why: '需要查阅的档案较多，正在整理',
  question: `${LONG}\n其中的单价和工程量清单`,
  count: 41,
  howToPay: '到云溪县政务服务中心二楼非税窗口缴纳；\n或者通过缴款通知书上的二维码缴纳。',
  places: '局档案室2020年至2025年文书档案、办公系统',
  terms: '农村公路、养护、合同',
  result: '未检索到该合同。',
  content: `${LONG}，共12页。\n可以在本局网站“政府信息公开”专栏查阅。`,
  withheld: '合同第三条中的银行账号\n合同附件二中的联系人电话',
  harm: '账号和电话公开后，可能被用于诈骗，损害当事人的财产安全。',
}

/** The facts without which there is no letter. */
const LEAST_DETAILS: Partial<Record<RequestEvent['type'], LetterDetails>> = {
  'correction.requested': { unclear: '请写明合同的名称。' },
  'consultation.sent': {},
}

const CORRECTED: readonly RequestEvent[] = [
  { type: 'correction.requested', ...on('2026-05-08'), dueOn: day('2026-05-22') },
  { type: 'correction.received', ...on('2026-05-20') },
]
const EXTENDED: readonly RequestEvent[] = [
  { type: 'extension.approved', ...on('2026-06-01'), days: 10 },
  { type: 'extension.notified', ...on('2026-06-02') },
]
const asked = (party: 'third-party' | 'co-maker' | 'other-agency', when = '2026-05-11'): RequestEvent => ({
  type: 'consultation.sent',
  ...on(when),
  id: party,
  party,
})
const objected: RequestEvent = {
  type: 'consultation.answered',
  ...on('2026-05-25'),
  id: 'third-party',
  opinion: 'objects',
}
const overriding = decided('2026-06-10', {
  kind: 'S02',
  overrides: ['third-party'],
  reasons: '养护质量涉及过往群众的出行安全。',
})
const reasonsAsked: RequestEvent = { type: 'reasons.requested', ...on('2026-05-11'), dueOn: day('2026-05-18') }

/** What happens to a case between its receipt and the letter, the event that makes it last. */
function eventsBefore(code: LetterCode, amount: Amount): readonly RequestEvent[] {
  const isFull = amount === 'full'
  if (isDecisionLetter(code)) return [...decisionPath(code, isFull), decision(code, isFull)]
  switch (code) {
    case 'P01':
    case 'P02':
      return []
    case 'P03':
      return CORRECTED.slice(0, 1)
    case 'P04':
      return [reasonsAsked]
    case 'P05':
      return [...(isFull ? CORRECTED : []), ...EXTENDED]
    case 'P06':
    case 'P07':
    case 'P08':
      return [asked('third-party')]
    case 'P09':
      return [
        asked('third-party'),
        objected,
        overriding,
        { type: 'third-party.informed', ...on('2026-06-11'), id: 'third-party' },
      ]
    case 'P10':
      return [asked('co-maker')]
    case 'P11':
      return [asked('other-agency')]
    case 'P12':
      return [
        isFull
          ? { type: 'fee.notified', ...on('2026-05-12'), basis: 'pieces', amountYuan: 4_300 }
          : { type: 'fee.notified', ...on('2026-05-12'), basis: 'pages', amountYuan: 2_740 },
      ]
    case 'P13':
      return [
        reasonsAsked,
        { type: 'reasons.given', ...on('2026-05-15') },
        { type: 'reply.delayed', ...on('2026-05-20'), until: day('2026-08-31') },
      ]
    case 'P14':
      return [...decisionPath('S02', isFull), decision('S02', isFull)]
  } // no default: a new letter must fail to compile here
}

function decisionPath(code: keyof typeof DECISION_KINDS, isFull: boolean): readonly RequestEvent[] {
  const { condition, discloses } = DECISION_KINDS[code]
  switch (condition) {
    case 'corrected':
      return CORRECTED
    case 'correction-overdue':
      return CORRECTED.slice(0, 1)
    case 'fee-overdue':
      return [
        { type: 'fee.notified', ...on('2026-05-11'), basis: 'pieces', amountYuan: 100 },
        { type: 'fee.notice-delivered', ...on('2026-05-12') },
      ]
    case 'reasons-judged':
      return isFull ? [reasonsAsked, { type: 'reasons.given', ...on('2026-05-15') }] : [reasonsAsked]
    case 'searched':
      return [{ type: 'search.recorded', ...on('2026-05-12'), found: false }, ...(isFull ? EXTENDED : [])]
    default:
      return isFull && (discloses || code === 'S07')
        ? [...CORRECTED, asked('third-party', '2026-05-21'), { ...objected, ...on('2026-06-01') }, ...EXTENDED]
        : isFull
          ? [...CORRECTED, ...EXTENDED]
          : []
  }
}

function decision(code: keyof typeof DECISION_KINDS, isFull: boolean): RequestEvent {
  const { needsBasis, needsReasons, condition, discloses } = DECISION_KINDS[code]
  return decided(condition === 'fee-overdue' ? '2026-06-29' : '2026-06-24', {
    kind: code,
    basis: isFull || needsBasis ? '《不动产登记暂行条例》第二十七条' : null,
    reasons: isFull || needsReasons ? '该信息含有与申请人无关的个人信息。\n公开后无法挽回。' : null,
    overrides: isFull && discloses ? ['third-party'] : [],
  })
}

/** The case of a letter, with everything it may say or with the least. */
export function letterCase(code: LetterCode, amount: Amount): LetterCase {
  const isFull = amount === 'full'
  const matter = code === 'S24' ? 'record-correction' : 'disclosure'
  const isOpen = code === 'P02' && !isFull
  const first = submitted('2026-05-06', {
    matter,
    channel: isOpen ? 'web' : 'signed-post',
    applicant: isFull ? 'business' : 'naturalPerson',
  })
  const events = [first, ...eventsBefore(code, amount)]
  const context = contextOn(events.at(-1)?.on)
  const request = caseOf(events, context)
  const clock = replyClock(request, context)
  return {
    no: '2026-001-0012' as RequestNo,
    body: isFull
      ? {
          ...LETTER_BODY,
          office: {
            ...EMPTY_OFFICE,
            address: '云溪县文昌路8号',
            telephone: '0571-11111111',
            web: 'https://wl.example.cn',
          },
          onlineChannel: '云溪县行政复议网上申请平台（https://fy.example.cn）',
        }
      : LETTER_BODY,
    request,
    dueOn: clock.status === 'derived' ? clock.dueOn : null,
    applicant: isFull ? COMPANY : CITIZEN,
    wanted: isFull ? { ...WANTED, documentNumber: '石政合〔2025〕3号', form: 'paper', delivery: 'post' } : WANTED,
    events: events.map((event): LetterEvent => ({ event, details: detailsFor(event, isFull) })),
  }
}

function detailsFor(event: RequestEvent, isFull: boolean): LetterDetails | null {
  const details = isFull ? FULL_DETAILS : (LEAST_DETAILS[event.type] ?? null)
  return event.type === 'consultation.sent' ? { ...details, name: '云溪县青山路桥养护有限公司' } : details
}

/** What gives information out has files with it; a name may take several lines. */
const releasedWith = (code: LetterCode, amount: Amount): readonly string[] =>
  isDecisionLetter(code) && DECISION_KINDS[code].discloses && amount === 'full'
    ? ['石桥镇农村公路养护合同.pdf', `${LONG}.docx`]
    : []

/** The letter as a body would write it in its fifth of the year. */
export function sampleLetter(code: LetterCode, amount: Amount, wording = NATIONAL_WORDINGS[code]): Letter {
  const from = letterCase(code, amount)
  const event = code === 'P01' || code === 'P14' ? null : (from.events.at(-1)?.event ?? null)
  const number = /^(P01|P02|P07|P14)$/.test(code) ? null : '云文公复〔2026〕5号'
  const occasion = {
    code,
    event,
    on: event?.on ?? day('2026-06-25'),
    number,
    servedNumber: '云文公复〔2026〕4号',
    released: releasedWith(code, amount),
  }
  const composed = composeLetter({ code, wording }, letterFacts(occasion, from, RULES))
  if (!composed.ok) throw new Error(`${code} ${amount}: ${JSON.stringify(composed.error)}`)
  return composed.value
}

/** Every line of a letter, from its title to its date. */
export const linesOf = (letter: Letter): readonly string[] => [
  letter.title,
  ...(letter.number === null ? [] : [letter.number]),
  ...(letter.addressee === null ? [] : [`${letter.addressee}：`]),
  ...letter.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.kind === 'list'
        ? block.items
        : block.rows.flatMap(({ label, text }) => (text === '' ? [label] : [label, text])),
  ),
  ...(letter.remedy === null ? [] : [letter.remedy]),
  ...letter.annexes,
  ...(letter.signatory === null ? [] : [letter.signatory, letter.dateText]),
]
