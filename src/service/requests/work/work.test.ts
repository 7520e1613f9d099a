import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../../testing/calendar/china-calendar.js'
import { value } from '../../../../testing/people/test-office.js'
import { CITIZEN, openRequestOffice, type RequestOffice } from '../../../../testing/requests/request-office.js'
import type { RequestEvent, RequestNo } from '../../../domain/request/index.js'
import { listRequestTasks } from '../../waiting/request-tasks.js'
import { explainAfterError } from '../after/after-error.js'
import { countYear } from '../counting/count-year.js'
import { listCounted } from '../counting/list-counted.js'
import { recordEvent } from '../record-event.js'
import { explainRequestError } from '../request-error.js'
import { getReviews } from '../reviews/get-reviews.js'
import { type LessonPage, listLessons, writeLesson } from '../reviews/lessons.js'
import { listOpenReviews } from '../reviews/list-open-reviews.js'
import { getWork } from './get-work.js'

let t: RequestOffice

// Its clock stands on 2026-07-01.
beforeAll(async () => {
  t = await openRequestOffice()
}, 60_000)
afterAll(() => t?.close())

const on = (text: string) => ({ on: day(text) })
type Said = Exclude<RequestEvent, { type: 'request.submitted' }>

async function tell(no: RequestNo, event: Said, details: object | null = null) {
  const { version } = await t.view(no)
  return recordEvent(t.services, t.head, { no, version, event, details, note: null })
}
const told = async (no: RequestNo, event: Said, details: object | null = null) => value(await tell(no, event, details))
const work = async (no: RequestNo) => value(await getWork(t.services, t.clerk, no))
const code = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.error?.code

const decision = (text: string, kind: 'S02' | 'S12', given: object = {}): Said => ({
  type: 'decision.made',
  ...on(text),
  kind,
  basis: null,
  reasons: null,
  overrides: [],
  ...given,
})

describe('a third party is asked', () => {
  const COMPANY = '云溪县石桥砂石有限公司'
  const sent: Said = { type: 'consultation.sent', ...on('2026-05-11'), id: 'p1', party: 'third-party' }

  test('letter, own clock, opinion, override with reasons and notice, all in one view', async () => {
    const { no } = await t.register('2026-05-06')
    await told(no, sent, { name: COMPANY, address: '云溪县石桥镇二号', question: '是否同意公开开采合同' })
    await told(no, { type: 'consultation.delivered', ...on('2026-05-12'), id: 'p1' })
    expect((await work(no)).consultations).toMatchObject([
      {
        id: 'p1',
        name: COMPANY,
        question: '是否同意公开开采合同',
        due: { status: 'derived', dueOn: '2026-06-02' },
        standing: 'silent',
        isLate: true,
        events: { sent: 2, delivered: 3, answered: null, informed: null },
      },
    ])
    await told(
      no,
      { type: 'consultation.answered', ...on('2026-05-20'), id: 'p1', opinion: 'objects' },
      {
        text: '涉及单价，不同意公开',
      },
    )
    expect(code(await tell(no, decision('2026-05-25', 'S02'), { content: '开采合同' }))).toBe(
      'decision.objection-not-overridden',
    )
    await told(no, decision('2026-05-25', 'S02', { overrides: ['p1'], reasons: '不公开会对公共利益造成重大影响' }), {
      content: '开采合同',
    })
    const [heard] = (await work(no)).consultations
    expect(heard).toMatchObject({
      standing: 'objects',
      isLate: false,
      opinionText: '涉及单价，不同意公开',
      isOverridden: true,
      overrideReasons: '不公开会对公共利益造成重大影响',
      mustBeInformed: true,
    })
    await told(no, { type: 'third-party.informed', ...on('2026-05-26'), id: 'p1' }, { why: '已书面告知内容和理由' })
    expect((await work(no)).consultations[0]).toMatchObject({ mustBeInformed: false, informedOn: '2026-05-26' })
  })

  test('nothing is given out before it answered or its time is over', async () => {
    const { no } = await t.register('2026-06-15')
    await told(no, { ...sent, ...on('2026-06-16') }, { name: COMPANY })
    await told(no, { type: 'consultation.delivered', ...on('2026-06-17'), id: 'p1' })
    expect(code(await tell(no, decision('2026-06-30', 'S02'), { content: '合同' }))).toBe(
      'decision.third-party-not-heard',
    )
  })

  test('a letter that was taken back leaves nothing to one with the same id', async () => {
    const { no } = await t.register('2026-05-06')
    await told(no, sent, { name: '写错的名称' })
    await told(no, { type: 'consultation.delivered', ...on('2026-05-12'), id: 'p1' })
    await told(no, { type: 'letter.recalled', ...on('2026-05-13'), letter: 'consultation', id: 'p1' })
    await told(no, { ...sent, ...on('2026-05-14') }, { name: COMPANY })
    expect((await work(no)).consultations).toMatchObject([
      { name: COMPANY, deliveredOn: null, due: null, events: { delivered: null } },
    ])
  })
})

describe('a division is told to hand over records', () => {
  test('with a day of its own, which may be missed', async () => {
    const { no } = await t.register('2026-06-01')
    const { clock } = await t.view(no)
    await told(
      no,
      { type: 'records.commissioned', ...on('2026-06-02'), id: 'c1', dueOn: day('2026-06-05') },
      {
        division: '财务股',
        what: '二〇二五年养护合同的付款凭证',
      },
    )
    expect((await t.view(no)).clock).toEqual(clock)
    expect((await work(no)).commissions).toMatchObject([
      { id: 'c1', division: '财务股', dueOn: '2026-06-05', isLate: true, answer: null },
    ])
    await told(no, { type: 'records.delivered', ...on('2026-06-04'), id: 'c1', found: false }, { text: '没有这笔付款' })
    expect((await work(no)).commissions).toMatchObject([{ isLate: false, found: false, answer: '没有这笔付款' }])
  })
})

describe('信息不存在', () => {
  const search = (text: string): Said => ({ type: 'search.recorded', ...on(text), found: false })

  test('needs a search that says who looked where for what and what came of it', async () => {
    const { no } = await t.register('2026-06-01')
    const absent = decision('2026-06-10', 'S12')
    const said = { content: '本机关没有制作或者保存。' }
    expect(code(await tell(no, absent, said))).toBe('decision.condition')
    await told(no, search('2026-06-03'), { places: '档案室' })
    const refused = await tell(no, absent, said)
    expect(code(refused)).toBe('search.incomplete')
    expect(!refused.ok && explainRequestError(refused.error)).toContain('检索人、检索范围、检索词和结果')
    await told(no, search('2026-06-04'), { searcher: '何清', places: '档案室', terms: '石桥 养护', result: '没有' })
    expect((await work(no)).searches.map(({ isComplete }) => isComplete)).toEqual([false, true])
    expect(code(await tell(no, absent, said))).toBe('ok')
  })
})

const review = (text: string, event: object, id = 'r1'): Said =>
  ({ type: 'review.recorded', ...on(text), id, event: { ...on(text), ...event } }) as Said
const lodged = (text: string, kind: 'reconsideration' | 'litigation' = 'reconsideration') =>
  review(text, { type: 'review.lodged', kind, afterReconsideration: false })

async function answered(text: string): Promise<RequestNo> {
  const { no } = await t.register('2026-03-02')
  await told(no, decision(text, 'S02'), { content: '养护合同' })
  await told(no, { type: 'decision.served', ...on(text), way: 'direct' }, { recipient: CITIZEN.name })
  return no
}

describe('reviews', () => {
  test('have their own clocks, and are listed by the day that comes first', async () => {
    const [first, second] = [await answered('2026-03-09'), await answered('2026-03-09')]
    await told(first, lodged('2026-06-10'), { authority: '云溪县人民政府', caseNumber: '云府复〔2026〕3号' })
    await told(first, review('2026-06-24', { type: 'review.copy-received', procedure: 'ordinary' }))
    await told(second, lodged('2026-06-20', 'litigation'))
    await told(second, review('2026-06-26', { type: 'review.copy-received', procedure: 'summary' }))
    const open = value(await listOpenReviews(t.services, t.clerk, { body: t.bureau }))
    expect(open.map(({ no, clock, deadline }) => [no, clock?.id, deadline.state])).toEqual([
      [first, 'review.answer', 'in-time'],
      [second, 'review.suit-answer', 'in-time'],
    ])
    const [seen] = value(await getReviews(t.services, t.clerk, first))
    expect(seen).toMatchObject({
      block: 'reconsideration',
      column: 'pending',
      authority: '云溪县人民政府',
      caseNumber: '云府复〔2026〕3号',
      may: ['review.answered', 'review.ruled', 'review.struck'],
    })
    expect(code(await listOpenReviews(t.services, await t.act('clerk', t.neighbour), { body: t.bureau }))).toBe(
      'access.denied',
    )
  })

  test('that are lost teach something, and a ruling’s day can be missed', async () => {
    const no = await answered('2026-03-10')
    await told(no, lodged('2026-04-01'))
    await told(
      no,
      review('2026-05-06', { type: 'review.ruled', ruling: 'reconsideration.ordered', actBy: day('2026-06-05') }),
    )
    const [seen] = value(await getReviews(t.services, t.clerk, no))
    expect(seen).toMatchObject({
      column: 'corrected',
      isOverturned: true,
      compliedLate: true,
      mayReopen: true,
      lesson: null,
    })
    const write = (given: object) =>
      writeLesson(t.services, t.clerk, {
        no,
        review: 'r1',
        version: 0,
        grounds: ['facts'],
        learnt: '检索范围要写明',
        ...given,
      })

    const named = await write({ learnt: `答复${CITIZEN.name}时没有核对` })
    expect(code(named)).toBe('input.refused')
    expect(!named.ok && explainAfterError(named.error)).not.toContain(CITIZEN.name)
    expect(code(await write({ learnt: '联系人13912345678没有回复' }))).toBe('input.refused')
    expect(code(await write({ review: 'r9' }))).toBe('review.unknown')
    expect(value(await write({}))).toMatchObject({ version: 1, grounds: ['facts'] })
    expect(code(await write({}))).toBe('after.changed')

    const { items } = value(
      await listLessons(t.services, t.clerk, { body: null, decision: null, cursor: null, limit: 50 }),
    )
    expect(items).toMatchObject([
      {
        no,
        ruling: 'reconsideration.ordered',
        decision: { kind: 'S02', madeOn: '2026-03-10' },
        lesson: { learnt: '检索范围要写明' },
      },
    ])
    const none = await listLessons(t.services, t.clerk, { body: null, decision: 'S04', cursor: null, limit: 50 })
    expect(value(none).items).toEqual([])
  })

  test('that are won teach nothing', async () => {
    const no = await answered('2026-03-11')
    await told(no, lodged('2026-04-01'))
    await told(no, review('2026-05-06', { type: 'review.ruled', ruling: 'reconsideration.upheld', actBy: null }))
    const given = { no, review: 'r1', version: 0, grounds: ['other'], learnt: '没有' }
    expect(code(await writeLesson(t.services, t.clerk, given))).toBe('lesson.nothing-to-learn')
  })
})

describe('what waits in requests', () => {
  const waits = async (task: keyof typeof listRequestTasks, bodies = [t.bureau]) => {
    const [found] = await listRequestTasks[task](t.services, bodies)
    return found && [found.count, found.dueOn]
  }
  const commissioned = (id: string, due: string): Said => ({
    type: 'records.commissioned',
    ...on('2026-06-22'),
    id,
    dueOn: day(due),
  })

  test('records that a division owes past their day, until they come or are not wanted', async () => {
    const { no } = await t.register('2026-06-22')
    const before = (await waits('records'))?.[0]
    expect(before).toBe(0)
    await told(no, commissioned('c1', '2026-06-24'))
    await told(no, commissioned('c2', '2026-06-25'))
    await told(no, commissioned('c3', '2026-07-08'))
    expect(await waits('records')).toEqual([2, '2026-06-24'])
    await told(no, { type: 'records.delivered', ...on('2026-06-30'), id: 'c1', found: true })
    expect(await waits('records')).toEqual([1, '2026-06-25'])
    await told(no, { type: 'letter.recalled', ...on('2026-06-30'), letter: 'commission', id: 'c2' })
    expect(await waits('records')).toEqual([0, null])
    await told(no, commissioned('c2', '2026-06-29'))
    expect(await waits('records')).toEqual([1, '2026-06-29'])
    expect(await waits('records', [t.neighbour])).toEqual([0, null])
  })
  test('reviews in which it is the body’s turn, what is late, what nobody has confirmed', async () => {
    expect(await waits('reviews')).toEqual([3, '2026-06-05'])
    expect(await waits('reviews', [t.neighbour])).toEqual([0, null])
    expect(await waits('late')).toEqual([1, '2026-06-30'])
    const unconfirmed = (await waits('unconfirmed'))?.[0]
    await t.register('2026-06-30', { channel: 'fax' })
    expect((await waits('unconfirmed'))?.[0]).toBe(Number(unconfirmed) + 1)
  })
})

describe('the cases behind a cell', () => {
  test('are as many as it counts, in every cell of tables three and four', async () => {
    const { requests, reviews } = value(
      await countYear(t.services, t.clerk, { body: t.bureau, year: 2026, month: null }),
    )
    const cells = Object.entries({ ...requests, ...reviews }).filter(([, count]) => count > 0)
    expect(cells.length).toBeGreaterThan(8)
    for (const [cell, count] of cells) {
      const { requests: behind, notes } = value(
        await listCounted(t.services, t.clerk, { body: t.bureau, year: 2026, month: null, cell }),
      )
      expect([cell, behind.length]).toEqual([cell, count])
      expect(notes.join('')).toContain('办结以作出决定之日为准')
    }
  })
  test('as a month had it', async () => {
    const ask = (month: number) =>
      listCounted(t.services, t.clerk, { body: t.bureau, year: 2026, month, cell: 'requests.outcomes.granted.total' })
    expect(value(await ask(2)).requests).toEqual([])
    expect(value(await ask(3)).requests).toHaveLength(4)
  })
})

describe('decisions that fell', () => {
  test('are listed from the newest ruling on, a page at a time; an appeal takes a ruling back until the next', async () => {
    const lost = async (text: string, more: readonly Said[] = []): Promise<RequestNo> => {
      const no = await answered('2026-03-12')
      await told(no, lodged('2026-03-20', 'litigation'))
      await told(no, review(text, { type: 'review.ruled', ruling: 'litigation.revoked', actBy: null }))
      for (const event of more) await told(no, event)
      return no
    }
    const pages = async (limit: number, decision: string | null = null) => {
      const lines: string[] = []
      for (let cursor: string | null = null; ; ) {
        const page: LessonPage = value(
          await listLessons(t.services, t.clerk, { body: t.bureau, decision, cursor, limit }),
        )
        expect(page.items.length).toBeLessThanOrEqual(limit)
        lines.push(...page.items.map(({ no, ruledOn }) => `${ruledOn} ${no}`))
        if (page.next === null) return lines
        cursor = page.next
      }
    }
    const before = await pages(50)
    const [first, second, third] = [await lost('2026-05-20'), await lost('2026-05-22'), await lost('2026-05-22')]
    const appealed = review('2026-05-28', { type: 'review.appealed' })
    await lost('2026-05-25', [appealed])
    const twice = await lost('2026-05-25', [
      appealed,
      review('2026-06-12', { type: 'review.ruled', ruling: 'litigation.revoked', actBy: null }),
    ])
    const won = review('2026-06-13', { type: 'review.ruled', ruling: 'litigation.dismissed', actBy: null })
    await lost('2026-05-26', [appealed, won])
    const expected = [`2026-06-12 ${twice}`, `2026-05-22 ${third}`, `2026-05-22 ${second}`, `2026-05-20 ${first}`]
    const all = await pages(50)
    expect(all.filter((line) => !before.includes(line))).toEqual(expected)
    for (const limit of [1, 2, 3]) expect(await pages(limit)).toEqual(all)
    expect(await pages(2, 'S02')).toEqual(all)
    expect(await pages(2, 'S12')).toEqual([])
    const cursor = '2026-05-22 x'
    expect(code(await listLessons(t.services, t.clerk, { body: null, decision: null, cursor, limit: 5 }))).toBe(
      'input.refused',
    )
  })
})
