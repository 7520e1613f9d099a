import { z } from 'zod'
import { isWithin } from '../../domain/access/index.js'
import { answerersOn, type Bodies, type BodyId, subtreeOn } from '../../domain/body/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import {
  type BodyReport,
  countBodyReportsByYear,
  listBodyReports as list,
} from '../../storage/checked-reports/body-reports.js'
import type { YearTotal } from '../../storage/checked-reports/report-lists.js'
import { todayOf } from '../clock.js'
import { readInput } from '../input.js'
import { bodyId } from '../people/account-fields.js'
import type { Actor } from '../people/authorise.js'
import { findReach, listWithin, nameOf } from '../people/reach.js'
import type { BodyReportError } from './body-report-error.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { cursor, pageSize, reportYear } from './report-fields.js'

const whichBodies = {
  /** null: all that the person may see. */
  body: bodyId.nullable(),
  /** Also those of the bodies below it. */
  below: z.boolean(),
}

const Query = z.strictObject({
  ...whichBodies,
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
  const wanted = await findHolders(services, actor, { body, below })
  if (!wanted.ok) return wanted
  const { holders, bodies } = wanted.value
  const today = todayOf(services.clock)
  const reports = await list(services.db, { ...filter, holders, before: cursor, limit: limit + 1 })
  const items = reports
    .slice(0, limit)
    .map((report) => toListed(report, (one, year) => nameOf(bodies, one, year, today)))
  const last = items.at(-1)
  return succeed({ items, next: reports.length > limit && last !== undefined ? String(last.id) : null })
}

const WhichBodies = z.strictObject(whichBodies)

/** How many reports of bodies there are on each year and what was found in them, for a chart; oldest first. */
export async function totalBodyReports(
  services: Pick<CheckedReportServices, 'db' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<readonly YearTotal[], BodyReportError>> {
  const read = readInput(WhichBodies, input)
  if (!read.ok) return read
  const wanted = await findHolders(services, actor, read.value)
  return wanted.ok ? succeed(await countBodyReportsByYear(services.db, wanted.value.holders)) : wanted
}

/** Those whose reports are meant: a body that is no more is with those who answer for it. */
async function findHolders(
  services: Pick<CheckedReportServices, 'db' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  { body, below }: z.infer<typeof WhichBodies>,
): Promise<Result<{ readonly holders: readonly BodyId[]; readonly bodies: Bodies }, BodyReportError>> {
  const action = 'checked-report.read'
  const { bodies, reached } = await findReach(services, actor, action)
  const holders = listWithin(bodies, reached)
  if (body === null)
    return holders.length === 0 ? fail({ code: 'access.denied', action }) : succeed({ holders, bodies })
  if (!isWithin(reached, body)) return fail({ code: 'access.denied', action })
  if (!below) return succeed({ holders: [body], bodies })
  const today = todayOf(services.clock)
  const tree = new Set([body, ...subtreeOn(bodies, body, today)])
  const isMeant = (id: BodyId) => tree.has(id) || answerersOn(bodies, id, today).some((one) => tree.has(one))
  return succeed({ holders: holders.filter(isMeant), bodies })
}

export const toListed = (
  report: BodyReport,
  nameOf: (body: BodyId, year: number | null) => string | null,
): ListedBodyReport => ({
  ...report,
  bodyName: report.body === null ? null : nameOf(report.body, report.year),
  undecided: report.body === null ? 0 : report.errors + report.notices - report.confirmed - report.dismissed,
})
