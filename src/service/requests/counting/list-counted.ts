import { z } from 'zod'
import { REVIEW_BLOCKS, REVIEW_COLUMNS, type ReviewCell, reviewStandings } from '../../../domain/remedy/index.js'
import {
  APPLICANT_COLUMNS,
  countingNotes,
  OUTCOMES,
  type Request,
  type RequestCell,
  type RequestNo,
  requestStanding,
  standsIn,
} from '../../../domain/request/index.js'
import { type Result, succeed } from '../../../domain/result/index.js'
import { listRequestNumbers } from '../../../storage/requests/request-numbers.js'
import type { RequestId } from '../../../storage/requests/requests.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { countFields, openCount, pendingCases, reviewedCases } from './counted-cases.js'

const REQUEST_CELLS = [
  ...['received', 'broughtForward', 'outcomes.total', 'carriedForward'],
  ...OUTCOMES.map((outcome) => `outcomes.${outcome}`),
].flatMap((row) => APPLICANT_COLUMNS.map((column) => `requests.${row}.${column}` as RequestCell))
const REVIEW_CELLS = REVIEW_BLOCKS.flatMap((block) => REVIEW_COLUMNS.map((column): ReviewCell => `${block}.${column}`))

export const CountedInput = z.strictObject({ ...countFields, cell: z.enum([...REQUEST_CELLS, ...REVIEW_CELLS]) })

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
  const { body, year, cell } = read.value
  const days = await openCount(services, actor, read.value)
  if (!days.ok) return days
  const { from, to } = days.value
  const counted: RequestId[] = []
  const cases = isReviewCell(cell) ? reviewedCases(services, { body, to }) : pendingCases(services, { body, from, to })
  for await (const { id, request } of cases) {
    const times = timesIn(request, cell, year, services)
    counted.push(...Array.from({ length: times }, () => id))
  }
  const numbers = await listRequestNumbers(services.db, counted)
  return succeed({
    requests: counted.flatMap((id) => numbers.get(id) ?? []).sort(),
    notes: countingNotes(services.settings),
  })
}

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
  return Object.values(request.reviews)
    .flatMap((review) => reviewStandings(review, year, settings.reviews))
    .filter(({ block, result }) => cell === `${block}.${result}` || cell === `${block}.total`).length
}
