import { bodyOn } from '../../domain/body/index.js'
import { compareDates, type PlainDate } from '../../domain/calendar/index.js'
import { writeDocx } from '../../formats/write/write-docx.js'
import { findBody } from '../../storage/bodies/bodies.js'
import { completeInstallation } from '../../storage/installation.js'
import type { CheckedReportServices } from '../checked-reports/checked-report-services.js'
import { handInForBody } from '../checked-reports/hand-in-for-body.js'
import { publishBodyReport } from '../checked-reports/manage-body-report.js'
import type { Clock } from '../clock.js'
import type { Actor } from '../people/authorise.js'
import type { PeopleServices } from '../people/people-services.js'
import { publishAuditHeads } from '../upkeep/upkeep.js'
import { type BuiltCounty, buildCounty, take } from './build-county.js'
import type { DemoCounty } from './demo-county.js'
import { type DemoReport, toReading } from './demo-reports.js'
import type { SignIns } from './sign-ins.js'

export interface Demo {
  readonly county: DemoCounty
  readonly reports: readonly DemoReport[]
  readonly signIns: SignIns
}

type DemoServices = PeopleServices & CheckedReportServices

/** Builds the whole demonstration, or what is missing of it. What happened in the past is on record at its time. */
export async function buildDemo(services: DemoServices, { county, reports, signIns }: Demo): Promise<void> {
  const built = await buildCounty({ ...services, clock: clockAt(county.openedOn) }, county, signIns)
  const inOrder = [...reports].sort((a, b) => compareDates(a.signedOn, b.signedOn))
  for (const report of inOrder) await handIn(services, built, { report, openedOn: county.openedOn })
  // Every hour from now on; but somebody looks around at once.
  await publishAuditHeads(services.db)
  await completeInstallation(services.db, services.clock.now())
}

async function handIn(
  services: DemoServices,
  { supervisor, bodies }: BuiltCounty,
  { report, openedOn }: { readonly report: DemoReport; readonly openedOn: PlainDate },
): Promise<void> {
  const body = bodies.get(report.body)
  const history = body === undefined ? [] : ((await findBody(services.db, body))?.history ?? [])
  const state = bodyOn(history, report.signedOn)
  if (state.status !== 'active') throw new Error(`the demonstration has no body ${report.body} on ${report.signedOn}`)
  const day = compareDates(report.signedOn, openedOn) < 0 ? openedOn : report.signedOn
  const then = { ...services, clock: clockAt(day) }
  const reading = toReading(report, state.name)
  const actor: Actor = supervisor
  const input = { desk: body, body, fileName: reading.file }
  const handedIn = take(await handInForBody(then, actor, input, await writeDocx(reading)))
  take(await publishBodyReport(then, actor, { report: handedIn.report.id, isPublic: true }))
}

/** In the middle of a morning in Beijing. */
const clockAt = (day: PlainDate): Clock => ({ now: () => new Date(`${day}T02:00:00.000Z`), isSimulated: true })
