import { addDays, daysBetween, type PlainDate, type WorkCalendar } from '../calendar/index.js'
import { type ClockRule, type ClockRuleId, clockRule, type DueReading, dueOn, type Pause } from '../clock/index.js'
import { answerRule, type Review } from '../remedy/index.js'
import { type Citation, placeIn, regulation } from '../statute/index.js'
import type { ConsultedParty } from './event.js'
import { type ClockStart, type Consultation, OPEN_STATUSES, type Request, UNDECIDED_STATUSES } from './request.js'
import type { RequestSettings } from './settings.js'

/** What a date of a case is told by. */
export interface ClockContext {
  /** The legal day it is: an unanswered letter stops the clock only until its period is over. */
  readonly today: PlainDate
  readonly calendar: WorkCalendar
  readonly settings: RequestSettings
}

/** When the reply is due, or why no clock is running. */
export type ReplyClock =
  | DueReading
  /** 待确认: there is no day of receipt yet. */
  | { readonly status: 'not-started' }
  /** It will start anew, in full, when the correction or the payment arrives. */
  | { readonly status: 'stopped'; readonly by: 'correction' | 'fee'; readonly since: PlainDate }
  /** Withdrawn, joined or split. */
  | { readonly status: 'over' }

const STARTS: Readonly<Record<ClockStart['by'], { readonly what: string; readonly citation: Citation } | null>> = {
  receipt: null,
  correction: { what: '收到补正的申请，答复期限重新起算', citation: regulation(30) },
  payment: {
    what: '申请人缴清信息处理费，办理期限重新起算',
    citation: { instrument: 'processingFee', place: '第六条' },
  },
  revocation: { what: '原决定撤销，重新办理', citation: regulation(33, { paragraph: 2 }) },
}

/** When the reply to a request is due, with its proof; derived from the events alone, never kept by hand. */
export function replyClock(request: Request, context: ClockContext): ReplyClock {
  const { status, clockStart } = request
  if (status === 'withdrawn' || status === 'joined' || status === 'split') return { status: 'over' }
  if (clockStart === null) return { status: 'not-started' }
  const { correction, fee } = request
  if (correction !== null && correction.receivedOn === null)
    return { status: 'stopped', by: 'correction', since: correction.sentOn }
  if (fee !== null && fee.paidYuan < fee.amountYuan) return { status: 'stopped', by: 'fee', since: fee.sentOn }
  if (request.delayedUntil !== null)
    return fixedReply(clockStart, request.delayedUntil, '合理的延迟答复期限', regulation(35))
  if (clockStart.by === 'revocation' && request.replyBy !== null)
    return fixedReply(clockStart, request.replyBy, '重新答复的期限', regulation(51))
  const start = STARTS[clockStart.by]
  const { extension } = request
  return count(
    replyRule(clockStart, context.settings),
    {
      startOn: clockStart.on,
      ...(start === null ? {} : { start }),
      pauses: pausesOf(request, context),
      extensionDays: extension === null || extension.notifiedOn === null ? 0 : extension.days,
    },
    context.calendar,
  )
}

function replyRule(clockStart: ClockStart, settings: RequestSettings): ClockRule {
  const rule = clockRule('reply.period', settings.clock)
  if (clockStart.by !== 'revocation') return rule
  return { ...rule, length: { unit: 'working-days', count: settings.renewedReplyWorkingDays } }
}

function fixedReply({ on, by }: ClockStart, dueOnDay: PlainDate, what: string, source: Citation): DueReading {
  return fixed({ on, ...(STARTS[by] ?? { what: '收到申请', citation: source }) }, dueOnDay, what, source)
}

/** A period that somebody set by its last day. */
function fixed(
  start: { readonly on: PlainDate; readonly what: string; readonly citation?: Citation },
  dueOnDay: PlainDate,
  what: string,
  source: Citation,
): DueReading {
  const { on, citation = source } = start
  return {
    status: 'derived',
    dueOn: dueOnDay,
    steps: [
      { kind: 'start', what: `${start.what}，当日不计入`, from: on, to: on, counted: 0, span: 1, source: citation },
      { kind: 'fixed', what, from: addDays(on, 1), to: dueOnDay, counted: 0, span: daysBetween(on, dueOnDay), source },
    ],
  }
}

function count(rule: ClockRule, input: Parameters<typeof dueOn>[1], calendar: WorkCalendar): DueReading {
  const result = dueOn(rule, input, calendar)
  if (!result.ok) throw new RangeError(`${rule.id} cannot be counted: ${result.error.code}`)
  return result.value
}

const CONSULTATION_RULES: Readonly<Record<ConsultedParty, ClockRuleId | null>> = {
  'third-party': 'consultation.third-party',
  'co-maker': 'consultation.co-maker',
  'other-agency': null,
}

/** When a party's opinion is due; null while nobody knows when it got the letter, or where no period is set. */
export function consultationDue(
  { party, deliveredOn }: Consultation,
  { calendar, settings }: Pick<ClockContext, 'calendar' | 'settings'>,
): DueReading | null {
  if (deliveredOn === null) return null
  const id = CONSULTATION_RULES[party]
  if (id !== null) return count(clockRule(id, settings.clock), { startOn: deliveredOn }, calendar)
  if (settings.otherAgencyWorkingDays === null) return null
  const rule: ClockRule = { ...clockRule('consultation.co-maker'), citation: regulation(33, { paragraph: 3 }) }
  const length = { unit: 'working-days', count: settings.otherAgencyWorkingDays } as const
  return count({ ...rule, name: '其他机关提出意见期限', length }, { startOn: deliveredOn }, calendar)
}

/** How a consultation stands. */
export type ConsultationStanding =
  | 'awaited'
  | 'agrees'
  | 'objects'
  /** 条例第三十四条: a co-maker that lets its period pass agrees. */
  | 'deemed-to-agree'
  /** 条例第三十二条: without the third party the body decides by the Regulation; other agencies likewise. */
  | 'silent'

/** What came of asking a party, on the day it is looked at. */
export function consultationStanding(consultation: Consultation, context: ClockContext): ConsultationStanding {
  if (consultation.opinion !== null) return consultation.opinion
  const due = consultationDue(consultation, context)
  if (due === null || due.status !== 'derived' || context.today <= due.dueOn) return 'awaited'
  return consultation.party === 'co-maker' ? 'deemed-to-agree' : 'silent'
}

function pausesOf(request: Request, context: ClockContext): Pause[] {
  const pauses = request.consultations.map((consultation) => pauseOf(consultation, context))
  const { reasons } = request
  if (reasons !== null && context.settings.reasonsStopClock)
    pauses.push(pauseUntil('reasons', reasons.askedOn, reasons.givenOn, reasons.dueOn, context.today))
  return pauses
}

function pauseOf(consultation: Consultation, context: ClockContext): Pause {
  const due = consultationDue(consultation, context)
  const lapsesOn = due !== null && due.status === 'derived' ? due.dueOn : null
  return pauseUntil(consultation.party, consultation.sentOn, consultation.answeredOn, lapsesOn, context.today)
}

/** To the day of the answer or of the lapse, whichever is first; open while neither has come. */
function pauseUntil(
  reason: Pause['reason'],
  after: PlainDate,
  answeredOn: PlainDate | null,
  lapsesOn: PlainDate | null,
  today: PlainDate,
): Pause {
  if (answeredOn !== null)
    return { reason, after, until: lapsesOn !== null && lapsesOn < answeredOn ? lapsesOn : answeredOn }
  if (lapsesOn !== null && lapsesOn < today) return { reason, after, until: lapsesOn }
  return { reason, after, until: null, untilAtLatest: lapsesOn }
}

/** A period that somebody must keep now. */
export interface OpenClock {
  readonly id:
    | ClockRuleId
    | 'correction.period'
    | 'reasons.period'
    | 'consultation.other-agency'
    | 'records.period'
    | 'review.compliance'
  /** The consultation, commission or review it belongs to. */
  readonly of: string | null
  readonly reading: DueReading
}

/** Every period that runs in a case besides that of the reply. */
export function listOpenClocks(request: Request, context: ClockContext): readonly OpenClock[] {
  const { calendar, settings } = context
  const clocks: OpenClock[] = []
  const add = (id: ClockRuleId, startOn: PlainDate, of: string | null = null) => {
    // A period that was not law yet is nobody's to keep.
    const due = dueOn(clockRule(id, settings.clock), { startOn }, calendar)
    if (due.ok) clocks.push({ id, of, reading: due.value })
  }
  const { status, clockStart, correction, reasons, fee } = request
  if (status === 'confirming' && request.channel === 'ordinary-mail') add('receipt.confirmation', request.submittedOn)
  if (isOpen(status) && clockStart?.by === 'receipt' && correction === null) add('correction.notice', clockStart.on)
  if (status === 'correcting' && correction !== null)
    clocks.push({
      id: 'correction.period',
      of: null,
      reading: fixed({ on: correction.sentOn, what: '告知补正' }, correction.dueOn, '合理的补正期限', regulation(30)),
    })
  if (isOpen(status) && reasons !== null && reasons.givenOn === null)
    clocks.push({
      id: 'reasons.period',
      of: null,
      reading: fixed({ on: reasons.askedOn, what: '要求说明理由' }, reasons.dueOn, '说明理由的期限', regulation(35)),
    })
  if (status === 'fee-pending' && fee?.deliveredOn) add('fee.payment', fee.deliveredOn)
  for (const consultation of request.consultations) {
    const reading = consultation.answeredOn === null ? consultationDue(consultation, context) : null
    if (reading === null) continue
    clocks.push({
      id: CONSULTATION_RULES[consultation.party] ?? 'consultation.other-agency',
      of: consultation.id,
      reading,
    })
  }
  for (const [id, review] of Object.entries(request.reviews)) {
    const rule = answerRule(review)
    if (rule !== null && review.copyReceivedOn !== null) add(rule, review.copyReceivedOn, id)
    const reading = compliance(review)
    if (reading !== null) clocks.push({ id: 'review.compliance', of: id, reading })
  }
  for (const { id, askedOn, dueOn, deliveredOn } of isUndecided(status) ? request.commissions : []) {
    if (deliveredOn !== null) continue
    const reading = fixed({ on: askedOn, what: '交办' }, dueOn, '科室交回材料的期限', regulation(45))
    clocks.push({ id: 'records.period', of: id, reading })
  }
  return clocks
}

/** Until when the body must do what a ruling says, where the ruling names a day. */
function compliance({ status, kind, ruledOn, actBy }: Review): DueReading | null {
  if (status !== 'ruled' || ruledOn === null || actBy === null) return null
  return kind === 'litigation'
    ? fixed({ on: ruledOn, what: '作出裁判' }, actBy, '裁判确定的履行期限', placeIn('litigation', '第九十四条'))
    : fixed(
        { on: ruledOn, what: '作出复议决定' },
        actBy,
        '复议决定确定的履行期限',
        placeIn('reconsideration', '第七十七条'),
      )
}

const isUndecided = (status: Request['status']): boolean => UNDECIDED_STATUSES.some((each) => each === status)
const isOpen = (status: Request['status']): boolean => OPEN_STATUSES.some((open) => open === status)

/** Whether a day is certainly after what was due: not while the clock stands still or the calendar is unknown. */
export const isAfter = (on: PlainDate, reading: ReplyClock | null): boolean =>
  reading !== null && reading.status === 'derived' && on > reading.dueOn
