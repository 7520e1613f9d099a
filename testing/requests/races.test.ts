import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RequestNo } from '../../src/domain/request/index.js'
import type { Actor } from '../../src/service/people/authorise.js'
import { addFile } from '../../src/service/requests/files/add-file.js'
import { listCaseFiles } from '../../src/service/requests/files/case-files.js'
import { replaceFile } from '../../src/service/requests/files/replace-file.js'
import { withdrawByApplicant } from '../../src/service/requests/following/follow-request.js'
import { recordEvent } from '../../src/service/requests/record-event.js'
import { value } from '../people/test-office.js'
import { CLEAN, GRANT, incoming, LISTED } from './file-desk.js'
import type { Errand } from './racing-child.js'
import { keyOf, openRequestOffice, type RequestOffice } from './request-office.js'

/** `npm run soak -- requests 10000` for more. */
const RACES = Number(process.env.GONGKAI_RACES ?? 200)
const AT_ONCE = 8
const ON_ONE_CASE = 25

type Given = Errand extends infer One ? (One extends Errand ? Omit<One, 'id'> : never) : never

/** A process of its own that works on the same database. */
interface Racer {
  run(errand: Given): Promise<string>
  end(): Promise<void>
}

let t: RequestOffice
let racers: readonly [Racer, Racer]
beforeAll(async () => {
  t = await openRequestOffice()
  racers = await Promise.all([startRacer(t.clerk), startRacer(t.head)])
}, 120_000)
afterAll(async () => {
  await Promise.all((racers ?? []).map((racer) => racer.end()))
  await t.close()
})

async function startRacer(actor: Actor): Promise<Racer> {
  const { databaseUrl, folder } = t.office.stores
  const given = [databaseUrl, folder, JSON.stringify(actor), t.services.clock.now().toISOString()]
  const child: ChildProcess = fork(new URL('./racing-child.ts', import.meta.url), given, {
    execArgv: ['--import', 'tsx'],
  })
  await once(child, 'message')
  const waiting = new Map<number, (answer: string) => void>()
  child.on('message', ({ id, answer }: { id: number; answer: string }) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
  })
  let last = 0
  return {
    run: (errand) =>
      new Promise((resolve) => {
        last += 1
        waiting.set(last, resolve)
        child.send({ ...errand, id: last })
      }),
    async end() {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

/** So many workers take the numbers from zero up, each when it is done with the one before. */
async function each(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < count) {
      next += 1
      await work(next - 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

test(`${RACES} submissions, each sent by two processes twice at once: one request and one receipt each, no number lost`, async () => {
  const numbers = new Set<string>()
  await each(RACES, async (index) => {
    const errand = { do: 'submit', body: t.bureau, key: keyOf(index) } as const
    const receipts = await Promise.all([...racers, ...racers].map((racer) => racer.run(errand)))
    const [receipt = ''] = receipts
    expect(new Set(receipts)).toEqual(new Set([receipt]))
    expect(receipt).toMatch(/^2026-\d{3}-\d{4,} [0-9a-z-]{14}$/)
    numbers.add(receipt.split(' ')[0] ?? '')
  })
  expect(numbers.size).toBe(RACES)
  const { db } = t.services
  const rows = await db.selectFrom('request').select(['serial', 'id']).orderBy('serial').execute()
  expect(rows.map(({ serial }) => serial)).toEqual(Array.from({ length: RACES }, (_, index) => index + 1))
  for (const table of ['request_event', 'request_letter', 'request_marks'] as const) {
    const { count } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(Number(count), table).toBe(RACES)
  }
}, 0)

test(`${RACES} races of two officers of two processes: one is recorded, the other is told; no update is lost`, async () => {
  const cases = Math.ceil(RACES / ON_ONE_CASE)
  let won = 0
  await each(cases, async () => {
    const { no } = await t.register('2026-05-06')
    for (let version = 1; version <= ON_ONE_CASE; version += 1) {
      const errand = { do: 'record', no: no as RequestNo, version } as const
      const both = await Promise.all(racers.map((racer) => racer.run(errand)))
      expect(both.sort()).toEqual(['recorded', 'request.changed'])
      won += 1
    }
    const { version, request } = await t.view(no)
    expect({ version, searches: request.searches }).toEqual({ version: ON_ONE_CASE + 1, searches: ON_ONE_CASE })
  })
  expect(won).toBe(cases * ON_ONE_CASE)
}, 0)

test('two cases that are joined into each other at once: one of them stays', async () => {
  const join = async (no: RequestNo, into: RequestNo) => {
    const { version } = await t.view(no)
    const event = { type: 'request.joined', on: '2026-06-02', into }
    return () => recordEvent(t.services, t.clerk, { no, version, event, details: null, note: null })
  }
  for (let pair = 0; pair < 20; pair += 1) {
    const [one, other] = [(await t.register('2026-06-01')).no, (await t.register('2026-06-01')).no]
    const both = [await join(one, other), await join(other, one)]
    const done = await Promise.all(both.map((act) => act()))
    expect(done.map((each) => (each.ok ? 'joined' : each.error.code)).sort()).toEqual(['joined', 'request.join-target'])
  }
})

test('an applicant withdraws while an officer decides: one of the two, never both', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { no, queryCode } = await t.register('2026-06-01')
    const { version } = await t.view(no)
    const done = await Promise.all([
      withdrawByApplicant(t.services, { no, queryCode }),
      recordEvent(t.services, t.clerk, { no, version, event: GRANT, details: null, note: null }),
    ])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    const { request } = await t.view(no)
    expect(request.status).toBe(done[0].ok ? 'withdrawn' : 'decided')
  }
})

test('a file is replaced by one with numbers of persons while it is given out: that one never goes out', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { no } = await t.register('2026-06-01')
    const clean = incoming('合同.txt', Buffer.from(`${CLEAN}${round}`))
    const { file } = value(await addFile(t.services, t.clerk, { no, purpose: 'release' }, clean))
    const { version } = await t.view(no)
    const listed = incoming('名单.txt', Buffer.from(`${LISTED}${round}`))
    const [replaced, decided] = await Promise.all([
      replaceFile(t.services, t.clerk, { no, file }, listed),
      recordEvent(t.services, t.head, { no, version, event: GRANT, details: null, note: null }),
    ])
    expect([replaced.ok, decided.ok].filter(Boolean)).toHaveLength(1)
    const { files } = value(await listCaseFiles(t.services, t.clerk, no))
    const given = files.filter(({ event }) => event !== null).map(({ name }) => name)
    expect(given).toEqual(decided.ok ? ['合同.txt'] : [])
  }
})
