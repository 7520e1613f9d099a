import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRequestSealing } from '../../../testing/requests/request-sealing.js'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import { REVIEW_BLOCKS, REVIEW_RESULTS } from '../../domain/remedy/index.js'
import { type Cell, type CellCode, evaluateIdentity, listIdentities } from '../../domain/report/index.js'
import {
  APPLICANT_COLUMNS,
  APPLICANTS,
  CHANNELS,
  DECISION_CODES,
  MOVES,
  REQUEST_STATUSES,
  type RequestEvent,
} from '../../domain/request/index.js'
import type { Result } from '../../domain/result/index.js'
import { digesterFor } from '../audit/digests.js'
import { verifyDatabase } from '../audit/verify-trail.js'
import { HAND_IN_QUOTA } from '../checked-reports/checked-report-services.js'
import { clockStandingOn } from '../clock.js'
import type { Actor } from '../people/authorise.js'
import { createPasswordHasher } from '../people/password-hasher.js'
import type { PeopleServices } from '../people/people-services.js'
import { createSecretBox } from '../people/secret-box.js'
import { createReaderPool, type ReaderPool } from '../reading/reader-pool.js'
import { listPublicLog } from '../requests/after/list-public-log.js'
import { listProposals } from '../requests/after/proposals.js'
import { countYear, type YearCount } from '../requests/counting/count-year.js'
import { findRequest } from '../requests/following/follow-request.js'
import { getRequest } from '../requests/get-request.js'
import { listWordings } from '../requests/letters/adapt-wording.js'
import { listQueue } from '../requests/queue/list-queue.js'
import { rederiveDueDates } from '../requests/rederive-due-dates.js'
import { listLessons } from '../requests/reviews/lessons.js'
import { createWriterPool, type WriterPool } from '../writing/writer-pool.js'
import { type BuiltCounty, buildCounty } from './build-county.js'
import { readDemoCounty } from './demo-county.js'
import { clockAt, runInOrder } from './demo-day.js'
import { DEMO_PROFILE } from './demo-profile.js'
import { take as takeStep } from './demo-refused.js'
import { type DemoReport, readDemoReports } from './demo-reports.js'
import { planRequests } from './demo-requests.js'
import { headOf } from './demo-staff.js'
import { listExamples } from './example-requests.js'
import type { GivingServices } from './give-documents.js'
import { planAfterwards } from './plan-afterwards.js'
import { planLetters } from './set-up-letters.js'
import { ensureSignIns } from './sign-ins.js'
import { AFTERWARDS } from './stories/afterwards.js'
import { DEMO_STORIES } from './stories/index.js'

const take = <T>(result: Result<T, { readonly code: string }>): T => takeStep(result, 'a test reads')
const YEARS = [2024, 2025, 2026] as const
const county = readDemoCounty()
let stores: TestStores
let pool: ReaderPool
let writer: WriterPool
let services: PeopleServices & GivingServices
let built: BuiltCounty
let supervisor: Actor

beforeAll(async () => {
  stores = await startTestStores()
  pool = createReaderPool({ processes: 1 })
  writer = createWriterPool({ dataDir: stores.folder })
  services = {
    db: stores.db,
    files: stores.files,
    clock: clockStandingOn(county.today),
    newId: randomUUID,
    digester: digesterFor('sm3'),
    hasher: createPasswordHasher({ memoryKib: 64, passes: 1 }),
    secrets: createSecretBox(new Uint8Array(32).fill(1)),
    profile: DEMO_PROFILE,
    issuer: county.name,
    pool,
    engine: 'test',
    quota: HAND_IN_QUOTA,
    writer,
    ...(await openRequestSealing(join(stores.folder, 'keys.json'))),
  } as PeopleServices & GivingServices
  const signIns = await ensureSignIns(
    join(stores.folder, 'sign-ins.json'),
    county.people.map(({ account }) => account),
  )
  built = await buildCounty({ ...services, clock: clockAt(county.openedOn) }, county, signIns)
  supervisor = built.supervisor
}, 120_000)

afterAll(async () => {
  await Promise.all([pool.close(), writer.close()])
  await stores.close()
})

/** Tells the stories; the power goes after so many events. */
async function tellStories(until?: number): Promise<void> {
  const plan = [
    ...planLetters(services, { built, county }),
    ...(await planRequests(services, { built, stories: DEMO_STORIES, openedOn: county.openedOn })),
    ...planAfterwards(services, { built, stories: DEMO_STORIES, afterwards: AFTERWARDS }),
  ]
  let told = 0
  const cut = plan.map((event) => ({
    ...event,
    async run() {
      told += 1
      if (told === until) throw new Error('power cut')
      await event.run()
    },
  }))
  await runInOrder(cut)
}

const rowsOf = async () => ({
  requests: await stores.db.selectFrom('request').selectAll().orderBy('id').execute(),
  events: await stores.db.selectFrom('request_event').selectAll().orderBy('request_id').orderBy('number').execute(),
})

test('what was cut short goes on where it stopped; told again, nothing is added; the record is sound', async () => {
  for (const until of [1, 40, 300]) await expect(tellStories(until)).rejects.toThrow('power cut')
  await tellStories()
  await rederiveDueDates(services)
  const first = await rowsOf()
  const parts = DEMO_STORIES.flatMap((story) => story.parts ?? [])
  expect(first.requests).toHaveLength(DEMO_STORIES.length + parts.length)
  expect(first.requests.length).toBeGreaterThanOrEqual(120)
  await tellStories()
  expect(await rowsOf()).toEqual(first)
  for (const { recorded_at } of first.events) expect(recorded_at.toISOString() < '2026-07-02').toBe(true)
  expect(await verifyDatabase(stores.db)).toMatchObject({ chainProblems: [], fileProblems: [] })
}, 240_000)

describe('what it shows', () => {
  const valuesOf = async (column: 'status' | 'channel' | 'applicant') =>
    new Set((await stores.db.selectFrom('request').select(column).distinct().execute()).map((row) => row[column]))

  test('every state, every way in, every kind of applicant, every event, every kind of decision', async () => {
    expect(await valuesOf('status')).toEqual(new Set(REQUEST_STATUSES))
    expect(await valuesOf('channel')).toEqual(new Set(CHANNELS))
    expect(await valuesOf('applicant')).toEqual(new Set(APPLICANTS))
    const events = (await rowsOf()).events.map(({ facts }) => facts as RequestEvent)
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(Object.keys(MOVES)))
    const kinds = events.flatMap((event) => (event.type === 'decision.made' ? [event.kind] : []))
    expect(new Set(kinds)).toEqual(new Set(DECISION_CODES))
  })

  test('on the clerk’s desk: something late, at risk, in time, standing still; and in every state of work', async () => {
    const everywhere = { statuses: null, assignee: null, deadline: null, cursor: null, limit: 50 }
    for (const deadline of ['late', 'at-risk', 'in-time', 'standing', 'none'] as const)
      for (const body of [null, built.bodies.get('bureau')]) {
        const page = take(await listQueue(services, supervisor, { ...everywhere, body, deadline }))
        if (deadline !== 'late' || body === null) expect(page.items.length, deadline).toBeGreaterThan(0)
      }
    const page = take(await listQueue(services, supervisor, { ...everywhere, body: built.bodies.get('bureau') }))
    const states = new Set(page.items.map(({ status }) => status))
    for (const state of ['confirming', 'processing', 'correcting', 'explaining', 'consulting', 'fee-pending'] as const)
      expect(states, state).toContain(state)
  })

  test('every case opens, with its applicant, what was asked, and what was written with its events', async () => {
    for (const { no } of (await rowsOf()).requests) {
      const { applicant, wanted, events } = take(await getRequest(services, supervisor, no))
      expect(applicant?.name).toMatch(/^[\u4e00-\u9fff]{2,30}$/)
      expect(wanted?.description).not.toBe('')
      expect(events.length).toBeGreaterThan(0)
    }
  })
})

describe('what bodies do beside their cases', () => {
  const bureau = () => ({ body: built.bodies.get('bureau') })

  test('documents go out through the gate; one it stopped, another person has let go', async () => {
    const given = await stores.db.selectFrom('request_file').selectAll().where('purpose', '=', 'release').execute()
    expect(given.length).toBeGreaterThanOrEqual(7)
    for (const { event_number } of given) expect(event_number).not.toBeNull()
    const confirmed = await stores.db.selectFrom('gate_confirmation').selectAll().execute()
    expect(confirmed.length).toBeGreaterThan(0)
    for (const { digest, confirmed_by } of confirmed)
      expect(given.find((file) => file.digest === digest)?.added_by).not.toBe(confirmed_by)
  })

  test('an objection yields to the public interest; a lost review leaves a lesson', async () => {
    const events = (await rowsOf()).events.map(({ facts }) => facts as RequestEvent)
    expect(events.some((event) => event.type === 'decision.made' && event.overrides.length > 0)).toBe(true)
    const fallen = { body: built.bodies.get('land'), decision: null, cursor: null, limit: 20 }
    const { items } = take(await listLessons(services, supervisor, fallen))
    expect(items.some(({ lesson }) => lesson !== null)).toBe(true)
  })

  test('answers are shown to everybody where a body wants it; proposals stand where they can stand', async () => {
    const log = take(await listPublicLog(services, { ...bureau(), cursor: null }))
    expect(log.items).toHaveLength(3)
    const proposals = take(await listProposals(services, supervisor, bureau()))
    expect(proposals.map(({ state }) => state).sort()).toEqual(['accepted', 'proposed', 'published'])
    const holds = await stores.db.selectFrom('request_hold').selectAll().execute()
    expect(holds.filter(({ lifted_at }) => lifted_at === null)).toHaveLength(1)
  })

  test('every body has said to whom complaints go, and one says a letter in its own words', async () => {
    const offices = await stores.db.selectFrom('letter_office').selectAll().execute()
    expect(offices).toHaveLength([...built.bodies.keys()].filter((key) => headOf(built, key) !== undefined).length)
    for (const { authority, court, online_channel } of offices)
      expect([authority, court, online_channel]).not.toContain(null)
    const own = take(await listWordings(services, supervisor, bureau())).filter(({ isAdapted }) => isAdapted)
    expect(own.map(({ code }) => code)).toEqual(['P03'])
  })

  test('three requests can be followed at once, each in another state', async () => {
    const examples = await listExamples(services, DEMO_STORIES)
    expect(examples.map(({ status }) => status).sort()).toEqual(['办理中', '已办结', '待补正'].sort())
    for (const { no, queryCode } of examples) {
      expect((await findRequest(services, { no, queryCode })).ok).toBe(true)
      expect((await findRequest(services, { no, queryCode: queryCode.replace(/./, '7') })).ok).toBe(
        queryCode.startsWith('7'),
      )
    }
  })
})

describe('what it counts to', () => {
  const countOf = async (body: string, year: number): Promise<YearCount> =>
    take(await countYear(services, supervisor, { body: built.bodies.get(body), year, month: null }))
  const bodies = [...new Set(DEMO_STORIES.map(({ body }) => body))]
  const cellsOf = ({ requests, reviews }: YearCount): Record<CellCode, Cell> =>
    Object.fromEntries(
      Object.entries({ ...requests, ...reviews }).map(([code, value]) => [
        code,
        { value, raw: String(value), state: 'number' },
      ]),
    ) as unknown as Record<CellCode, Cell>

  test.each(bodies)(
    '%s: the identities of the form hold in every year, and what is carried forward is brought forward',
    async (body) => {
      let forward: readonly number[] | null = null
      for (const year of YEARS) {
        const count = await countOf(body, year)
        for (const identity of listIdentities('three'))
          expect([year, identity.key, evaluateIdentity(identity, cellsOf(count)).state]).toEqual([
            year,
            identity.key,
            'holds',
          ])
        const row = (name: 'broughtForward' | 'carriedForward') =>
          APPLICANT_COLUMNS.map((column) => count.requests[`requests.${name}.${column}`])
        if (forward !== null) expect(row('broughtForward')).toEqual(forward)
        forward = row('carriedForward')
      }
    },
  )

  /** In which the county put a mistake on purpose. */
  const MISTAKEN = new Set(['farming 2025'])
  const published = readDemoReports().filter(
    ({ body, year }) => body !== 'county' && year >= 2024 && !MISTAKEN.has(`${body} ${year}`),
  )
  test.each(published.map((report): [string, DemoReport] => [`${report.body} ${report.year}`, report]))(
    '%s: what its published report says',
    async (_name, report) => {
      const { requests } = await countOf(report.body, report.year)
      const counted = Object.fromEntries(
        [...new Set([...Object.keys(report.requests), 'received', 'broughtForward', 'carriedForward'])].map((row) => [
          row,
          APPLICANTS.map((column) => (requests as Record<string, number>)[`requests.${row}.${column}`]),
        ]),
      )
      const zero = APPLICANTS.map(() => 0)
      expect(counted).toEqual({ received: zero, broughtForward: zero, carriedForward: zero, ...report.requests })
      expect(requests['requests.outcomes.total.total']).toBe(
        Object.entries(report.requests)
          .filter(([row]) => row.startsWith('outcomes.'))
          .flatMap(([, values]) => values)
          .reduce((sum, value) => sum + value, 0),
      )
    },
  )

  test('reviews of every kind with every result, in one year or another', async () => {
    const seen = new Set<string>()
    for (const body of bodies)
      for (const year of YEARS) {
        const { reviews } = await countOf(body, year)
        for (const [cell, count] of Object.entries(reviews)) if (count > 0) seen.add(cell)
      }
    for (const block of REVIEW_BLOCKS)
      for (const result of REVIEW_RESULTS) expect(seen, `${block}.${result}`).toContain(`${block}.${result}`)
  })
})
