import { z } from 'zod'
import type { Action } from '../../domain/access/index.js'
import type { Finding } from '../../domain/report/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { type BodyReport, findBodyReport, getCheckedFile } from '../../storage/checked-reports/body-reports.js'
import type { CheckedFile } from '../../storage/checked-reports/checked-files.js'
import { listVerdicts, type VerdictEvent } from '../../storage/checked-reports/verdicts.js'
import type { Db } from '../../storage/database.js'
import { listPeople, type PersonId } from '../../storage/people/people.js'
import { todayOf } from '../clock.js'
import { readInput } from '../input.js'
import type { Actor } from '../people/authorise.js'
import { authoriseFor, loadBodies, nameOf } from '../people/reach.js'
import type { BodyReportError } from './body-report-error.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { type ListedBodyReport, toListed } from './list-body-reports.js'
import { type BodyProposal, proposeBodies } from './propose-bodies.js'
import { reportId } from './report-fields.js'

/** A finding with what people decided about it. */
export interface JudgedFinding extends Finding {
  /** What it is called when it is judged; two findings with one key are one matter that shows twice. */
  readonly key: string
  /** Oldest first; the last one stands. */
  readonly verdicts: readonly VerdictEvent[]
}

export interface BodyReportDetail {
  readonly report: ListedBodyReport
  /** What was read, for figures, renderings and the original. */
  readonly file: CheckedFile
  readonly findings: readonly JudgedFinding[]
  /** Names of the people who are named above, for display. */
  readonly people: Readonly<Record<PersonId, string>>
  /** Whose it may be by the name printed in it. */
  readonly proposals: readonly BodyProposal[]
  /** Whether the program has changed since the report was checked. */
  readonly isOutdated: boolean
}

const OneReport = z.strictObject({ report: reportId })

/** One report of a body, with all that was found in it and decided about it. */
export async function getBodyReport(
  services: Pick<CheckedReportServices, 'db' | 'clock' | 'engine'>,
  actor: Actor,
  input: unknown,
): Promise<Result<BodyReportDetail, BodyReportError>> {
  const read = readInput(OneReport, input)
  if (!read.ok) return read
  const found = await findForActor(services, actor, 'checked-report.read', read.value.report)
  if (!found.ok) return found
  const report = found.value
  const { db, clock, engine } = services
  const [{ findingKeys, ...file }, verdicts, bodies] = await Promise.all([
    getCheckedFile(db, report.digest),
    report.body === null ? [] : listVerdicts(db, { body: report.body, edition: report.edition }),
    loadBodies(db),
  ])
  const findings = file.findings.map((finding, index): JudgedFinding => {
    const key = findingKeys[index] ?? ''
    return { ...finding, key, verdicts: verdicts.filter((verdict) => verdict.finding === key) }
  })
  return succeed({
    report: toListed(report, (body, year) => nameOf(bodies, body, year, todayOf(clock))),
    file: { ...file, reading: { ...file.reading, file: report.fileName } },
    findings,
    people: await nameJudges(db, [report.handedInBy, ...verdicts.map(({ judgedBy }) => judgedBy)]),
    proposals: proposeBodies(bodies, file.reading.agency, file.reading.year),
    isOutdated: file.engine !== engine,
  })
}

/**
 * A report on which this person may do something; refused alike for each of its use cases. One that they may not even
 * read is answered like one that is not there, so that trying out numbers tells nothing.
 */
export async function findForActor(
  services: Pick<CheckedReportServices, 'db' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  action: Action,
  id: number,
): Promise<Result<BodyReport, BodyReportError>> {
  const report = await findBodyReport(services.db, id)
  if (report === undefined) return fail({ code: 'report.unknown' })
  const allowed = await authoriseFor(services, actor, action, report.holder)
  if (allowed.ok) return succeed(report)
  const readable = await authoriseFor(services, actor, 'checked-report.read', report.holder)
  return readable.ok ? allowed : fail({ code: 'report.unknown' })
}

/** A report that was given meanwhile to a body out of this person's reach is not shown to them as it is now. */
export async function hideOutOfReach<T>(
  services: Pick<CheckedReportServices, 'db' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  result: Result<T, BodyReportError>,
): Promise<Result<T, BodyReportError>> {
  if (result.ok || result.error.code !== 'report.changed') return result
  const readable = await authoriseFor(services, actor, 'checked-report.read', result.error.current.holder)
  return readable.ok ? result : fail({ code: 'report.unknown' })
}

async function nameJudges(db: Db, ids: readonly PersonId[]): Promise<Record<PersonId, string>> {
  const people = await listPeople(db, [...new Set(ids)])
  return Object.fromEntries(people.map(({ id, displayName }) => [id, displayName]))
}
