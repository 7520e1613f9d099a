import { bodyOn } from '../../domain/body/index.js'
import { laterOf } from '../../domain/calendar/index.js'
import { writeDocx } from '../../formats/write/write-docx.js'
import { findBody } from '../../storage/bodies/bodies.js'
import { completeInstallation } from '../../storage/installation.js'
import type { CheckedReportServices } from '../checked-reports/checked-report-services.js'
import { handInForBody } from '../checked-reports/hand-in-for-body.js'
import { publishBodyReport } from '../checked-reports/manage-body-report.js'
import type { PeopleServices } from '../people/people-services.js'
import { rederiveDueDates } from '../requests/rederive-due-dates.js'
import { publishAuditHeads } from '../upkeep/upkeep.js'
import { type BuiltCounty, buildCounty } from './build-county.js'
import type { DemoCounty } from './demo-county.js'
import { clockAt, type DemoEvent, runInOrder } from './demo-day.js'
import { take } from './demo-refused.js'
import { type DemoReport, toReading } from './demo-reports.js'
import { planRequests } from './demo-requests.js'
import type { GivingServices } from './give-documents.js'
import { planAfterwards } from './plan-afterwards.js'
import { planLetters } from './set-up-letters.js'
import type { SignIns } from './sign-ins.js'
import { AFTERWARDS } from './stories/afterwards.js'
import type { Story } from './stories/story.js'

export interface Demo {
  readonly county: DemoCounty
  readonly reports: readonly DemoReport[]
  /** Of the requests to its bodies. */
  readonly stories: readonly Story[]
  readonly signIns: SignIns
}

type DemoServices = PeopleServices & CheckedReportServices & GivingServices

/** Builds the whole demonstration, or what is missing of it. What happened in the past is on record at its time. */
export async function buildDemo(services: DemoServices, { county, reports, stories, signIns }: Demo): Promise<void> {
  const { openedOn } = county
  const built = await buildCounty({ ...services, clock: clockAt(openedOn) }, county, signIns)
  const published = reports.map((report): DemoEvent => {
    const on = laterOf(report.signedOn, openedOn)
    return { on, body: report.body, run: () => handIn({ ...services, clock: clockAt(on) }, built, report) }
  })
  const letters = planLetters(services, { built, county })
  const asked = await planRequests(services, { built, stories, openedOn })
  const afterwards = planAfterwards(services, { built, stories, afterwards: AFTERWARDS })
  await runInOrder([...letters, ...published, ...asked, ...afterwards])
  // Periods that ran out since the last event of their case.
  await rederiveDueDates(services)
  // Every hour from now on; but somebody looks around at once.
  await publishAuditHeads(services.db)
  await completeInstallation(services.db, services.clock.now())
}

async function handIn(then: DemoServices, { supervisor, bodies }: BuiltCounty, report: DemoReport): Promise<void> {
  const body = bodies.get(report.body)
  const history = body === undefined ? [] : ((await findBody(then.db, body))?.history ?? [])
  const state = bodyOn(history, report.signedOn)
  if (state.status !== 'active') throw new Error(`the demonstration has no body ${report.body} on ${report.signedOn}`)
  const reading = toReading(report, state.name)
  const input = { desk: body, body, fileName: reading.file }
  const step = `${report.body} ${report.year} 年的年报`
  const handedIn = take(await handInForBody(then, supervisor, input, await writeDocx(reading)), step)
  take(await publishBodyReport(then, supervisor, { report: handedIn.report.id, isPublic: true }), step)
}
