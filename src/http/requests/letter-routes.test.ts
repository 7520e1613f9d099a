import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerFault } from '../../../testing/http/answer-schemas.js'
import { type Browser, browserOf, startTestApi, type TestApi } from '../../../testing/http/test-api.js'
import { foundTestCounty, type TestCounty } from '../../../testing/http/test-county.js'
import { detectFormat } from '../../formats/detect-format.js'
import type { RouteKey } from '../route-access.js'

let t: TestApi
let county: TestCounty
let clerk: Browser
let outsider: Browser
let no: string

beforeAll(async () => {
  t = await startTestApi()
  county = await foundTestCounty(t)
  clerk = await browserOf(t, county.staff.clerk)
  outsider = await browserOf(t, county.places.beside.person)
  no = county.places.own.request
}, 60_000)
afterAll(() => t.close())

async function read<T>(key: RouteKey, answer: Response): Promise<T> {
  const text = await answer.text()
  expect(answerFault(t.api, key, answer.status, text), text.slice(0, 500)).toBeNull()
  return JSON.parse(text) as T
}
const letters = (path = '') => `/api/v1/requests/${no}/letters${path}`

interface Letter {
  readonly title: string
  readonly addressee: string | null
  readonly remedy: string | null
}

describe('letters of a case through the interface', () => {
  test('the receipt is there from the beginning, with the forms that can be printed', async () => {
    const listed = await read<{ items: { code: string; state: string }[]; forms: object[] }>(
      'GET /api/v1/requests/:no/letters',
      await clerk.send(letters()),
    )
    expect(listed.items).toMatchObject([{ code: 'P02', state: 'standing' }])
    expect(listed.forms).toEqual([{ code: 'P01', name: '政府信息公开申请登记表' }])
    const letter = await read<Letter>('GET /api/v1/requests/:no/letters/:letter', await clerk.send(letters('/1')))
    expect(letter.title).toBe('政府信息公开申请接收回执')
  })

  test.each(['docx', 'pdf'] as const)('is taken away as %s under a name that people can file', async (format) => {
    const answer = await clerk.send(letters(`/P01/download?format=${format}`))
    expect(answer.status).toBe(200)
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      `政府信息公开申请登记表.${format}`,
    )
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(detectFormat(bytes, `x.${format}`)).toEqual({ ok: true, value: format })
  })

  test('a preview says what is still missing, and makes the letter once it is there', async () => {
    const event = { type: 'correction.requested', on: '2026-06-03', dueOn: '2026-06-20' }
    const without = await clerk.post(letters('/preview'), { event })
    expect([without.status, ((await without.json()) as { detail: string }).detail]).toEqual([
      422,
      '《政府信息公开申请补正告知书》须写明“补正事项”，请填写后再办理。',
    ])
    const details = { unclear: '请写明合同的名称。' }
    const { items } = await read<{ items: Letter[] }>(
      'POST /api/v1/requests/:no/letters/preview',
      await clerk.post(letters('/preview'), { event, details }),
    )
    expect(items.map(({ title }) => title)).toEqual(['政府信息公开申请补正告知书'])
  })

  test.each(['', '/1', '/P01/download?format=pdf'])('of a case elsewhere: as if there were none (%s)', async (path) => {
    const answer = await outsider.send(letters(path))
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'request.unknown'])
  })

  test.each(['/99', '/P14', '/0', '/x', '/1.5'])('%s is no letter of this case', async (path) =>
    expect((await clerk.send(letters(path))).status).toBe(404),
  )
})
