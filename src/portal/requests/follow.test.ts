import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askFor, readReceipt } from '../../../testing/portal/applicant.js'
import { addCounty } from '../../../testing/portal/public-county.js'
import { ORIGIN, QUICK, startTestPortal, type TestPortal, Visitor } from '../../../testing/portal/test-portal.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { RequestNo } from '../../domain/request/index.js'
import { type Clock, clockStandingOn } from '../../service/clock.js'
import type { Actor } from '../../service/people/authorise.js'
import { addFile } from '../../service/requests/files/add-file.js'
import { getRequest } from '../../service/requests/get-request.js'
import { recordEvent } from '../../service/requests/record-event.js'

const TODAY = '2026-07-01' as PlainDate
const clock: Clock = clockStandingOn(TODAY)

let portal: TestPortal
let visitor: Visitor
/** The head of the office, who may do everything. */
const head = { person: 'head', grants: [{ role: 'head', body: 'bureau' }] } as unknown as Actor

beforeAll(async () => {
  portal = await startTestPortal()
  await addCounty(portal.services.db)
  await portal.services.db
    .insertInto('person')
    .values({
      ...{ id: 'head', account: 'head', display_name: '负责人', status: 'active', version: 1 },
      ...{ created_at: new Date(), password_hash: 'none', password_set_at: new Date(), password_is_initial: false },
    })
    .execute()
}, 60_000)
afterAll(() => portal.close())
beforeEach(() => {
  visitor = new Visitor(portal.open({ clock }))
})

const services = () => ({ ...portal.services, clock })
async function record(no: string, event: object, details: object | null = null): Promise<void> {
  const seen = await getRequest(services(), head, no)
  if (!seen.ok) throw new Error(seen.error.code)
  const given = {
    no: no as RequestNo,
    version: seen.value.version,
    event: { on: TODAY, ...event },
    details,
    note: null,
  }
  const done = await recordEvent(services(), head, given)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
}
const confirmBoth = (no: string) => record(no, { type: 'receipt.confirmed', side: 'both' })
const read = async (who: Visitor, path = '/follow'): Promise<string> => (await who.send(path)).text()
const answerOf = (page: string): string =>
  /<p class="answer[^"]*"><span>[^<]*<\/span><b>([^<]*)<\/b>/.exec(page)?.[1] ?? ''

async function send(path: string, fields: Record<string, string>, files: readonly File[] = []): Promise<Response> {
  const body = new FormData()
  for (const [name, text] of Object.entries(fields)) body.append(name, text)
  for (const file of files) body.append(path === '/follow/material' ? 'material' : 'files', file)
  return visitor.send(path, { method: 'POST', body, headers: { origin: ORIGIN } })
}
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('where it stands', () => {
  test('waits for both sides; the applicant confirms; then the day it is due, with its proof', async () => {
    const { no } = await askFor(visitor)
    expect(answerOf(await read(visitor))).toBe('等待双方确认')
    const confirmed = await visitor.post('/follow/confirm')
    expect(confirmed.headers.get('location')).toBe('/follow?confirmed')
    const waiting = await read(visitor, '/follow?confirmed')
    expect(waiting).toContain('您已确认')
    expect(answerOf(waiting)).toBe('等待机关确认')
    expect(waiting).not.toContain('需要您做的')
    expect((await visitor.post('/follow/confirm')).status).toBe(303)
    await record(no, { type: 'receipt.confirmed', side: 'office' })
    const page = await read(visitor)
    expect(answerOf(page)).toBe('2026年7月29日　星期三')
    for (const word of [
      '还有 20 个工作日',
      '未延期',
      '《中华人民共和国政府信息公开条例》',
      'class="d e"',
      '机关已确认',
    ])
      expect(page).toContain(word)
  })
  test('another day to come, in a year without a calendar: the earliest day, and that it waits', async () => {
    const december = clockStandingOn('2026-12-20' as PlainDate)
    const late = new Visitor(portal.open({ clock: december }))
    const { page } = await askFor(late)
    expect(page).toContain('待公布日历：2027 年的放假安排还没有公布')
    expect(await read(late)).toContain('最早不会早于')
  })
  test('asked to make it clear: what was asked, until when; answered with words and a file', async () => {
    const { no } = await askFor(visitor)
    await confirmBoth(no)
    await record(no, { type: 'correction.requested', dueOn: '2026-07-15' }, { unclear: '请写明是哪一份合同。' })
    const page = await read(visitor)
    expect(answerOf(page)).toBe('等待您补正')
    for (const word of ['请写明是哪一份合同。', '2026年7月15日 前补充说明']) expect(page).toContain(word)
    const empty = await send('/follow/correction', { text: ' ' })
    expect([empty.status, (await empty.text()).includes('id="text-fault"')]).toEqual([422, true])
    const silent = await send('/follow/correction', { text: '' }, [new File([PICTURE], '合同封面.png')])
    expect([silent.status, (await silent.text()).includes('请重新选择：合同封面.png')]).toEqual([422, true])
    const bad = await send('/follow/correction', { text: '甲标段' }, [new File(['x'], 'run.exe')])
    const badPage = await bad.text()
    expect([bad.status, badPage.includes('run.exe：'), badPage.includes('\n甲标段</textarea>')]).toEqual([
      422,
      true,
      true,
    ])
    // Megabytes in one field: refused, and not sent back.
    const endless = await send('/follow/correction', { text: '很'.repeat(2_000_000) })
    const endlessPage = await endless.text()
    expect([endless.status, endlessPage.length < 100_000]).toEqual([422, true])
    const good = await send('/follow/correction', { text: '甲标段的合同' }, [new File([PICTURE], '合同封面.png')])
    expect(good.headers.get('location')).toBe('/follow?corrected')
    expect(answerOf(await read(visitor))).toBe('2026年7月29日　星期三')
    const seen = await getRequest(services(), head, no)
    expect(seen.ok && seen.value.events.at(-1)?.details).toEqual({ text: '甲标段的合同' })
    const again = await send('/follow/correction', { text: '甲标段的合同' })
    expect([again.status, (await again.text()).includes('这件申请现在是“办理中”，不需要这一步了。')]).toEqual([
      409,
      true,
    ])
  })
  test('asked for reasons, they are given', async () => {
    const { no } = await askFor(visitor)
    await confirmBoth(no)
    await record(no, { type: 'reasons.requested', dueOn: '2026-07-10' }, { why: '一月内四十件。' })
    expect(await read(visitor)).toContain('一月内四十件。')
    expect((await send('/follow/reasons', { text: '逐村核对' })).headers.get('location')).toBe('/follow?explained')
  })
  test('a fee: how much, how, until when, and that it is paid', async () => {
    const { no } = await askFor(visitor)
    await confirmBoth(no)
    const fee = { type: 'fee.notified', basis: 'pages', amountYuan: 2_740 }
    await record(no, fee, { count: 201, howToPay: '持通知书到任一银行缴入国库' })
    await record(no, { type: 'fee.notice-delivered' })
    const page = await read(visitor)
    for (const word of ['2,740 元', '按量计收', '未缴', '持通知书到任一银行缴入国库', '2026年7月29日 前缴清'])
      expect(page).toContain(word)
    await record(no, { type: 'fee.paid', amountYuan: 2_740 })
    expect(await read(visitor)).toContain('已缴清')
  })
  test('withdrawn after a page that says what it means; twice is once', async () => {
    const { no } = await askFor(visitor)
    expect(await read(visitor, '/follow/withdraw')).toContain('撤回后，机关不再办理')
    expect((await visitor.post('/follow/withdraw')).headers.get('location')).toBe('/follow?withdrawn')
    expect((await visitor.post('/follow/withdraw')).status).toBe(303)
    const page = await read(visitor)
    expect(page).toContain('不再办理')
    expect(page).not.toContain('href="/follow/withdraw"')
    expect((await visitor.send('/follow/withdraw')).headers.get('location')).toBe('/follow')
    const seen = await getRequest(services(), head, no)
    expect(seen.ok && seen.value.events).toHaveLength(2)
  })
  test('decided and served: the decision, its letter to read and to take away, and the ways to complain while open', async () => {
    const { no } = await askFor(visitor)
    await confirmBoth(no)
    const decision = { type: 'decision.made', kind: 'S08', basis: null, reasons: '属于内部管理', overrides: [] }
    await record(no, decision, { content: '内部管理' })
    const decided = await read(visitor)
    expect(decided).toContain('决定已经作出，正在送达')
    for (const word of ['内部事务', '行政复议']) expect(decided).not.toContain(word)
    await record(no, { type: 'decision.served', way: 'electronic' })
    const page = await read(visitor)
    for (const word of ['政府信息不予公开告知书', '先申请行政复议', '向云溪县人民政府提出', '最迟 2026年8月31日'])
      expect(page).toContain(word)
    const letters = [...page.matchAll(/href="(\/follow\/letters\/\d+)"/g)].map(([, address = '']) => address)
    const letter = await read(visitor, letters.at(-1))
    expect(letter).toContain('金丝雀：')
    const pdf = await visitor.send(`${letters.at(-1)}/pdf`)
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')

    const closed = new Visitor(portal.open({ clock: clockStandingOn('2026-09-30' as PlainDate) }))
    const { queryCode } = await readReceipt(visitor)
    await closed.post('/follow', { no, code: queryCode })
    expect(await read(closed)).not.toContain('先申请行政复议')
  })
  test('what is given out can be fetched once it is served, by the applicant alone, and never shown in the page', async () => {
    const { no } = await askFor(visitor)
    await confirmBoth(no)
    const content = '石桥镇道路养护合同，全文一页。'
    const incoming = { fileName: '养护合同.txt', bytes: Readable.from([Buffer.from(content)]) }
    const added = await addFile(services(), head, { no, purpose: 'release' }, incoming)
    if (!added.ok) throw new Error(JSON.stringify(added.error))
    const decision = { type: 'decision.made', kind: 'S02', basis: null, reasons: null, overrides: [] }
    await record(no, decision, { content: '养护合同一份' })
    expect(await read(visitor)).not.toContain('/follow/files/')
    expect((await visitor.send(`/follow/files/${added.value.file}`)).status).toBe(404)
    await record(no, { type: 'decision.served', way: 'electronic' })
    const page = await read(visitor)
    const [, address = ''] = /href="(\/follow\/files\/[^"]+)"[^>]*>养护合同\.txt/.exec(page) ?? []
    const file = await visitor.send(address)
    expect([file.status, await file.text()]).toEqual([200, content])
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(file.headers.get('content-security-policy')).toContain('sandbox')
    expect((await new Visitor(portal.open({ clock })).send(address)).status).toBe(404)
    await askFor(visitor)
    expect((await visitor.send(address)).status).toBe(404)
  })
  test('letters are made into files for one network only so fast; they can be read all the same', async () => {
    const asking = { ...QUICK, renderings: { burst: 2, perSecond: 0.1 } }
    const reader = new Visitor(portal.open({ clock, asking }))
    const { no } = await askFor(reader)
    await confirmBoth(no)
    const answers = []
    for (const path of [
      '/follow/letters/1/docx',
      '/follow/letters/2/docx',
      '/follow/letters/1/docx',
      '/follow/letters/1',
    ])
      answers.push(await reader.send(path))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 200])
    expect(answers[2]?.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await answers[2]?.text()).toContain('可以先在网页上阅读')
  })
  test('who asks for the headers alone has opened nothing', async () => {
    const { no } = await askFor(visitor)
    await confirmBoth(no)
    const opened = () => portal.services.db.selectFrom('request_access').selectAll().execute()
    const before = await opened()
    for (const path of ['/follow/letters/1', '/follow/letters/1/docx', '/follow/letters/99', '/follow/files/none'])
      expect((await visitor.send(path, { method: 'HEAD' })).status).toBe(405)
    expect(await opened()).toEqual(before)
    await visitor.send('/follow/letters/1')
    expect(await opened()).toHaveLength(before.length + 1)
  })
  test('another’s letters and files are not there, whatever they are called', async () => {
    const first = await askFor(visitor)
    await confirmBoth(first.no)
    await askFor(visitor)
    for (const path of ['/follow/letters/99', '/follow/letters/x', '/follow/letters/1/exe', '/follow/files/none'])
      expect((await visitor.send(path)).status).toBe(404)
  })
})

describe('files that are sent along', () => {
  test('with the form and later; what cannot be taken is said', async () => {
    const { no } = await askFor(visitor)
    const sent = await send('/follow/material', { purpose: 'identity' }, [new File([PICTURE], '身份证.png')])
    expect(sent.headers.get('location')).toBe('/follow?received=1')
    expect(await read(visitor, '/follow?received=1')).toContain('已收到 1 个文件')
    for (const files of [[], [new File(['x'], 'a.exe')], [new File(['no picture'], 'b.png')]]) {
      const refused = await send('/follow/material', { purpose: 'identity' }, files)
      expect([refused.status, (await refused.text()).includes('id="material-fault"')]).toEqual([422, true])
    }
    const rows = await portal.services.db.selectFrom('request_file').select(['purpose']).execute()
    expect(rows.map(({ purpose }) => purpose)).toContain('identity')
    expect(no).not.toBe('')
  })
  test('a form of a foreign page does nothing', async () => {
    await askFor(visitor)
    for (const path of [
      '/follow',
      '/follow/confirm',
      '/follow/withdraw',
      '/follow/correction',
      '/follow/material',
      '/follow/end',
    ]) {
      const response = await visitor.send(path, { method: 'POST', headers: { origin: 'https://evil.example' } })
      expect([path, response.status]).toEqual([path, 403])
    }
    expect(answerOf(await read(visitor))).toBe('等待双方确认')
  })
})

test('in English: the same, with what is Chinese marked as such', async () => {
  await askFor(visitor)
  const page = await read(visitor, '/en/follow')
  for (const word of [
    'Waits for both sides to confirm',
    'What happened',
    'lang="zh-CN">石桥镇二〇二五年道路养护的合同',
  ])
    expect(page).toContain(word)
})
