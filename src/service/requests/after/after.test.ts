import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../../testing/calendar/china-calendar.js'
import { value } from '../../../../testing/people/test-office.js'
import { listEveryRow } from '../../../../testing/requests/every-row.js'
import {
  CITIZEN,
  keyOf,
  openRequestOffice,
  type RequestOffice,
  submission,
} from '../../../../testing/requests/request-office.js'
import { APPLICANT_COLUMNS, type RequestEvent, type RequestNo } from '../../../domain/request/index.js'
import { clockStandingOn } from '../../clock.js'
import { sweepFiles } from '../../files/sweep-files.js'
import type { Actor } from '../../people/authorise.js'
import { countYear } from '../counting/count-year.js'
import { addFile } from '../files/add-file.js'
import { findRequest } from '../following/follow-request.js'
import { renewQueryCode } from '../following/renew-query-code.js'
import { getRequest } from '../get-request.js'
import { submitRequest } from '../intake/submit-request.js'
import { recordEvent } from '../record-event.js'
import type { RequestServices } from '../request-services.js'
import { writeNote } from '../write-note.js'
import { explainAfterError } from './after-error.js'
import { getHolds, liftHold, placeHold } from './holds.js'
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
import { retireApplicants } from './retire-applicants.js'

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

async function told(no: RequestNo, event: Said, details: object | null = null) {
  const { version } = await t.view(no)
  return value(await recordEvent(t.services, t.head, { no, version, event, details, note: null }))
}

const fieldsOf = (result: Awaited<ReturnType<typeof writePublicEntry>>): readonly string[] =>
  !result.ok && result.error.code === 'input.refused' ? result.error.fields.map(({ field }) => field) : []

/** Received, decided and served on that day. */
async function given(text: string, description: string, more: object = {}) {
  const receipt = await t.register(text, {
    wanted: { description, documentNumber: null, form: 'electronic', delivery: 'email', ...more },
  })
  const { no } = receipt
  await told(
    no,
    { type: 'decision.made', ...on(text), kind: 'S02', basis: null, reasons: null, overrides: [] },
    { content: description },
  )
  await told(no, { type: 'decision.served', ...on(text), way: 'direct' }, { recipient: CITIZEN.name })
  return receipt
}

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
      expect(Buffer.from(page.next ?? '', 'base64url').toString()).not.toMatch(/2026-|[0-9a-f]{8}-/)
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

describe('after ten years', () => {
  const later = (text: string): RequestServices => ({
    ...t.services,
    clock: clockStandingOn(day(text)),
  })
  async function* parts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  const retire = async (text: string) => (await retireApplicants(later(text))).requests

  test('persons go, with texts, letters and files; what happened and the counts stay; a hold or a review keeps a case', async () => {
    const { no, queryCode } = await given('2026-04-01', '金鱼巷改造的设计图纸')
    const file = { fileName: '身份证金丝雀.txt', bytes: parts(Buffer.from('金丝雀的身份证明')) }
    const open = (await t.register('2026-04-01')).no
    await told(open, { type: 'search.recorded', ...on('2026-04-02'), found: true })
    value(await addFile(t.services, t.clerk, { no: open, purpose: 'wanted-material' }, file))
    await told(open, { type: 'request.withdrawn', ...on('2026-04-03') })
    const sued = (await given('2026-04-01', '银杏路改造的设计图纸')).no
    await told(sued, {
      type: 'review.recorded',
      ...on('2026-04-20'),
      id: 'r1',
      event: { type: 'review.lodged', ...on('2026-04-20'), kind: 'litigation', afterReconsideration: false },
    })
    expect(code(await placeHold(t.services, t.clerk, { no, reason: '巡察要求保留' }))).toBe('access.denied')
    const { hold } = value(await placeHold(t.services, t.head, { no, reason: '巡察要求保留' }))
    const counted = async () =>
      value(await countYear(t.services, t.clerk, { body: t.bureau, year: 2026, month: null })).requests
    const before = await counted()

    expect(await retire('2036-03-31')).toEqual([])
    expect(await retire('2036-04-05')).toEqual([open])
    expect(await retire('2036-04-05')).toEqual([])
    expect(await getHolds(t.services, t.clerk, { no })).toMatchObject({
      value: {
        holds: [{ reason: '巡察要求保留', liftedAt: null, placedBy: t.head.person }],
        ...{ retiredAt: null, retirableFrom: null },
        people: { [t.head.person]: expect.any(String) },
      },
    })
    value(await liftHold(t.services, t.head, { no, hold }))
    expect(code(await liftHold(t.services, t.head, { no, hold }))).toBe('hold.unknown')
    const removal = async (of: RequestNo) => value(await getHolds(t.services, t.clerk, { no: of })).retirableFrom
    expect([await removal(no), await removal(sued)]).toEqual(['2036-04-01', null])
    expect(await retire('2036-04-05')).toEqual([no])
    expect(await retire('2036-06-30')).not.toContain(sued)

    const kept = value(await getRequest(t.services, t.clerk, no))
    expect(kept).toMatchObject({ applicant: null, wanted: null, request: { status: 'served' } })
    expect(kept.events.map(({ event, details }) => [event.type, details])).toEqual([
      ['request.submitted', null],
      ['decision.made', null],
      ['decision.served', null],
    ])
    expect(await counted()).toEqual(before)
    expect(APPLICANT_COLUMNS.every((column) => `requests.received.${column}` in before)).toBe(true)
    expect(code(await placeHold(t.services, t.head, { no, reason: '太迟' }))).toBe('hold.retired')
    expect(value(await findRequest(t.services, { no, queryCode })).status).toBe('served')
    const id = await idOf(no)
    const rows = await listEveryRow(t.services.db)
    const texts = rows.filter(({ table, row }) => ['request_text', 'request_marks'].includes(table) && row.includes(id))
    expect(texts).toEqual([])
    // The bytes go with the next sweep, as those of nobody.
    const { orphans } = await sweepFiles({
      ...t.services,
      clock: { now: () => new Date('2036-07-01'), isSimulated: true },
    })
    expect(orphans).toBe(1)
  })

  test('what is written in a case after its persons are gone goes as well, and can be kept until then', async () => {
    const { no, queryCode } = await given('2026-04-01', '梧桐路改造的设计图纸')
    expect(await retire('2036-04-05')).toEqual([no])
    value(await writeNote(t.services, t.clerk, { no, text: '金丝雀来电询问。' }))
    const { hold } = value(await placeHold(t.services, t.head, { no, reason: '来电以后要求保留' }))
    expect(await retire('2036-04-06')).toEqual([])
    value(await liftHold(t.services, t.head, { no, hold }))
    const renewal = { no, reason: 'lost', identityCheck: '核对了身份证' }
    expect(code(await renewQueryCode(t.services, t.clerk, renewal))).toBe('query-code.retired')
    expect(await retire('2036-04-06')).toEqual([no])
    const revoked = { type: 'decision.revoked', ...on('2026-06-20'), cause: 'court', replyBy: null } as const
    await told(no, revoked, { why: '法院判决撤销对金丝雀的答复' })
    await told(
      no,
      { type: 'decision.made', ...on('2026-06-22'), kind: 'S02', basis: null, reasons: null, overrides: [] },
      { content: '图纸' },
    )
    await told(no, { type: 'decision.served', ...on('2026-06-22'), way: 'direct' }, { recipient: CITIZEN.name })
    expect(await retire('2036-06-30')).toEqual([no])
    const id = await idOf(no)
    const rows = (await listEveryRow(t.services.db)).filter(({ row }) => row.includes(id))
    expect(rows.filter(({ table }) => table === 'request_text')).toEqual([])
    const letters = await t.services.db
      .selectFrom('request_letter')
      .select('sealed')
      .where('request_id', '=', id)
      .execute()
    expect(letters.length).toBeGreaterThan(1)
    expect(letters.every(({ sealed }) => sealed === null)).toBe(true)
    expect(value(await findRequest(t.services, { no, queryCode })).status).toBe('served')
  })

  test('no digest is left of what was sent: a guess at it cannot be held against one', async () => {
    const key = keyOf(2036)
    const { no } = value(await submitRequest(later('2026-04-01'), submission(t.bureau, key)))
    await told(no, { type: 'request.withdrawn', ...on('2026-04-02') })
    expect(await retire('2036-04-05')).toEqual([no])
    const row = await t.services.db
      .selectFrom('request')
      .select('content_digest')
      .where('no', '=', no)
      .executeTakeFirstOrThrow()
    expect(row.content_digest).toBeNull()
  })

  test('somebody who asks again is no repeat of one who is gone', async () => {
    const row = await t.services.db
      .selectFrom('request')
      .select(['identity_digest', 'retired_at'])
      .where('retired_at', 'is not', null)
      .execute()
    expect(row.length).toBeGreaterThan(1)
    expect(row.every(({ identity_digest }) => identity_digest === null)).toBe(true)
  })
})

async function idOf(no: RequestNo): Promise<string> {
  const { id } = await t.services.db.selectFrom('request').select('id').where('no', '=', no).executeTakeFirstOrThrow()
  return id
}
