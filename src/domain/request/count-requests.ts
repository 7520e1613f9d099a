import { type PlainDate, yearOf } from '../calendar/index.js'
import { APPLICANT_COLUMNS, type Applicant, type ApplicantColumn, OUTCOMES, type Outcome } from './outcome.js'
import type { Request } from './request.js'
import type { CountingSettings } from './settings.js'

/** The rows of table three, sums included, as its cells are coded. */
export type RequestRow =
  | 'requests.received'
  | 'requests.broughtForward'
  | `requests.outcomes.${Outcome}`
  | 'requests.outcomes.total'
  | 'requests.carriedForward'
export type RequestCell = `${RequestRow}.${ApplicantColumn}`

/** Where one request stands in table three of a year: once above, once below, in one column. */
export interface RequestStanding {
  readonly column: Applicant
  readonly entry: 'received' | 'broughtForward'
  /** Null stands for 四、结转下年度继续办理. */
  readonly outcome: Outcome | null
}

/** A stretch in which a request was pending. */
interface Pending {
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly outcome: Outcome | null
}

/** Where a request stands in a year; null if it was not pending then, or no table counts it. */
export function requestStanding(request: Request, year: number, settings: CountingSettings): RequestStanding | null {
  const pending = pendingIn(request, year, settings)
  if (pending === null) return null
  const { from, to, outcome } = pending
  return {
    column: request.applicant,
    entry: yearOf(from) === year ? 'received' : 'broughtForward',
    outcome: to !== null && yearOf(to) === year ? outcome : null,
  }
}

/** The days within a year on which a request came into its table and went out of it; null for what lies outside. */
export interface YearStretch {
  readonly enteredOn: PlainDate | null
  readonly leftOn: PlainDate | null
}

export function requestStretch(request: Request, year: number, settings: CountingSettings): YearStretch | null {
  const pending = pendingIn(request, year, settings)
  if (pending === null) return null
  const { from, to } = pending
  return { enteredOn: yearOf(from) === year ? from : null, leftOn: to !== null && yearOf(to) === year ? to : null }
}

function pendingIn(request: Request, year: number, settings: CountingSettings): Pending | null {
  // What was split is counted by its parts.
  if (request.receivedOn === null || request.matter !== 'disclosure' || request.status === 'split') return null
  return (
    pendingStretches(request, request.origin?.enteredOn ?? request.receivedOn, settings).find(
      ({ from, to }) => yearOf(from) <= year && (to === null || yearOf(to) >= year),
    ) ?? null
  )
}

/**
 * The stretches in which a request was pending, at most one in any year. What is opened again in the year in
 * which it ended never ended; what is opened again later stands in a filed report, and is counted anew or not
 * at all, as the setting says.
 */
function pendingStretches(request: Request, enteredOn: PlainDate, settings: CountingSettings): Pending[] {
  const stretches: Pending[] = []
  let from: PlainDate = enteredOn
  for (const { outcome, decidedOn, servedOn, reopenedOn } of request.endings) {
    const to = settings.by === 'decision' ? decidedOn : servedOn
    const stood = to !== null && (reopenedOn === null || yearOf(reopenedOn) > yearOf(to))
    if (!stood) continue
    stretches.push({ from, to, outcome })
    if (reopenedOn === null || settings.reopened === 'not-counted') return stretches
    from = reopenedOn
  }
  return [...stretches, { from, to: null, outcome: null }]
}

/** Every row of table three in the order of the form. */
const REQUEST_ROWS: readonly RequestRow[] = [
  'requests.received',
  'requests.broughtForward',
  ...OUTCOMES.map((outcome) => `requests.outcomes.${outcome}` as const),
  'requests.outcomes.total',
  'requests.carriedForward',
]

/** Whether a request is one of those a cell counts: a cell opens the list of what is behind it. */
export function standsIn(standing: RequestStanding, cell: RequestCell): boolean {
  return rowsOf(standing).some((row) => cell === `${row}.${standing.column}` || cell === `${row}.total`)
}

/** The rows a standing adds one to. */
function rowsOf({ entry, outcome }: RequestStanding): readonly RequestRow[] {
  const exit: readonly RequestRow[] =
    outcome === null ? ['requests.carriedForward'] : [`requests.outcomes.${outcome}`, 'requests.outcomes.total']
  return [`requests.${entry}`, ...exit]
}

/**
 * Table three of a year, counted from the requests themselves: all 175 cells, 件. Every request adds one above
 * and one below in one column and in 总计, so the identities of the form hold whatever happened.
 */
export function countRequests(
  requests: Iterable<Request>,
  year: number,
  settings: CountingSettings,
): Readonly<Record<RequestCell, number>> {
  const cells = Object.fromEntries(
    REQUEST_ROWS.flatMap((row) => APPLICANT_COLUMNS.map((column) => [`${row}.${column}`, 0])),
  ) as Record<RequestCell, number>
  for (const request of requests) {
    const standing = requestStanding(request, year, settings)
    if (standing === null) continue
    for (const row of rowsOf(standing)) {
      cells[`${row}.${standing.column}`] += 1
      cells[`${row}.total`] += 1
    }
  }
  return cells
}
