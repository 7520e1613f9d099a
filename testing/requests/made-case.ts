import { addDays, type PlainDate } from '../../src/domain/calendar/index.js'
import {
  APPLICANTS,
  CHANNELS,
  type ClockContext,
  DECISION_CODES,
  type EventOf,
  openConsultations,
  partsOf,
  permittedMoves,
  type Request,
  type RequestEvent,
  type RequestEventType,
  type RequestNo,
  tryMove,
} from '../../src/domain/request/index.js'
import type { Random } from '../reports/random.js'
import { submitted } from './worked-case.js'

/** A case as it may come about: the events that were permitted, in order of their days. */
export interface MadeCase {
  readonly events: readonly RequestEvent[]
  readonly request: Request
  /** How many events the table refused on the way. */
  readonly refused: number
}

/** One case, or several where it was split. Days never go back, and sometimes leap into the next year. */
export function madeCases(random: Random, from: PlainDate, context: ClockContext): MadeCase[] {
  const channel = random.pick(CHANNELS)
  const first = submitted(addDays(from, random.between(0, 1_180)), {
    channel,
    applicant: random.pick(APPLICANTS),
    matter: random.chance(0.05) ? 'record-correction' : 'disclosure',
  })
  return grown(random, first, context, 1)
}

function grown(random: Random, first: RequestEvent, context: ClockContext, depth: number): MadeCase[] {
  const begun = tryMove(null, first, context)
  if (!begun.ok) throw new Error('a case may always begin')
  let request = begun.value
  const events: RequestEvent[] = [first]
  const parts: MadeCase[] = []
  let on = first.on
  let refused = 0
  for (let tries = random.between(2, 26); tries > 0; tries -= 1) {
    on = addDays(on, gap(random))
    const moves = permittedMoves(request)
    if (moves.length === 0) break
    const event = madeEvent(random, random.pick(weighted(moves)), on, request)
    const next = tryMove(request, event, context)
    if (!next.ok) {
      refused += 1
      continue
    }
    if (event.type === 'request.split') {
      if (depth === 0) continue
      for (const part of partsOf(request, '云溪-1' as RequestNo, event))
        parts.push(...grown(random, part, context, depth - 1))
    }
    events.push(event)
    request = next.value
  }
  return [{ events, request, refused }, ...parts]
}

function gap(random: Random): number {
  const lot = random.next()
  if (lot < 0.3) return 0
  if (lot < 0.9) return random.between(1, 9)
  return random.between(10, lot < 0.97 ? 40 : 300)
}

/** Ends come less often, or no case would live to see an extension. */
const RARE: ReadonlySet<RequestEventType> = new Set([
  'request.withdrawn',
  'request.joined',
  'request.split',
  'fee.notified',
  'letter.recalled',
  'review.recorded',
  'receipt.corrected',
])
const weighted = (moves: readonly RequestEventType[]): RequestEventType[] =>
  moves.flatMap((type) => (RARE.has(type) ? [type] : [type, type, type]))

function madeEvent(random: Random, type: RequestEventType, on: PlainDate, request: Request): RequestEvent {
  const id = String(random.between(1, 3))
  switch (type) {
    case 'request.submitted':
      return submitted(on)
    case 'receipt.confirmed':
      return { type, on, side: random.pick(['office', 'applicant', 'both'] as const) }
    case 'receipt.corrected':
      return { type, on, receivedOn: addDays(request.receivedOn ?? on, random.between(-20, 20)), reason: '登记有误' }
    case 'applicant.reclassified':
      return { type, on, applicant: random.pick(APPLICANTS) }
    case 'correction.requested':
    case 'reasons.requested':
      return { type, on, dueOn: addDays(on, random.between(0, 30)) }
    case 'reply.delayed':
      return { type, on, until: addDays(on, random.between(0, 90)) }
    case 'consultation.sent':
      return { type, on, id, party: random.pick(['third-party', 'third-party', 'co-maker', 'other-agency'] as const) }
    case 'consultation.delivered':
      return { type, on, id }
    case 'third-party.informed':
      return { type, on, id: request.decision?.overrides[0] ?? id }
    case 'consultation.answered':
      return {
        type,
        on,
        id: openConsultations(request)[0]?.id ?? id,
        opinion: random.pick(['agrees', 'objects'] as const),
      }
    case 'records.commissioned':
      return { type, on, id, dueOn: addDays(on, random.between(0, 20)) }
    case 'records.delivered':
      return { type, on, id, found: random.chance(0.5) }
    case 'extension.approved':
      return { type, on, days: random.between(0, 21) }
    case 'fee.notified':
      return { type, on, basis: random.pick(['pieces', 'pages'] as const), amountYuan: 200 }
    case 'fee.paid':
      return { type, on, amountYuan: random.pick([100, 200]) }
    case 'search.recorded':
      return { type, on, found: random.chance(0.5) }
    case 'decision.made':
      return madeDecision(random, on, request)
    case 'decision.served':
      return { type, on, way: random.pick(['direct', 'post', 'electronic'] as const) }
    case 'decision.revoked':
      return {
        type,
        on,
        cause: random.pick(['own-motion', 'reconsideration', 'court'] as const),
        replyBy: random.chance(0.5) ? addDays(on, random.between(1, 60)) : null,
      }
    case 'request.joined':
      return { type, on, into: '云溪-2' as RequestNo }
    case 'request.split':
      return { type, on, parts: random.between(2, 3) }
    case 'letter.recalled': {
      const letter = random.pick([
        'correction',
        'reasons',
        'delay',
        'extension',
        'fee',
        'consultation',
        'commission',
      ] as const)
      return { type, on, letter, id: letter === 'consultation' || letter === 'commission' ? id : null }
    }
    case 'review.recorded': {
      const event = { type: 'review.lodged', on, kind: 'litigation', afterReconsideration: random.chance(0.5) } as const
      return { type, on, id: String(random.between(1, 1_000)), event }
    }
    case 'correction.received':
    case 'reasons.given':
    case 'extension.notified':
    case 'fee.notice-delivered':
    case 'request.withdrawn':
    case 'request.reopened':
    case 'request.closed':
      return { type, on }
  } // no default: a new event must fail to compile here
}

function madeDecision(random: Random, on: PlainDate, request: Request): EventOf<'decision.made'> {
  const objecting = request.consultations.filter(
    ({ party, opinion }) => party === 'third-party' && opinion === 'objects',
  )
  return {
    type: 'decision.made',
    on,
    kind: objecting.length > 0 && random.chance(0.5) ? 'S02' : random.pick(DECISION_CODES),
    basis: '某法第一条',
    reasons: '理由',
    overrides: random.chance(0.8) ? objecting.map(({ id }) => id) : [],
  }
}
