import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { value } from '../../../../testing/people/test-office.js'
import { addBody, addEvent } from '../../../../testing/portal/public-county.js'
import { countTransactions, curse } from '../../../../testing/requests/lots.js'
import {
  keyOf,
  openRequestOffice,
  type RequestOffice,
  submission,
  WANTED,
} from '../../../../testing/requests/request-office.js'
import { createTrailVerifier } from '../../../domain/audit/index.js'
import type { BodyId } from '../../../domain/body/index.js'
import { parsePlainDate } from '../../../domain/calendar/index.js'
import { readTrail } from '../../../storage/audit/read-trail.js'
import { openDatabase } from '../../../storage/database.js'
import { digestOf } from '../../audit/digests.js'
import { openIntake, submitRequest } from './submit-request.js'

const CURSED = 'cursed' as BodyId
const BODIES = ['east', 'south', 'west'] as BodyId[]

let t: RequestOffice
beforeAll(async () => {
  t = await openRequestOffice()
  const { db } = t.services
  for (const id of [...BODIES, 'ending', CURSED])
    await addBody(db, { id, name: `云溪县${id}局`, parent: t.office.county })
  await curse(db, CURSED)
})
afterAll(() => t.close())

let forms = 0
const newKey = () => {
  forms += 1
  return keyOf(forms)
}
const form = (body: BodyId, key = newKey(), description = WANTED.description) =>
  submission(body, key, { wanted: { ...WANTED, description } })

async function serialsOf(body: BodyId): Promise<readonly number[]> {
  const { db } = t.services
  const rows = await db.selectFrom('request').select('serial').where('body_id', '=', body).orderBy('serial').execute()
  return rows.map(({ serial }) => serial)
}
const countTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

describe('submissions that come together', () => {
  test('are one transaction; each body numbers its own in the order they came', async () => {
    const intake = openIntake(t.services)
    const sent = Array.from({ length: 12 }, (_, index) => BODIES[index % 3] as BodyId)
    const receipts = await Promise.all(sent.map((body) => intake.submit(form(body))))
    const numbers = receipts.map((receipt) => value(receipt).no)
    expect(await countTransactions(t.services.db, numbers)).toBe(1)
    for (const body of BODIES) {
      const own = numbers.filter((_, index) => sent[index] === body)
      expect(own.map((no) => Number(no.slice(-4)))).toEqual(countTo(4))
    }
    expect(await t.office.auditOf(BODIES[0] as BodyId)).toHaveLength(4)
  })

  test('one sent twice, one sent before, one changed, one to a body that has ended, one that the table refuses: each gets its own answer', async () => {
    const ending = 'ending' as BodyId
    const [early, late, twice] = [form(ending), form(t.bureau), form(t.neighbour)]
    const before = [value(await submitRequest(t.services, early)), value(await submitRequest(t.services, late))]
    const on = parsePlainDate('2026-07-01')
    if (on === undefined) throw new Error('no day')
    await addEvent(t.services.db, ending, { type: 'body.merged', on, into: t.bureau })

    const intake = openIntake(t.services)
    const key = newKey()
    const answers = await Promise.allSettled(
      [
        twice,
        early,
        late,
        form(ending),
        form(CURSED),
        twice,
        form(t.bureau, key),
        form(t.bureau, key, '另一件'),
        { ...form(t.bureau), applicant: null },
        form('nowhere' as BodyId),
      ].map((sent) => intake.submit(sent)),
    )
    const codes = answers.map((answer) => {
      if (answer.status === 'rejected') return String(answer.reason)
      return answer.value.ok ? 'ok' : answer.value.error.code
    })
    // Each is tried alone after the table refused, so that which of two contents of one form comes first is open.
    const contents = codes.splice(6, 2)
    expect(contents.sort()).toEqual(['ok', 'request.sent-otherwise'])
    expect(codes).toEqual([
      'ok',
      'ok',
      'ok',
      'request.body-not-active',
      expect.stringContaining('cursed'),
      'ok',
      'input.refused',
      'request.body-not-active',
    ])
    const [first, again, other, , , second] = answers
    expect(second).toEqual(first)
    expect([again, other]).toMatchObject(before.map((receipt) => ({ value: { value: receipt } })))
    expect(await serialsOf(t.bureau)).toEqual([1, 2])
    expect(await serialsOf(t.neighbour)).toEqual([1])
    expect(await serialsOf(CURSED)).toEqual([])
  })

  test('sent to two processes at once: whoever comes second writes the rest again, and no number is lost', async () => {
    const sent = countTo(40).map((index) => form(index % 2 === 0 ? t.bureau : t.neighbour))
    const intakes = [openIntake(t.services), openIntake(await t.reopened())]
    const [one, other] = await Promise.all(
      intakes.map((intake, index) =>
        Promise.all((index === 0 ? sent : [...sent].reverse()).map((each) => intake.submit(each))),
      ),
    )
    expect(one?.map((receipt) => value(receipt))).toEqual(other?.reverse().map((receipt) => value(receipt)))
    expect(await serialsOf(t.bureau)).toEqual(countTo(22))
    expect(await serialsOf(t.neighbour)).toEqual(countTo(21))
  })

  test('a receipt is given once its request is committed, and not before', async () => {
    const others = openDatabase(t.office.stores.databaseUrl)
    try {
      const intake = openIntake(t.services, { most: 4 })
      const seen = await Promise.all(
        countTo(16).map(async () => {
          const { no } = value(await intake.submit(form(t.bureau)))
          return others.selectFrom('request').select('no').where('no', '=', no).executeTakeFirst()
        }),
      )
      expect(seen.every((row) => row !== undefined)).toBe(true)
    } finally {
      await others.destroy()
    }
  })

  test('more than can wait are refused before anything is done with them, and may come again', async () => {
    const before = await serialsOf(t.bureau)
    const intake = openIntake(t.services, { room: 3, counters: 1 })
    const sent = countTo(8).map(() => form(t.bureau))
    const answers = await Promise.all(sent.map((each) => intake.submit(each)))
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
      ...Array.from({ length: 3 }, () => 'ok'),
      ...Array.from({ length: 5 }, () => 'intake.full'),
    ])
    expect((await serialsOf(t.bureau)).length).toBe(before.length + 3)
    value(await intake.submit(sent[7]))
  })
})

describe('however submissions come together', () => {
  const sending = fc.record({
    body: fc.nat({ max: BODIES.length - 1 }),
    key: fc.nat({ max: 9 }),
    content: fc.nat({ max: 1 }),
    /** Whether whoever sends it waits for all before. */
    waits: fc.boolean(),
  })
  type Sending = typeof sending extends fc.Arbitrary<infer T> ? T : never

  /** One by one the first of a key opens a request; who sends the same again sees it, who sends another is refused. */
  function expectedOf(sendings: readonly Sending[]) {
    const first = new Map<number, Sending>()
    return sendings.map((each) => {
      const opened = first.get(each.key) ?? each
      first.set(each.key, opened)
      return opened.body === each.body && opened.content === each.content ? sendings.indexOf(opened) : 'refused'
    })
  }

  test('the requests are those of one by one: one for each key, numbered without a gap', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sending, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        async (sendings, most) => {
          const keys = countTo(10).map(newKey)
          const before = await Promise.all(BODIES.map(serialsOf))
          const intake = openIntake(t.services, { most, counters: 1 })
          const answers: ReturnType<typeof intake.submit>[] = []
          for (const { body, key, content, waits } of sendings) {
            if (waits) await Promise.all(answers)
            answers.push(intake.submit(form(BODIES[body] as BodyId, keys[key], `第${content}件`)))
          }
          const given = (await Promise.all(answers)).map((answer) => (answer.ok ? answer.value.no : 'refused'))
          expect(given.map((no) => (no === 'refused' ? no : given.indexOf(no)))).toEqual(expectedOf(sendings))
          for (const [index, body] of BODIES.entries()) {
            const opened = new Set(given.filter((no, at) => no !== 'refused' && sendings[at]?.body === index))
            expect(await serialsOf(body)).toEqual(countTo((before[index]?.length ?? 0) + opened.size))
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  test('and all chains of the audit trail hold', async () => {
    const problems = await readTrail(t.services.db, async ({ heads, ends, records }) => {
      const verifier = createTrailVerifier({ heads, ends, digestOf })
      for await (const record of records()) verifier.add(record)
      return verifier.end()
    })
    expect(problems).toEqual([])
  })
})
