import { clockRule, dueOn } from '../../clock/index.js'
import { isAfter, replyClock } from '../request-clock.js'
import { check } from './check.js'

/** 条例第三十条: once, within seven working days of receipt, with a reasonable period. */
export const askCorrection = check<'correction.requested'>((request, event, { calendar, settings }) => {
  if (request.correctionNotices >= settings.correctionNotices)
    return { code: 'correction.only-once', notices: request.correctionNotices }
  if (event.dueOn <= event.on) return { code: 'date.not-after', on: event.dueOn, after: event.on }
  if (settings.lateCorrectionNotice === 'record' || request.clockStart === null) return null
  const due = dueOn(clockRule('correction.notice'), { startOn: request.clockStart.on }, calendar)
  if (!due.ok || due.value.status !== 'derived' || event.on <= due.value.dueOn) return null
  return { code: 'correction.too-late', dueOn: due.value.dueOn }
})

export const receiveCorrection = check<'correction.received'>(({ correction }, { on }) =>
  correction !== null && on < correction.sentOn ? { code: 'date.too-early', on, earliest: correction.sentOn } : null,
)

/** 条例第三十五条 */
export const askReasons = check<'reasons.requested'>(({ reasons }, { on, dueOn: until }) => {
  if (reasons !== null) return { code: 'reasons.already-asked' }
  return until <= on ? { code: 'date.not-after', on: until, after: on } : null
})

export const receiveReasons = check<'reasons.given'>(({ reasons }, { on }) =>
  reasons !== null && on < reasons.askedOn ? { code: 'date.too-early', on, earliest: reasons.askedOn } : null,
)

/** 条例第三十五条: only for reasons that were given, while there is time, and to a day the ordinary period does not reach. */
export const delayReply = check<'reply.delayed'>((request, { on, until }, context) => {
  if (request.reasons === null || request.reasons.givenOn === null) return { code: 'delay.without-reasons' }
  if (until <= on) return { code: 'date.not-after', on: until, after: on }
  if (request.replyBy !== null) return { code: 'reply.fixed-by-ruling', replyBy: request.replyBy }
  const clock = replyClock({ ...request, delayedUntil: null }, context)
  if (clock.status !== 'derived') return null
  if (isAfter(on, clock)) return { code: 'extension.too-late', dueOn: clock.dueOn }
  return until <= clock.dueOn ? { code: 'delay.not-later', dueOn: clock.dueOn } : null
})

/** 条例第三十三条第二款: up to twenty working days, agreed before the reply is due. */
export const approveExtension = check<'extension.approved'>((request, { on, days }, context) => {
  const limit = clockRule('reply.extension').length.count
  if (!Number.isInteger(days) || days < 1 || days > limit) return { code: 'extension.too-long', days, limit }
  if (request.replyBy !== null) return { code: 'reply.fixed-by-ruling', replyBy: request.replyBy }
  const isUsedUp = request.earlierExtensions > 0 && !context.settings.extendAgainAfterRestart
  if (request.extension !== null || isUsedUp) return { code: 'extension.only-once' }
  const clock = replyClock(request, context)
  return clock.status === 'derived' && isAfter(on, clock) ? { code: 'extension.too-late', dueOn: clock.dueOn } : null
})

/** The applicant must know before the first period ends. */
export const notifyExtension = check<'extension.notified'>((request, { on }, context) => {
  const { extension } = request
  if (extension === null) return { code: 'extension.not-approved' }
  if (extension.notifiedOn !== null) return { code: 'extension.already-notified' }
  if (on < extension.approvedOn) return { code: 'date.too-early', on, earliest: extension.approvedOn }
  const clock = replyClock(request, context)
  return clock.status === 'derived' && isAfter(on, clock) ? { code: 'extension.too-late', dueOn: clock.dueOn } : null
})
