import { type BodyId, bodyOn } from '../../domain/body/index.js'
import { addWorkingDays, laterOf, type PlainDate, parsePlainDate } from '../../domain/calendar/index.js'
import type { RequestNo } from '../../domain/request/index.js'
import { findBody } from '../../storage/bodies/bodies.js'
import { listRequestEvents } from '../../storage/requests/request-events.js'
import { listRequests, type RequestId } from '../../storage/requests/requests.js'
import type { Actor } from '../people/authorise.js'
import { withdrawByApplicant } from '../requests/following/follow-request.js'
import { registerRequest } from '../requests/intake/register-request.js'
import { submitRequest } from '../requests/intake/submit-request.js'
import { assignRequest } from '../requests/queue/assign-request.js'
import { recordEvent } from '../requests/record-event.js'
import type { RequestServices } from '../requests/request-services.js'
import type { BuiltCounty } from './build-county.js'
import { clockAt, type DemoEvent } from './demo-day.js'
import { take } from './demo-refused.js'
import { requestIdOf, submissionKeyOf } from './demo-request-id.js'
import { type Staff, staffOf } from './demo-staff.js'
import { type GivingServices, giveDocument } from './give-documents.js'
import { addSlip } from './service-slip.js'
import type { Step, Story } from './stories/story.js'

/** A request as far as it has been told; a part of a split one is told on its own. */
interface Telling {
  readonly id: RequestId
  readonly body: BodyId
  readonly staff: Staff
  readonly clerk: Actor
  /** Undefined before it came. */
  no: RequestNo | undefined
  version: number
  /** Events on record. */
  told: number
  /** Of who asked online. */
  queryCode: string | undefined
}

interface Told {
  readonly services: GivingServices
  readonly openedOn: PlainDate
  readonly byKey: Map<string, Telling>
}

/**
 * What happens to the requests of the stories, day by day, through the use cases that people use. What is on record
 * already is passed over, so that a start that was cut short goes on where it stopped.
 */
export async function planRequests(
  services: GivingServices,
  { built, stories, openedOn }: { built: BuiltCounty; stories: readonly Story[]; openedOn: PlainDate },
): Promise<readonly DemoEvent[]> {
  const told: Told = { services, openedOn, byKey: new Map() }
  const tellings = stories.map((story, index) => begin(story, built, index))
  await catchUp(
    services,
    tellings.flatMap(({ whole, parts }) => [whole, ...parts]),
  )
  return stories.flatMap((story, index) => {
    const telling = tellings[index]
    return telling === undefined ? [] : planStory(told, story, telling, bodyOf(built, story))
  })
}

const bodyOf = ({ bodies }: BuiltCounty, { body }: Story): BodyId => {
  const id = bodies.get(body)
  if (id === undefined) throw new Error(`the demonstration has no body ${body}`)
  return id
}

interface StoryTelling {
  readonly whole: Telling
  readonly parts: readonly Telling[]
}

function begin(story: Story, built: BuiltCounty, index: number): StoryTelling {
  const staff = staffOf(built, story.body)
  const clerk = (story.assignee === undefined ? undefined : staff.byAccount.get(story.assignee)) ?? staff.clerkAt(index)
  const telling = (id: RequestId): Telling => ({
    ...{ id, body: bodyOf(built, story), staff, clerk, version: 0, told: 0 },
    no: undefined,
    queryCode: undefined,
  })
  return {
    whole: telling(requestIdOf(story)),
    parts: (story.parts ?? []).map((_, index) => telling(requestIdOf(story, index + 1))),
  }
}

async function catchUp({ db }: RequestServices, tellings: readonly Telling[]): Promise<void> {
  const ids = tellings.map(({ id }) => id)
  const events = await listRequestEvents(db, ids)
  const records = new Map((await listRequests(db, ids)).map((record) => [record.id, record]))
  for (const telling of tellings) {
    const record = records.get(telling.id)
    if (record === undefined) continue
    telling.no = record.no
    telling.version = record.version
    telling.told = events.get(telling.id)?.length ?? 0
  }
}

function planStory(told: Told, story: Story, { whole, parts }: StoryTelling, body: BodyId): readonly DemoEvent[] {
  const { openedOn } = told
  const on = dayFrom(story.on)
  const plan: DemoEvent[] = [
    { on: laterOf(on, openedOn), body: story.body, isNumbered: true, run: () => open(told, story, whole, body) },
  ]
  const addSteps = (telling: Telling, steps: readonly Step[], from: PlainDate): PlainDate => {
    let day = from
    steps.forEach((step, index) => {
      day = workingDaysAfter(told.services, day, step.after)
      const stepDay = day
      // The first event on record is the submission.
      const run = async (): Promise<void> => {
        if (telling.told > index + 1) return
        await tell(told, telling, { step, on: stepDay, parts })
        telling.told = index + 2
      }
      plan.push({ on: laterOf(stepDay, openedOn), body: story.body, run })
    })
    return day
  }
  const splitOn = addSteps(whole, story.steps, on)
  story.parts?.forEach((steps, index) => {
    const part = parts[index]
    if (part !== undefined) addSteps(part, steps, splitOn)
  })
  return plan
}

async function open(told: Told, story: Story, telling: Telling, body: BodyId): Promise<void> {
  if (story.key !== undefined) told.byKey.set(story.key, telling)
  const { via, matter = 'disclosure', who: applicant, asks } = story
  const { documentNumber = null, form = 'electronic', delivery = via === 'web' ? 'email' : 'post' } = story
  const wanted = { description: asks, documentNumber, form, delivery }
  const input = { body, matter, applicant, wanted }
  const on = dayFrom(story.on)
  const step = `${story.body} ${story.on} 的申请`
  const then = { ...told.services, clock: clockAt(laterOf(on, told.openedOn)), newId: idsFrom(told, [telling.id]) }
  if (via === 'web') {
    // Sent again it is the same request with the same code.
    const key = submissionKeyOf(told.services.applicants, telling.id)
    const receipt = take(await submitRequest(then, { ...input, key }), step)
    telling.no = receipt.no
    telling.queryCode = receipt.queryCode
  } else if (telling.no === undefined) {
    telling.no = take(await registerRequest(then, telling.clerk, { ...input, channel: via, on }), step).no
  }
  if (telling.told === 0) Object.assign(telling, { told: 1, version: 1 })
  if (telling.told > 1 || telling.version > 1 || story.assignee === 'none') return
  const assigned = await assignRequest(then, telling.clerk, {
    no: telling.no,
    version: telling.version,
    to: telling.clerk.person,
  })
  telling.version = take(assigned, step).version
}

interface Happening {
  readonly step: Step
  readonly on: PlainDate
  readonly parts: readonly Telling[]
}

async function tell(told: Told, telling: Telling, { step, on, parts }: Happening): Promise<void> {
  const { no, queryCode } = telling
  if (no === undefined) throw new Error('the demonstration tells of a request that has not come')
  const newId = idsFrom(
    told,
    parts.map(({ id }) => id),
  )
  const then = { ...told.services, clock: clockAt(laterOf(on, told.openedOn)), newId }
  const {
    event,
    details = null,
    note = null,
  } = step.tell({
    on,
    later: (days) => workingDaysAfter(told.services, on, days),
    noOf: (key) => {
      const other = told.byKey.get(key)?.no
      if (other === undefined) throw new Error(`the demonstration has no request ${key} yet`)
      return other
    },
  })
  if (step.by === 'applicant' && queryCode !== undefined) {
    take(await withdrawByApplicant(then, { no, queryCode }), `申请 ${no} 撤回`)
    telling.version += 1
    return
  }
  const actor = step.by === 'head' ? telling.staff.head : telling.clerk
  // The ids laid out are those of the parts.
  const outside = { ...then, newId: told.services.newId }
  for (const document of step.gives ?? []) {
    const signatory = await nameOf(told.services, telling.body, on)
    telling.version = await giveDocument(outside, { no, on, signatory, clerk: actor, staff: telling.staff }, document)
  }
  await addSlip(outside, actor, { no, event, details })
  const done = await recordEvent(then, actor, { no, version: telling.version, event, details, note })
  const recorded = take(done, `申请 ${no} ${event.on} ${event.type}`)
  telling.version = recorded.view.version
  recorded.parts.forEach((part, index) => {
    const its = parts[index]
    if (its !== undefined) Object.assign(its, { no: part, version: 1, told: 1 })
  })
}

async function nameOf({ db }: RequestServices, body: BodyId, on: PlainDate): Promise<string> {
  const state = bodyOn((await findBody(db, body))?.history ?? [], on)
  return state.status === 'not-yet' ? '' : state.name
}

/** These ids first, then new ones. */
function idsFrom({ services }: Told, ids: readonly string[]): () => string {
  const left = [...ids]
  return () => left.shift() ?? services.newId()
}

function workingDaysAfter({ calendar }: RequestServices, on: PlainDate, days: number): PlainDate {
  const day = addWorkingDays(calendar(), on, days)
  if (!day.ok) throw new Error(`the demonstration knows no working days of ${day.error.year}`)
  return day.value
}

function dayFrom(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === undefined) throw new Error(`no day: ${text}`)
  return day
}
