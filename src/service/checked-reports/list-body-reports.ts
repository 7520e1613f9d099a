import { z } from 'zod'
import { isWithin } from '../../domain/access/index.js'
import { answerersOn, type BodyId, subtreeOn } from '../../domain/body/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { type BodyReport, listBodyReports as list } from '../../storage/checked-reports/body-reports.js'
import { todayOf } from '../clock.js'
import { readInput } from '../input.js'
import { bodyId } from '../people/account-fields.js'
import type { Actor } from '../people/authorise.js'
import { findReach, listMeant, nameOf } from '../people/reach.js'
import type { BodyReportError } from './body-report-error.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { cursor, pageSize, reportYear } from './report-fields.js'

const Query = z.strictObject({
  /** null: all that the person may see. */
  body: bodyId.nullable(),
  /** Also those of the bodies below it. */
  below: z.boolean(),
  year: reportYear.nullable(),
  withErrors: z.boolean(),
  /** Only those with findings that nobody has judged. */
  undecided: z.boolean(),
  /** Only those of which nobody has said whose they are. */
  unattached: z.boolean(),
  cursor,
  limit: pageSize,
})

export interface ListedBodyReport extends BodyReport {
  /** What the body was called at the end of the report's year; null while nobody has said whose it is. */
  readonly bodyName: string | null
  readonly undecided: number
}

export interface BodyReportPage {
  readonly items: readonly ListedBodyReport[]
  readonly next: string | null
}

/** Reports of bodies, newest first: of one, of one and all below it today, or of all that the person may see. */
export async function listBodyReports(
  services: Pick<CheckedReportServices, 'db' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<BodyReportPage, BodyReportError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const { body, below, cursor, limit, ...filter } = read.value
  const action = 'checked-report.read'
  const { bodies, reached } = await findReach(services, actor, action)
  const today = todayOf(services.clock)
  if (body !== null && !isWithin(reached, body)) return fail({ code: 'access.denied', action })
  if (body === null && reached !== 'everything' && reached.size === 0) return fail({ code: 'access.denied', action })
  const holders = listMeant(bodies, reached).filter((id) => body === null || meant(id))
  function meant(id: BodyId): boolean {
    if (id === body) return true
    if (!below || body === null) return false
    const tree = subtree()
    return tree.has(id) || answerersOn(bodies, id, today).some((one) => tree.has(one))
  }
  let found: ReadonlySet<BodyId> | undefined
  function subtree(): ReadonlySet<BodyId> {
    found ??= new Set(body === null ? [] : subtreeOn(bodies, body, today))
    return found
  }

  const reports = await list(services.db, { ...filter, holders, before: cursor, limit: limit + 1 })
  const items = reports
    .slice(0, limit)
    .map((report) => toListed(report, (one, year) => nameOf(bodies, one, year, today)))
  const last = items.at(-1)
  return succeed({ items, next: reports.length > limit && last !== undefined ? String(last.id) : null })
}

export const toListed = (
  report: BodyReport,
  nameOf: (body: BodyId, year: number | null) => string | null,
): ListedBodyReport => ({
  ...report,
  bodyName: report.body === null ? null : nameOf(report.body, report.year),
  undecided: report.body === null ? 0 : report.errors + report.notices - report.confirmed - report.dismissed,
})
