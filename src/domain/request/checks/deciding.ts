import { clockRule, dueOn } from '../../clock/index.js'
import { type DecisionCode, type DecisionKind, decisionKind } from '../decision-kinds.js'
import type { EventOf } from '../event.js'
import type { RequestRefusal } from '../refusal.js'
import { OPEN_STATUSES, type Request } from '../request.js'
import { type ClockContext, consultationStanding } from '../request-clock.js'
import { check } from './check.js'

type Decide = EventOf<'decision.made'>

/** A decision of its kind, on a case that is ripe for it, with basis and reasons, third parties heard. */
export const decide = check<'decision.made'>((request, event, context) => {
  const kind = decisionKind(event.kind, context.settings)
  const tooEarly = notBeforeClock(request, event)
  if (tooEarly !== null) return tooEarly
  if (!fitsMatter(request, event.kind)) return { code: 'decision.other-matter', kind: event.kind }
  if (!isRipe(request, kind, event, context))
    return { code: 'decision.condition', kind: event.kind, condition: kind.condition }
  if (kind.needsBasis && isBlank(event.basis)) return { code: 'decision.without-basis', kind: event.kind }
  if ((kind.needsReasons || event.overrides.length > 0) && isBlank(event.reasons))
    return { code: 'decision.without-reasons', kind: event.kind }
  return hearThirdParties(request, kind, event, context)
})

/** What ends a case is not dated before its clock last started: a reply to the corrected request comes after it. */
function notBeforeClock({ clockStart }: Request, { on }: Pick<Decide, 'on'>): RequestRefusal | null {
  return clockStart !== null && on < clockStart.on ? { code: 'date.too-early', on, earliest: clockStart.on } : null
}

/** Correcting one's own record (第四十一条) ends in its own letter, and no request for information does. */
const fitsMatter = ({ matter }: Request, kind: DecisionCode): boolean =>
  matter === 'record-correction' ? kind === 'S24' || kind === 'S23' : kind !== 'S24'

function isRipe(request: Request, kind: DecisionKind, { on }: Decide, context: ClockContext): boolean {
  const isOpen = OPEN_STATUSES.some((status) => status === request.status)
  const { correction, reasons, fee } = request
  switch (kind.condition) {
    case 'open':
      return isOpen
    case 'undecided':
      return true
    case 'corrected':
      return isOpen && correction !== null && correction.receivedOn !== null
    case 'correction-overdue':
      return request.status === 'correcting' && correction !== null && on > correction.dueOn
    case 'fee-overdue': {
      if (request.status !== 'fee-pending' || fee === null || fee.deliveredOn === null) return false
      const rule = clockRule('fee.payment', context.settings.clock)
      const due = dueOn(rule, { startOn: fee.deliveredOn }, context.calendar)
      return due.ok && due.value.status === 'derived' && on > due.value.dueOn
    }
    case 'reasons-judged':
      return isOpen && reasons !== null && (reasons.givenOn !== null || on > reasons.dueOn)
    case 'searched':
      return isOpen && (!context.settings.searchBeforeNotHeld || request.searches > 0)
  } // no default: a new condition must fail to compile here
}

/** 条例第三十二条: heard or their time is over; an objection yields only to the public interest. */
function hearThirdParties(
  request: Request,
  kind: DecisionKind,
  { overrides, on }: Decide,
  context: ClockContext,
): RequestRefusal | null {
  const parties = request.consultations.filter(({ party }) => party === 'third-party')
  const idle = overrides.find((id) => !parties.some((each) => each.id === id && each.opinion === 'objects'))
  if (idle !== undefined) return { code: 'decision.nothing-to-override', id: idle }
  if (!kind.discloses) return null
  for (const each of parties) {
    if (consultationStanding(each, { ...context, today: on }) === 'awaited')
      return { code: 'decision.third-party-not-heard', id: each.id }
    // What is given out in part may be just what nobody objects to.
    if (kind.outcome === 'granted' && each.opinion === 'objects' && !overrides.includes(each.id))
      return { code: 'decision.objection-not-overridden', id: each.id }
  }
  // 条例第三十四条: who is asked is waited for; silence is consent, and an opinion does not bind.
  const awaited = request.consultations.find(
    (each) => each.party === 'co-maker' && consultationStanding(each, { ...context, today: on }) === 'awaited',
  )
  return awaited === undefined ? null : { code: 'decision.co-maker-not-heard', id: awaited.id }
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === ''

export const serve = check<'decision.served'>(({ decision }, { on }) =>
  decision !== null && on < decision.madeOn ? { code: 'date.too-early', on, earliest: decision.madeOn } : null,
)

export const revoke = check<'decision.revoked'>(({ decision }, { on, replyBy }) => {
  const earliest = decision?.servedOn ?? decision?.madeOn
  if (earliest !== undefined && on < earliest) return { code: 'date.too-early', on, earliest }
  return replyBy !== null && replyBy <= on ? { code: 'date.not-after', on: replyBy, after: on } : null
})

export const endWithoutDecision = check<'request.withdrawn' | 'request.joined'>((request, event) =>
  notBeforeClock(request, event),
)

export const split = check<'request.split'>((request, { on, parts }) => {
  if (!Number.isInteger(parts) || parts < 2 || parts > 100) return { code: 'split.parts', parts }
  return notBeforeClock(request, { on })
})

export const reopen = check<'request.reopened'>(({ endings }, { on }) => {
  const last = endings.at(-1)
  return last !== undefined && on < last.decidedOn ? { code: 'date.too-early', on, earliest: last.decidedOn } : null
})

/** 条例第三十二条: not before the third party is told what is disclosed over its objection. */
export const close = check<'request.closed'>((request, { on }) => {
  const { decision } = request
  if (decision?.servedOn && on < decision.servedOn) return { code: 'date.too-early', on, earliest: decision.servedOn }
  const untold = request.consultations.find(
    ({ id, informedOn }) => decision?.overrides.includes(id) === true && informedOn === null,
  )
  return untold === undefined ? null : { code: 'close.third-party-not-informed', id: untold.id }
})
