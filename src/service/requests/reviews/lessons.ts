import { z } from 'zod'
import type { BodyId } from '../../../domain/body/index.js'
import { type PlainDate, parsePlainDate } from '../../../domain/calendar/index.js'
import {
  OVERTURN_GROUND_CODES,
  type OverturnGroundCode,
  type ReviewBlock,
  type RulingCode,
  reviewBlock,
} from '../../../domain/remedy/index.js'
import {
  type DecisionCode,
  findReview,
  type RequestEvent,
  type RequestNo,
  requestFrom,
} from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import { parseRequestNo } from '../../../storage/requests/request-numbers.js'
import { lockRequest } from '../../../storage/requests/requests.js'
import {
  type FoundRuling,
  findLesson,
  type LessonRecord,
  listLessonsOf,
  listRulings,
  type RulingPlace,
  saveLesson,
} from '../../../storage/requests/review-lessons.js'
import { pageSize, remark } from '../../checked-reports/report-fields.js'
import { readInput } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import type { Actor } from '../../people/authorise.js'
import { recordChanges } from '../../people/record-changes.js'
import type { AfterError } from '../after/after-error.js'
import { findPersons, wordsOfCase } from '../after/free-of-persons.js'
import { findBodiesMeant } from '../bodies-meant.js'
import { requestNo } from '../event-fields.js'
import { loadRequest } from '../load-requests.js'
import { reachRequest } from '../reach-request.js'
import { contextOf, type RequestServices } from '../request-services.js'
import { isLost, lostRulings } from './reviews-of.js'

/** What was learnt, in words that name nobody. */
export interface Lesson {
  /** 0: nobody has written it yet. */
  readonly version: number
  readonly grounds: readonly OverturnGroundCode[]
  readonly learnt: string
  readonly writtenAt: Date
}

/** A decision that did not stand, and what was learnt from it. */
export interface LessonLine {
  readonly no: RequestNo
  readonly body: BodyId
  readonly review: string
  readonly block: ReviewBlock
  readonly ruling: RulingCode
  readonly ruledOn: PlainDate
  /** The decision that was complained of; null: that nothing was decided. */
  readonly decision: { readonly kind: DecisionCode; readonly madeOn: PlainDate } | null
  readonly lesson: Lesson | null
}

export interface LessonPage {
  readonly items: readonly LessonLine[]
  readonly next: string | null
}

const place = z
  .string()
  .max(200)
  .transform((text, context): RulingPlace => {
    const [day = '', no = '', review = '', ...rest] = text.split(' ')
    const ruledOn = parsePlainDate(day)
    const known = parseRequestNo(no)
    if (ruledOn !== undefined && known !== undefined && rest.length === 0) return { ruledOn, no: known, review }
    context.addIssue({ code: 'custom', message: '没有这一页' })
    return z.NEVER
  })
const toCursor = ({ ruledOn, no, review }: RulingPlace): string => `${ruledOn} ${no} ${review}`

const Query = z.strictObject({
  /** Null: all that the person may see. */
  body: bodyId.nullable(),
  /** Null: whatever kind of decision fell. */
  decision: z.string().max(3).nullable(),
  cursor: place.nullable(),
  limit: pageSize,
})

/** The decisions that fell before a reconsideration or a court, the newest ruling first. */
export async function listLessons(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<LessonPage, AfterError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const { body, decision, cursor, limit } = read.value
  const found = await findBodiesMeant(services, actor, body)
  if (!found.ok) return found
  const rulings = lostRulings(services.settings)
  const lines: LessonLine[] = []
  // What a ruling took down may be another decision of the case than the one asked for.
  for (let after = cursor; lines.length <= limit; ) {
    const query = { bodies: found.value.meant, rulings, decision, after, limit: limit + 1 - lines.length }
    const page = await listRulings(services.db, query)
    const told = await readLines(services, page)
    lines.push(...told.filter((line) => decision === null || line.decision?.kind === decision))
    after = page.at(-1) ?? null
    if (page.length < query.limit) break
  }
  const items = lines.slice(0, limit)
  const last = items.at(-1)
  return succeed({ items, next: last === undefined || lines.length <= limit ? null : toCursor(last) })
}

async function readLines(
  { db, settings }: Pick<RequestServices, 'db' | 'settings'>,
  found: readonly FoundRuling[],
): Promise<readonly LessonLine[]> {
  const requests = [...new Set(found.map(({ request }) => request))]
  const recorded = await listRequestEvents(db, requests)
  const written = await listLessonsOf(db, requests)
  return found.flatMap(({ request, no, body, review: id }): readonly LessonLine[] => {
    const events = (recorded.get(request) ?? []).map(({ facts }) => facts)
    const review = findReview(requestFrom(events, settings), id)
    if (review === null || review.ruling === null || review.ruledOn === null || !isLost(review, { settings })) return []
    const { ruling, ruledOn } = review
    const lesson = toLesson(written.find((each) => each.request === request && each.review === id))
    const decision = decisionBefore(events, id)
    return [{ no, body, review: id, block: reviewBlock(review), ruling, ruledOn, decision, lesson }]
  })
}

export const toLesson = (record: LessonRecord | undefined): Lesson | null =>
  record === undefined
    ? null
    : { version: record.version, grounds: record.grounds, learnt: record.learnt, writtenAt: record.writtenAt }

/** What had been decided when the review was lodged. */
function decisionBefore(events: readonly RequestEvent[], review: string): LessonLine['decision'] {
  const lodged = events.findIndex((event) => event.type === 'review.recorded' && event.id === review)
  const decision = events.slice(0, lodged).findLast(({ type }) => type === 'decision.made')
  return decision?.type === 'decision.made' ? { kind: decision.kind, madeOn: decision.on } : null
}

export const LessonInput = z.strictObject({
  no: requestNo,
  review: z.string().regex(/^[A-Za-z0-9-]{1,32}$/),
  /** Of what is there; 0 where nothing is. */
  version: z.number().int().min(0),
  grounds: z.array(z.enum(OVERTURN_GROUND_CODES)).min(1).max(OVERTURN_GROUND_CODES.length),
  learnt: remark(2_000),
})

/** Puts down what is learnt from a decision that did not stand: for others to read, so it names nobody. */
export async function writeLesson(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<Lesson, AfterError>> {
  const read = readInput(LessonInput, input)
  if (!read.ok) return read
  const { no, review, version: seen, grounds, learnt } = read.value
  const reached = await reachRequest(services, actor, 'request.handle', no)
  if (!reached.ok) return reached
  return services.db.transaction().execute(async (transaction) => {
    const record = await lockRequest(transaction, no)
    if (record === undefined) return fail({ code: 'request.unknown' } as const)
    const found = findReview(await loadRequest(transaction, record.id, services.settings), review)
    if (found === null) return fail({ code: 'review.unknown' } as const)
    if (!isLost(found, contextOf(services))) return fail({ code: 'lesson.nothing-to-learn' } as const)
    const words = (await wordsOfCase(services, transaction, record.id)) ?? []
    const faults = findPersons('learnt', learnt, words)
    if (faults.length > 0) return fail({ code: 'input.refused', fields: faults } as const)
    const before = await findLesson(transaction, record.id, review)
    if ((before?.version ?? 0) !== seen) return fail({ code: 'after.changed' } as const)
    const lesson: LessonRecord = {
      request: record.id,
      review,
      body: record.body,
      version: seen + 1,
      grounds: [...new Set(grounds)],
      learnt,
      writtenAt: services.clock.now(),
      writtenBy: actor.person,
    }
    await saveLesson(transaction, lesson)
    const event = { type: 'review.lesson-written', request: no, review } as const
    await recordChanges(services, transaction, actor.person, [{ chain: record.body, event }])
    return succeed({ version: lesson.version, grounds: lesson.grounds, learnt, writtenAt: lesson.writtenAt })
  })
}
