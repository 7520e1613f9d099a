import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../../testing/calendar/china-calendar.js'
import { value } from '../../../../testing/people/test-office.js'
import { CITIZEN, openRequestOffice, type RequestOffice } from '../../../../testing/requests/request-office.js'
import { serveCase, tellCase } from '../../../../testing/requests/served-case.js'
import type { RequestEvent, RequestNo } from '../../../domain/request/index.js'
import type { Actor } from '../../people/authorise.js'
import { explainAfterError } from './after-error.js'
import { listAlike } from './list-alike.js'
import { listPublicLog } from './list-public-log.js'
import { listProposals, moveProposal, propose } from './proposals.js'
import {
  confirmPublicEntry,
  getPublicEntry,
  setPublicLog,
  withdrawPublicEntry,
  writePublicEntry,
} from './public-log.js'

let t: RequestOffice
let reviewer: Actor
let neighbour: Actor

// Its clock stands on 2026-07-01.
beforeAll(async () => {
  t = await openRequestOffice()
  reviewer = await t.act('reviewer', t.bureau)
  neighbour = await t.act('head', t.neighbour)
}, 60_000)
afterAll(() => t?.close())

const on = (text: string) => ({ on: day(text) })
type Said = Exclude<RequestEvent, { type: 'request.submitted' }>
const code = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.error?.code

const told = (no: RequestNo, event: Said, details: object | null = null) => tellCase(t, no, event, details)

const fieldsOf = (result: Awaited<ReturnType<typeof writePublicEntry>>): readonly string[] =>
  !result.ok && result.error.code === 'input.refused' ? result.error.fields.map(({ field }) => field) : []

const given = (on: string, description: string, wanted: object = {}) => serveCase(t, on, description, wanted)

describe('the public log of requests and answers', () => {
  const write = (no: RequestNo, text: object = {}, by = t.clerk) =>
    writePublicEntry(t.services, by, {
      no,
      version: 0,
      title: '石桥镇道路养护合同',
      answer: '已提供合同两份。',
      ...text,
    })
  const shown = async (body = t.bureau) => value(await listPublicLog(t.services, { body, cursor: null })).items
  let no: RequestNo
  beforeAll(async () => {
    no = (await given('2026-06-01', '石桥镇二〇二五年道路养护的合同')).no
  })

  test('is opened by the head of a body, and by nobody else', async () => {
    expect(code(await write(no))).toBe('public-log.not-open')
    const open = { body: t.bureau, version: 0, isOpen: true }
    expect(code(await setPublicLog(t.services, t.clerk, open))).toBe('access.denied')
    expect(code(await setPublicLog(t.services, neighbour, open))).toBe('access.denied')
    expect(value(await setPublicLog(t.services, t.head, open))).toEqual({ version: 1, isOpen: true })
    expect(code(await setPublicLog(t.services, t.head, open))).toBe('after.changed')
  })

  test('takes nothing in by which anybody is known, and repeats nothing of it', async () => {
    for (const [field, text] of [
      ['answer', `已答复金 丝 雀本人。`],
      ['answer', '联系电话13912345678。'],
      ['title', '11010519491231002X的申请'],
      ['answer', '寄往canary@example.org'],
    ] as const) {
      const refused = await write(no, { [field]: text })
      expect(code(refused)).toBe('input.refused')
      expect(new Set(fieldsOf(refused))).toEqual(new Set([field]))
      expect(!refused.ok && explainAfterError(refused.error)).not.toMatch(/金|139|1101|canary/)
    }
  })

  test('nor those who were consulted, nor who asked for somebody; other bodies may be named', async () => {
    const agent = { name: '灰鹤', document: null, telephone: '13700137000' }
    const asked = (await t.register('2026-06-01', { applicant: { ...CITIZEN, agent } })).no
    const consult = (id: string, party: 'third-party' | 'other-agency', name: string) =>
      told(asked, { type: 'consultation.sent', ...on('2026-06-02'), id, party }, { name, telephone: '82345678' })
    await consult('c1', 'third-party', '云溪县白鹭测绘有限公司')
    await consult('c2', 'other-agency', '云溪县交通运输局')
    for (const id of ['c1', 'c2'])
      await told(asked, { type: 'consultation.answered', ...on('2026-06-03'), id, opinion: 'agrees' })
    const grant = { kind: 'S02', basis: null, reasons: null, overrides: [] } as const
    await told(asked, { type: 'decision.made', ...on('2026-06-04'), ...grant }, { content: '测绘成果' })
    await told(asked, { type: 'decision.served', ...on('2026-06-04'), way: 'electronic' })
    for (const answer of ['经征求云溪县白鹭测绘有限公司意见。', '联系电话8234 5678。', '由灰鹤代为申请。'])
      expect(fieldsOf(await write(asked, { answer }))).toEqual(['answer'])
    expect(fieldsOf(await write(asked, { title: '白鹭测绘：云溪县白鹭测绘有限公司的成果' }))).toEqual(['title'])
    expect(code(await write(asked, { answer: '经征求云溪县交通运输局意见，予以公开。' }))).toBe('ok')
  })

  test('shows an entry once a second person has looked, without a way back to the case', async () => {
    expect(value(await write(no)).state).toBe('draft')
    expect(await shown()).toEqual([])
    expect(code(await confirmPublicEntry(t.services, t.clerk, { no, version: 1 }))).toBe('access.denied')
    expect(value(await confirmPublicEntry(t.services, reviewer, { no, version: 1 })).state).toBe('published')
    expect(await shown()).toEqual([
      {
        body: t.bureau,
        title: '石桥镇道路养护合同',
        answer: '已提供合同两份。',
        receivedOn: '2026-06-01',
        decidedOn: '2026-06-01',
        publishedOn: '2026-07-01',
      },
    ])
    expect(await shown(t.neighbour)).toEqual([])
  })

  test('nobody confirms their own words', async () => {
    const other = (await given('2026-06-02', '临江镇学校食堂检查记录')).no
    expect(value(await write(other, {}, t.head)).writtenBy).toBe(t.head.person)
    expect(code(await confirmPublicEntry(t.services, t.head, { no: other, version: 1 }))).toBe('public-entry.own-words')
  })

  test('hides an entry at once: withdrawn, changed, the answer revoked, the log closed', async () => {
    const entry = value(await getPublicEntry(t.services, t.clerk, { no }))
    const withdrawn = value(await withdrawPublicEntry(t.services, t.clerk, { no, version: entry?.version ?? 0 }))
    expect(await shown()).toEqual([])
    const anew = value(await write(no, { version: withdrawn.version, answer: '已提供合同三份。' }))
    expect(await shown()).toEqual([])
    value(await confirmPublicEntry(t.services, reviewer, { no, version: anew.version }))
    expect(await shown()).toHaveLength(1)

    value(await setPublicLog(t.services, t.head, { body: t.bureau, version: 1, isOpen: false }))
    expect(await shown()).toEqual([])
    value(await setPublicLog(t.services, t.head, { body: t.bureau, version: 2, isOpen: true }))
    expect(await shown()).toHaveLength(1)

    await told(no, { type: 'decision.revoked', ...on('2026-06-20'), cause: 'own-motion', replyBy: null })
    expect(await shown()).toEqual([])
    expect(value(await getPublicEntry(t.services, t.clerk, { no }))?.state).toBe('withdrawn')
    expect(code(await write(no, { version: anew.version + 2 }))).toBe('public-entry.not-answered')
  })

  test('what was said of a revoked answer does not come back with the new one, published or not', async () => {
    const [shownOne, drafted] = [(await given('2026-06-04', '甲')).no, (await given('2026-06-04', '乙')).no]
    for (const one of [shownOne, drafted])
      value(await write(one, { title: '柳河堤防图纸', answer: '没有这样的图纸。' }))
    value(await confirmPublicEntry(t.services, reviewer, { no: shownOne, version: 1 }))
    const grant = { kind: 'S02', basis: null, reasons: null, overrides: [] } as const
    for (const one of [shownOne, drafted]) {
      await told(one, { type: 'decision.revoked', ...on('2026-06-20'), cause: 'own-motion', replyBy: null })
      await told(one, { type: 'decision.made', ...on('2026-06-22'), ...grant }, { content: '图纸' })
      await told(one, { type: 'decision.served', ...on('2026-06-22'), way: 'direct' }, { recipient: CITIZEN.name })
    }
    expect((await shown()).map(({ title }) => title)).not.toContain('柳河堤防图纸')
    expect(code(await confirmPublicEntry(t.services, reviewer, { no: drafted, version: 2 }))).toBe(
      'public-entry.not-now',
    )
    const anew = value(await write(drafted, { version: 2, title: '柳河堤防图纸', answer: '已提供图纸。' }))
    value(await confirmPublicEntry(t.services, reviewer, { no: drafted, version: anew.version }))
    expect((await shown()).map(({ answer }) => answer)).toContain('已提供图纸。')
    value(await withdrawPublicEntry(t.services, t.clerk, { no: drafted, version: anew.version + 1 }))
  })

  test('goes on where a page ended', async () => {
    for (const text of ['甲路养护', '乙路养护', '丙路养护']) {
      const one = (await given('2026-06-03', text)).no
      value(await write(one, { title: text }))
      value(await confirmPublicEntry(t.services, reviewer, { no: one, version: 1 }))
    }
    const titles: string[] = []
    for (let cursor: string | null = null; ; ) {
      const page: { items: readonly { title: string }[]; next: string | null } = value(
        await listPublicLog(t.services, { body: t.bureau, cursor, limit: 2 }),
      )
      // Everybody reads it: it leads to no case.
      expect(Buffer.from(page.next ?? '', 'base64url').toString()).not.toMatch(/2026-\d{3}-|[0-9a-f]{8}-[0-9a-f]{4}-/)
      titles.push(...page.items.map(({ title }) => title))
      if (page.next === null) break
      cursor = page.next
    }
    expect(titles.sort()).toEqual(['丙路养护', '乙路养护', '甲路养护'].sort())
    expect(code(await listPublicLog(t.services, { body: t.bureau, cursor: 'x', limit: 2 }))).toBe('input.refused')
  })
})

describe('what several asked for', () => {
  test('is grouped, proposed, accepted and found where it was published', async () => {
    const first = (await given('2026-05-11', '青禾乡二〇二五年高标准农田建设项目验收报告')).no
    const second = (await given('2026-05-12', '青禾乡2025年，高标准农田建设项目验收报告')).no
    const groups = value(await listAlike(t.services, t.clerk, { body: t.bureau }))
    const group = groups.find(({ requests }) => requests.some(({ no }) => no === first))
    expect(group?.requests.map(({ no }) => no).sort()).toEqual([first, second])
    expect(code(await listAlike(t.services, neighbour, { body: t.bureau }))).toBe('access.denied')

    const wish = { body: t.bureau, title: '青禾乡高标准农田建设项目验收报告', requests: [first, second] }
    expect(code(await propose(t.services, neighbour, wish))).toBe('access.denied')
    expect(code(await propose(t.services, t.clerk, { ...wish, title: `${CITIZEN.name}要的报告` }))).toBe(
      'input.refused',
    )
    const made = value(await propose(t.services, t.clerk, wish))
    expect(code(await propose(t.services, t.clerk, wish))).toBe('proposal.requests')
    const after = value(await listAlike(t.services, t.clerk, { body: t.bureau }))
    expect(after.flatMap(({ requests }) => requests).map(({ no }) => no)).not.toContain(first)

    const move = (given: object, by = t.head) =>
      moveProposal(t.services, by, {
        body: t.bureau,
        proposal: made.id,
        step: { version: 1, move: 'accept', ...given },
      })
    expect(code(await move({}, t.clerk))).toBe('access.denied')
    expect(code(await move({}, neighbour))).toBe('access.denied')
    expect(code(await move({ move: 'publish', link: 'https://example.org/a' }))).toBe('proposal.not-now')
    expect(value(await move({})).state).toBe('accepted')
    expect(code(await move({}))).toBe('after.changed')
    expect(code(await move({ version: 2, move: 'publish', link: 'javascript:alert(1)' }))).toBe('input.refused')
    value(await move({ version: 2, move: 'publish', link: 'https://example.org/fields/2025' }, t.clerk))
    expect(value(await listProposals(t.services, t.clerk, { body: t.bureau }))).toMatchObject([
      { state: 'published', link: 'https://example.org/fields/2025', requests: [first, second] },
    ])
  })

  test('what was refused in the end was not given, whatever was said of it before', async () => {
    const [kept, refused] = [
      (await given('2026-05-13', '白鹭湖水质监测月报')).no,
      (await given('2026-05-13', '白鹭湖水质监测的月报')).no,
    ]
    await told(refused, { type: 'decision.revoked', ...on('2026-06-20'), cause: 'own-motion', replyBy: null })
    const why = { basis: '《条例》第十四条', reasons: '属于国家秘密' }
    await told(
      refused,
      { type: 'decision.made', ...on('2026-06-22'), kind: 'S04', ...why, overrides: [] },
      { harm: '危害国家安全' },
    )
    const groups = value(await listAlike(t.services, t.clerk, { body: t.bureau }))
    expect(groups.flatMap(({ requests }) => requests.map(({ no }) => no))).not.toContain(refused)
    expect(code(await propose(t.services, t.clerk, { body: t.bureau, title: '水质月报', requests: [refused] }))).toBe(
      'proposal.requests',
    )
    expect(code(await propose(t.services, t.clerk, { body: t.bureau, title: '水质月报', requests: [kept] }))).toBe('ok')
  })

  test('only of one’s own requests that were given what they asked for', async () => {
    const { no } = await t.register('2026-06-01')
    expect(code(await propose(t.services, t.clerk, { body: t.bureau, title: '合同', requests: [no] }))).toBe(
      'proposal.requests',
    )
  })
})
