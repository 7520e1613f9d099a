import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ORIGIN, startTestPortal, type TestPortal, Visitor } from '../../../testing/portal/test-portal.js'
import { makeReportFile } from '../../../testing/reports/report-file.js'

let portal: TestPortal
let visitor: Visitor
beforeAll(async () => {
  portal = await startTestPortal()
  visitor = new Visitor(portal.open())
})
afterAll(() => portal.close())

const utf8 = (text: string) => new TextEncoder().encode(text)
/** As long as browsers make them. */
const BOUNDARY = '----WebKitFormBoundaryAbCdEfGhIjKlMnOp'
const JSON_WANTED = { accept: 'application/json' }

interface Answer {
  readonly taken: readonly { readonly fileName: string; readonly href: string; readonly errors: number }[]
  readonly problems: readonly string[]
}

describe('good files', () => {
  test('one: on to its result; the same again: the same result', async () => {
    const file = await makeReportFile()
    const address = await visitor.handInOne(file)
    expect(address).toMatch(/^\/r\/[\w-]{24}$/)
    expect(await visitor.handInOne(file)).toBe(address)
  })
  test('several: on to the list of one’s own', async () => {
    const response = await visitor.handIn([await makeReportFile({ seed: 1 }), await makeReportFile({ seed: 2 })])
    expect([response.status, response.headers.get('location')]).toEqual([303, '/mine'])
  })
  test('a script gets JSON', async () => {
    const file = await makeReportFile()
    const response = await visitor.handIn([file], JSON_WANTED)
    const answer = (await response.json()) as Answer
    expect(answer).toMatchObject({ taken: [{ fileName: file.name, href: expect.stringMatching(/^\/r\//) }] })
  })
  test('good ones beside a bad one: the good are taken, the page names both', async () => {
    const good = await makeReportFile()
    const response = await visitor.handIn([good, { name: '空.docx', bytes: utf8('') }])
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('空.docx：文件是空的')
    expect(page).toContain(`>${good.name}</a>`)
  })
})

describe('bad files: 4xx with a sentence that names the file, as page and as JSON', () => {
  const nested = `<!DOCTYPE html>${'<div>'.repeat(100_000)}`
  const bad = [
    ['空.docx', '', '文件是空的'],
    ['半截.pdf', '%PDF-1.7\nand then nothing', '已损坏或不完整'],
    ['照片.docx', '\u0089PNG\r\n\u001a\n', '不是可读的报告格式'],
    ['菜谱.txt', '今天吃什么', '没有找到政府信息公开工作年度报告'],
    ['太深.html', nested, '嵌套层数过深'],
    ['压缩包.xlsx', 'PK\u0003\u0004zip or not', '这是压缩包'],
  ] as const
  for (const [name, content, sentence] of bad)
    test(name, async () => {
      const file = { name, bytes: Uint8Array.from(content, (character) => character.charCodeAt(0) & 0xff) }
      const given = /[^\0-\xff]/.test(content) ? { name, bytes: utf8(content) } : file
      const page = await visitor.handIn([given])
      expect(page.status).toBe(422)
      expect(await page.text()).toContain(`${name}：`)
      const answer = (await (await visitor.handIn([given], JSON_WANTED)).json()) as Answer
      expect(answer.taken).toEqual([])
      expect(answer.problems).toHaveLength(1)
      expect(answer.problems[0]).toContain(sentence)
    })
})

describe('forms that no browser sends', () => {
  const send = (body: BodyInit | undefined, headers: Record<string, string> = {}) =>
    visitor.send('/reports', { method: 'POST', body: body ?? null, headers: { origin: ORIGIN, ...headers } })
  const BROKEN = `multipart/form-data; boundary=${BOUNDARY}`
  const part = (disposition: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: ${disposition}\r\n\r\n内容\r\n--${BOUNDARY}--\r\n`

  const table = [
    ['nothing at all', undefined, {}, 400],
    [
      'no file chosen',
      part('form-data; name="files"; filename=""').replace('内容', ''),
      { 'content-type': BROKEN },
      400,
    ],
    ['another field', part('form-data; name="other"; filename="a.txt"'), { 'content-type': BROKEN }, 400],
    ['text where a file should be', part('form-data; name="files"'), { 'content-type': BROKEN }, 400],
    [
      'no end',
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="a"`,
      { 'content-type': BROKEN },
      400,
    ],
    ['no boundary', part('form-data; name="files"'), { 'content-type': 'multipart/form-data' }, 400],
    [
      'another boundary',
      part('form-data; name="files"'),
      { 'content-type': 'multipart/form-data; boundary=another-boundary-of-the-usual-length' },
      400,
    ],
    ['JSON', '{"files":"x"}', { 'content-type': 'application/json' }, 400],
    ['fields named like parts of objects', '__proto__=1&constructor=2', {}, 400],
    ['a file without a name', part('form-data; name="files"; filename=""'), { 'content-type': BROKEN }, 422],
  ] as const
  for (const [name, body, headers, status] of table)
    test(`${name}: ${status}`, async () => {
      const response = await send(body, headers)
      expect(response.status).toBe(status)
      expect(await response.text()).toContain('role="alert"')
    })

  test('more than 100 MB, declared or not: 413, as page and as JSON', async () => {
    const declared = await send('x', { 'content-length': String(101 * 1024 * 1024), 'content-type': BROKEN })
    expect(declared.status).toBe(413)
    const chunk = new Uint8Array(1024 * 1024)
    let sent = 0
    const stream = new ReadableStream({
      pull(controller) {
        sent += 1
        if (sent > 150) controller.close()
        else controller.enqueue(chunk)
      },
    })
    const init = { method: 'POST', body: stream, duplex: 'half', headers: { origin: ORIGIN, ...JSON_WANTED } } as const
    const streamed = await visitor.send('/reports', init)
    expect(streamed.status).toBe(413)
    expect(((await streamed.json()) as Answer).problems[0]).toContain('100 MB')
    expect(sent).toBeLessThan(110)
  })
  test('a hundred thousand parts: refused before they are taken apart', async () => {
    const one = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\nx\r\n`
    const began = performance.now()
    const response = await send(`${one.repeat(100_000)}--${BOUNDARY}--\r\n`, { 'content-type': BROKEN })
    expect(response.status).toBe(400)
    expect(performance.now() - began).toBeLessThan(20_000)
  })
  test('one file of more than 50 MB: refused with the limit', async () => {
    const response = await visitor.handIn([{ name: '大.txt', bytes: new Uint8Array(50 * 1024 * 1024 + 1) }])
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('大.txt：文件超过可读的大小（50 MB）')
  })
  test('51 files at once: 400, none is kept', async () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ name: `${index}.txt`, bytes: utf8('x') }))
    const response = await visitor.handIn(many)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('一次最多 50 份')
  })
  test('a button’s form of many bytes: 413', async () => {
    const body = `public=${'y'.repeat(100_000)}`
    const response = await visitor.send('/r/AAAAAAAAAAAAAAAAAAAAAAAA/publish', {
      method: 'POST',
      body,
      headers: { origin: ORIGIN, 'content-length': String(body.length) },
    })
    expect(response.status).toBe(413)
  })
})

describe('file names', () => {
  const table = [
    ['../../../etc/passwd', 'passwd'],
    ['C:\\Users\\clerk\\报告.html', '报告.html'],
    ['报告.html\r\nSet-Cookie: a=b', '报告.htmlSet-Cookie: a=b'],
    ['报告\u202elmth.exe', '报告lmth.exe'],
    ['..', '未命名文件'],
    ['\u200b \u0000', '未命名文件'],
    ['a"; filename="b.html', 'a"; filename="b.html'],
    ["a';b(*)%41.html", "a';b(*)%41.html"],
    [`${'长'.repeat(300)}.html`, '长'.repeat(120)],
  ] as const
  for (const [given, kept] of table)
    test(JSON.stringify(given.slice(0, 40)), async () => {
      const someone = new Visitor(portal.open())
      // Written by hand: `FormData` would escape what an attacker does not.
      const { bytes } = await makeReportFile()
      const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${given.replace(/[\r\n"]/g, encodeURIComponent)}"\r\n\r\n`
      const body = Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
      const type = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }
      const sent = await someone.send('/reports', {
        method: 'POST',
        body,
        headers: { origin: ORIGIN, ...JSON_WANTED, ...type },
      })
      const answer = (await sent.json()) as Answer
      expect(answer.problems).toEqual([])
      expect(answer.taken.map(({ fileName }) => fileName)).toEqual([kept])
      const { headers } = await someone.send(`${answer.taken[0]?.href}/original`)
      const disposition = headers.get('content-disposition') ?? ''
      expect(disposition).toMatch(/^attachment; filename="[\w.-]*"; filename\*=UTF-8''[\w.%-]+$/)
      expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(kept)
      expect(headers.get('set-cookie')).toBeNull()
    })
})

test('the quota of one browser: the page says so', async () => {
  const someone = new Visitor(portal.open({ quota: { ownFiles: 0, allBytes: 1e9 } }))
  const response = await someone.handIn([await makeReportFile()])
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('您存放的报告已达上限')
})

test('no room left on the site: 507, and the page says whom to ask', async () => {
  const someone = new Visitor(portal.open({ quota: { ownFiles: 9, allBytes: 1 } }))
  const response = await someone.handIn([await makeReportFile()])
  expect(response.status).toBe(507)
  expect(await response.text()).toContain('请联系管理员')
})
