import { z } from 'zod'
import { REVIEW_BLOCKS, REVIEW_COLUMNS, type ReviewCell, reviewStanding } from '../../../domain/remedy/index.js'
import {
  APPLICANT_COLUMNS,
  countingNotes,
  OUTCOMES,
  type Request,
  type RequestCell,
  type RequestNo,
  requestFrom,
  requestStanding,
  standsIn,
} from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import { listRequestNumbers } from '../../../storage/requests/request-numbers.js'
import { listPendingIds, listReviewedIds, type RequestId } from '../../../storage/requests/requests.js'
import { readInput, refuseField } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import type { Actor } from '../../people/authorise.js'
import { authoriseFor } from '../../people/reach.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { countedDays } from './counted-days.js'

const REQUEST_CELLS = [
  ...['received', 'broughtForward', 'outcomes.total', 'carriedForward'],
  ...OUTCOMES.map((outcome) => `outcomes.${outcome}`),
].flatMap((row) => APPLICANT_COLUMNS.map((column) => `requests.${row}.${column}` as RequestCell))
const REVIEW_CELLS = REVIEW_BLOCKS.flatMap((block) => REVIEW_COLUMNS.map((column): ReviewCell => `${block}.${column}`))

export const CountedInput = z.strictObject({
  body: bodyId,
  year: z.number().int().min(2019).max(9999),
  /** As the table stood at the end of that month; null: as it stands. */
  month: z.number().int().min(1).max(12).nullable(),
  cell: z.enum([...REQUEST_CELLS, ...REVIEW_CELLS]),
})

/** The cases behind a cell, and how it is counted. */
export interface Counted {
  /** In the order in which they were numbered; a case with two reviews stands twice in a cell of table four. */
  readonly requests: readonly RequestNo[]
  readonly notes: readonly string[]
}

/** What a cell of tables three and four counts: as many cases as it says. */
export async function listCounted(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<Counted, RequestError>> {
  const read = readInput(CountedInput, input)
  if (!read.ok) return read
  const { body, year, month, cell } = read.value
  const allowed = await authoriseFor(services, actor, 'request.read', body)
  if (!allowed.ok) return allowed
  const days = countedDays({ year, month })
  if (days === undefined) return fail(refuseField('year', '没有这一年'))
  const { from, to } = days
  const ids = isReviewCell(cell)
    ? (after: string) => listReviewedIds(services.db, { body, to }, after, AT_ONCE)
    : (after: string) => listPendingIds(services.db, { body, from, to }, after, AT_ONCE)
  const counted: RequestId[] = []
  for (let after = ''; ; ) {
    const page = await ids(after)
    for (const [id, records] of await listRequestEvents(services.db, page)) {
      const events = records.map(({ facts }) => facts).filter(({ on }) => on <= to)
      if (events.length === 0) continue
      const times = timesIn(requestFrom(events, services.settings), cell, year, services)
      counted.push(...Array.from({ length: times }, () => id))
    }
    after = page.at(-1) ?? ''
    if (page.length < AT_ONCE) break
  }
  const numbers = await listRequestNumbers(services.db, counted)
  return succeed({
    requests: counted.flatMap((id) => numbers.get(id) ?? []).sort(),
    notes: countingNotes(services.settings),
  })
}

const AT_ONCE = 1_000

const isReviewCell = (cell: RequestCell | ReviewCell): cell is ReviewCell => !cell.startsWith('requests.')

/** How often a case is counted in a cell. */
function timesIn(
  request: Request,
  cell: RequestCell | ReviewCell,
  year: number,
  { settings }: Pick<RequestServices, 'settings'>,
): number {
  if (!isReviewCell(cell)) {
    const standing = requestStanding(request, year, settings.counting)
    return standing !== null && standsIn(standing, cell) ? 1 : 0
  }
  return Object.values(request.reviews).filter((review) => {
    const standing = reviewStanding(review, year, settings.reviews)
    return standing !== null && [`${standing.block}.${standing.result}`, `${standing.block}.total`].includes(cell)
  }).length
}
