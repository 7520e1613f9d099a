import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerFault } from '../../../testing/http/answer-schemas.js'
import { type Browser, browserOf, ORIGIN, startTestApi, type TestApi } from '../../../testing/http/test-api.js'
import { foundTestCounty, type TestCounty } from '../../../testing/http/test-county.js'
import { makeReportFile } from '../../../testing/reports/report-file.js'
import type { RouteKey } from '../route-access.js'

let t: TestApi
let county: TestCounty
let head: Browser
let supervisor: Browser

beforeAll(async () => {
  t = await startTestApi()
  county = await foundTestCounty(t)
  head = await browserOf(t, county.staff.head)
  supervisor = await browserOf(t, county.staff.supervisor)
}, 60_000)
afterAll(() => t.close())

interface Report {
  readonly id: number
  readonly version: number
  readonly body: string | null
}
interface Detail {
  readonly report: Report & { readonly undecided: number }
  readonly findings: readonly { readonly key: string; readonly verdicts: readonly object[] }[]
  readonly people: Readonly<Record<string, string>>
}

/** The total of a row is made wrong, so that there is something to judge. */
async function makeFile(copy: string): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await makeReportFile({
    spoilFigures: (figures) => {
      figures['requests.received.total'] = 987_654
    },
  })
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(`<!-- ${copy} -->`)]))
}

async function handIn(by: Browser, copy: string, body?: string): Promise<Response> {
  const query = new URLSearchParams({ desk: county.bureau, fileName: '年报.html', ...(body !== undefined && { body }) })
  return t.api.request(`${ORIGIN}/api/v1/reports?${query}`, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/octet-stream', cookie: by.cookie ?? '' },
    body: await makeFile(copy),
  })
}

async function read<T>(key: RouteKey, answer: Response): Promise<T> {
  const text = await answer.text()
  expect(answerFault(t.api, key, answer.status, text), text.slice(0, 500)).toBeNull()
  return JSON.parse(text) as T
}

describe('a report through the interface', () => {
  let id: number

  test('handed in, found in the list, read with its findings', async () => {
    const answer = await handIn(head, 'one', county.bureau)
    expect(answer.status).toBe(200)
    const { report, isNew } = await read<{ report: Report; isNew: boolean }>('POST /api/v1/reports', answer)
    expect([isNew, report.body]).toEqual([true, county.bureau])
    id = report.id
    const again = await read<{ report: Report; isNew: boolean }>(
      'POST /api/v1/reports',
      await handIn(head, 'one', county.bureau),
    )
    expect([again.isNew, again.report.id]).toEqual([false, id])

    const list = await head.send(`/api/v1/reports?body=${county.bureau}&undecided=true&limit=1`)
    expect((await read<{ items: Report[] }>('GET /api/v1/reports', list)).items.map((one) => one.id)).toEqual([id])
    const totals = await head.send('/api/v1/reports/totals')
    expect((await read<{ items: object[] }>('GET /api/v1/reports/totals', totals)).items).toHaveLength(1)
  })

  test('a finding dismissed needs a reason; who looked at an older state is told', async () => {
    const path = `/api/v1/reports/${id}`
    const detail = await read<Detail>('GET /api/v1/reports/:report', await head.send(path))
    const [finding] = detail.findings
    if (finding === undefined) throw new Error('nothing was found')
    const judge = (json: object) => head.post(`${path}/findings/${finding.key}/verdicts`, json)
    expect(await (await judge({ verdict: 'dismissed', reason: null, seen: 0 })).json()).toMatchObject({
      code: 'input.refused',
      fields: [{ path: 'reason', message: '排除一个问题须写明理由' }],
    })
    const confirmed = await judge({ verdict: 'confirmed', reason: null, seen: 0 })
    const key = 'POST /api/v1/reports/:report/findings/:finding/verdicts'
    expect((await read<{ verdicts: object[] }>(key, confirmed)).verdicts).toHaveLength(1)
    const late = await judge({ verdict: 'dismissed', reason: '另有说明', seen: 0 })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({
      code: 'finding.judged-meanwhile',
      current: { verdict: 'confirmed', number: 1, judgeName: '陈静' },
    })
    const after = await read<Detail>('GET /api/v1/reports/:report', await head.send(path))
    expect(after.findings.find((one) => one.key === finding.key)?.verdicts).toHaveLength(1)
    expect(after.report.undecided).toBeLessThan(detail.report.undecided)
    expect(Object.values(after.people)).toContain('陈静')
  })

  test.each(['original', 'json', 'csv', 'docx'])('taken away as %s, to be saved and never shown', async (form) => {
    const answer = await head.send(`/api/v1/reports/${id}/download?form=${form}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''%E5%B9%B4%E6%8A%A5")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100)
  })

  test('made public, taken back, deleted', async () => {
    const publish = (isPublic: boolean) =>
      head.send(`/api/v1/reports/${id}/publication`, { method: 'PUT', json: { isPublic } })
    expect((await publish(true)).status).toBe(204)
    const { report } = await read<{ report: { publicId: string | null } }>(
      'GET /api/v1/reports/:report',
      await head.send(`/api/v1/reports/${id}`),
    )
    expect(report.publicId).not.toBeNull()
    expect((await publish(false)).status).toBe(204)
    expect((await head.send(`/api/v1/reports/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await head.send(`/api/v1/reports/${id}`)).status).toBe(404)
  })

  test('of nobody yet: waits, is proposed to bodies, and is given to one; the second who says so is told', async () => {
    const { report } = await read<{ report: Report }>('POST /api/v1/reports', await handIn(supervisor, 'two'))
    expect(report.body).toBeNull()
    const waiting = await supervisor.send('/api/v1/waiting')
    const { items } = await read<{ items: { kind: string; path: string }[] }>('GET /api/v1/waiting', waiting)
    expect(items.map(({ kind }) => kind)).toContain('reports-unattached')
    const attach = () =>
      supervisor.send(`/api/v1/reports/${report.id}/body`, {
        method: 'PUT',
        json: { version: report.version, body: county.bureau },
      })
    expect((await attach()).status).toBe(200)
    const second = await attach()
    expect(await second.json()).toMatchObject({ code: 'report.changed', current: { body: county.bureau } })
  })

  test('what is no report, and what is far too large: refused in words', async () => {
    const send = (body: string, type = 'application/octet-stream') =>
      t.api.request(`${ORIGIN}/api/v1/reports?desk=${county.bureau}&fileName=a.txt`, {
        method: 'POST',
        headers: { origin: ORIGIN, 'content-type': type, cookie: head.cookie ?? '' },
        body,
      })
    expect(await (await send('今天吃什么')).json()).toMatchObject({
      code: 'report.refused',
      detail: expect.stringContaining('a.txt'),
    })
    expect((await send('{}', 'application/json')).status).toBe(415)
    expect((await send('x'.repeat(60 * 1024 * 1024))).status).toBe(413)
    expect(t.defects).toEqual([])
  })
})

test('how the system is, for the administrator', async () => {
  const chief = await browserOf(t, t.office.administrator)
  const status = await read<object>('GET /api/v1/system', await chief.send('/api/v1/system'))
  expect(status).toMatchObject({ version: '0.0.0-test', jobs: null, holidayYears: [{ year: 2026 }] })
  const jobs = await read<object>('GET /api/v1/system/jobs', await chief.send('/api/v1/system/jobs'))
  expect(jobs).toEqual({ state: 'stopped', queues: [] })
})
