import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerFault } from '../../../testing/http/answer-schemas.js'
import { type Browser, browserOf, newKey, ORIGIN, startTestApi, type TestApi } from '../../../testing/http/test-api.js'
import { foundTestCounty, type TestCounty } from '../../../testing/http/test-county.js'
import type { RouteKey } from '../route-access.js'

let t: TestApi
let county: TestCounty
let clerk: Browser
let reviewer: Browser
let outsider: Browser
let no: string

beforeAll(async () => {
  t = await startTestApi()
  county = await foundTestCounty(t)
  clerk = await browserOf(t, county.staff.clerk)
  reviewer = await browserOf(t, county.staff.reviewer)
  outsider = await browserOf(t, county.places.beside.person)
  no = county.places.own.request
}, 60_000)
afterAll(() => t.close())

interface Finding {
  readonly key: string
  readonly masked: string | null
  readonly confirmation: { readonly reason: string } | null
}
interface Listed {
  readonly version: number
  readonly files: readonly {
    readonly id: string
    readonly name: string
    readonly gate: { readonly status: string; readonly findings: readonly Finding[] } | null
  }[]
}
type Changed = Listed & { readonly file: string }

const MOBILE = '13812345678'
const FILES = 'POST /api/v1/requests/:no/files'

function send(by: Browser, path: string, query: Readonly<Record<string, string>>, text: string): Promise<Response> {
  return Promise.resolve(
    t.api.request(`${ORIGIN}/api/v1/requests/${path}?${new URLSearchParams(query)}`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/octet-stream', cookie: by.cookie ?? '' },
      body: text,
    }),
  )
}
const add = (by: Browser, text: string, query: Readonly<Record<string, string>> = {}) =>
  send(by, `${no}/files`, { purpose: 'release', fileName: '名单.txt', ...query }, text)

async function read<T>(key: RouteKey, answer: Response): Promise<T> {
  const text = await answer.text()
  expect(answerFault(t.api, key, answer.status, text), text.slice(0, 500)).toBeNull()
  return JSON.parse(text) as T
}

describe('files of a case through the interface', () => {
  let id: string

  test('added, listed with what the gate found, and never with the number itself', async () => {
    const answer = await add(clerk, `石桥镇养护人员名单，联系电话${MOBILE}。`)
    expect(answer.status).toBe(200)
    id = (await read<Changed>(FILES, answer)).file
    const listed = await clerk.send(`/api/v1/requests/${no}/files`)
    const text = await listed.clone().text()
    expect(text).not.toContain(MOBILE)
    const { files } = await read<Listed>('GET /api/v1/requests/:no/files', listed)
    expect(files).toMatchObject([
      { id, name: '名单.txt', gate: { status: 'open', isMaskable: true, findings: [{ masked: '138****5678' }] } },
    ])
  })

  test('fetched, broken off, or only its headers asked for: it does not stay open', async () => {
    let open = 0
    const { files } = t.services
    const counted: typeof files = {
      ...files,
      async getStream(digest) {
        const stream = await files.getStream(digest)
        if (stream === undefined) return undefined
        open += 1
        let isOpen = true
        const close = async () => {
          if (isOpen) open -= 1
          isOpen = false
          await stream.close()
        }
        return { ...stream, close }
      },
    }
    const api = t.open({ services: { files: counted } })
    const fetchOne = async (method: string) =>
      api.request(`${ORIGIN}/api/v1/requests/${no}/files/${id}/download`, {
        method,
        headers: { cookie: clerk.cookie ?? '' },
      })
    const whole = await fetchOne('GET')
    expect([await whole.text(), open]).toEqual([`石桥镇养护人员名单，联系电话${MOBILE}。`, 0])
    const brokenOff = await fetchOne('GET')
    await brokenOff.body?.cancel()
    expect(open).toBe(0)
    const headers = await fetchOne('HEAD')
    expect([headers.status, headers.headers.get('content-length'), await headers.text(), open]).toEqual([
      200,
      whole.headers.get('content-length'),
      '',
      0,
    ])
  })

  test('a decision is told which file stands in its way, and why', async () => {
    const { version } = await read<Listed>(
      'GET /api/v1/requests/:no/files',
      await clerk.send(`/api/v1/requests/${no}/files`),
    )
    const event = { type: 'decision.made', on: '2026-07-01', kind: 'S02', basis: null, reasons: null, overrides: [] }
    const json = { version, event, details: { content: '名单一份' }, note: null }
    const answer = await clerk.post(`/api/v1/requests/${no}/events`, json, newKey())
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      code: 'release.not-cleared',
      detail: expect.stringContaining('文件“名单.txt”有 1 处还没有遮盖或者由另一人确认'),
    })
  })

  test('downloaded to be saved, never shown or run', async () => {
    const answer = await clerk.send(`/api/v1/requests/${no}/files/${id}/download`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toContain(MOBILE)
  })

  test('a finding is answered for by another person, with a reason', async () => {
    const path = `/api/v1/requests/${no}/files/${id}`
    const { files } = await read<Listed>(
      'GET /api/v1/requests/:no/files',
      await clerk.send(`/api/v1/requests/${no}/files`),
    )
    const findings = files[0]?.gate?.findings.map(({ key }) => key)
    expect((await clerk.post(`${path}/confirmations`, { findings, reason: '办公电话' })).status).toBe(403)
    expect((await reviewer.post(`${path}/confirmations`, { findings, reason: '' })).status).toBe(422)
    const answer = await reviewer.post(`${path}/confirmations`, { findings, reason: '办公电话' })
    const confirmed = await read<Changed>('POST /api/v1/requests/:no/files/:file/confirmations', answer)
    expect(confirmed.files[0]?.gate).toMatchObject({
      status: 'cleared',
      findings: [{ confirmation: { reason: '办公电话' } }],
    })
  })

  test('masked, replaced, looked into once more, taken away', async () => {
    const path = () => `/api/v1/requests/${no}/files/${id}`
    id = (await read<Changed>('POST /api/v1/requests/:no/files/:file/masking', await clerk.post(`${path()}/masking`)))
      .file
    expect(await (await clerk.send(`${path()}/download`)).text()).toContain('138****5678')
    const other = await send(clerk, `${no}/files/${id}/replacement`, { fileName: '合同.txt' }, '石桥镇道路养护合同')
    id = (await read<Changed>('POST /api/v1/requests/:no/files/:file/replacement', other)).file
    const again = await clerk.post(`${path()}/inspection`)
    const { files } = await read<Listed>('POST /api/v1/requests/:no/files/:file/inspection', again)
    expect(files).toMatchObject([{ id, name: '合同.txt', gate: { status: 'cleared' } }])
    expect((await clerk.send(path(), { method: 'DELETE' })).status).toBe(200)
    expect((await clerk.send(path(), { method: 'DELETE' })).status).toBe(404)
  })

  test.each([
    [{}, '', 422, 'file.empty'],
    [{ fileName: 'a.pdf' }, '今天吃什么', 422, 'file.name-mismatch'],
    [{ fileName: 'a.html' }, '<!doctype html><script>1</script>', 422, 'file.type-refused'],
    [{ purpose: 'service-proof' }, '已签收', 409, 'request-file.not-now'],
    [{ purpose: 'other' }, '已签收', 422, 'input.refused'],
  ])('%j is refused in one sentence: %s', async (query, text, status, code) => {
    const answer = await add(clerk, text, query as Readonly<Record<string, string>>)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ code, detail: expect.stringMatching(/^[^。]+。$/) })
  })

  test('what is no file of bytes is not taken in', async () => {
    const answer = await clerk.post(`/api/v1/requests/${no}/files?purpose=release&fileName=a.txt`, { text: 'a' })
    expect(answer.status).toBe(415)
  })

  test('to others there is no such case', async () => {
    for (const path of ['files', `files/${id}/download`]) {
      const answer = await outsider.send(`/api/v1/requests/${no}/${path}`)
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'request.unknown'])
    }
    expect((await add(outsider, '石桥镇')).status).toBe(404)
  })
})
