import { describe, expect, test } from 'vitest'
import { isPassing, OFFLINE, Problem, toProblem } from './problem.js'

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })

describe('what was answered instead', () => {
  test('a problem: its code, sentence, fields and present state', async () => {
    const problem = await toProblem(
      answer(409, {
        code: 'body.changed',
        detail: '刚被他人修改',
        fields: [{ path: 'office.web', message: '网址' }, { path: 1 }, null],
        current: { version: 2 },
      }),
    )
    expect(problem).toMatchObject({
      status: 409,
      code: 'body.changed',
      message: '刚被他人修改',
      fields: [{ path: 'office.web', message: '网址' }],
      current: { version: 2 },
      isConflict: true,
    })
  })
  test.each([
    ['a page of something before us', '<html>502</html>'],
    ['nothing', ''],
    ['a list', [1]],
    ['null', null],
  ])('%s: its status is all that is known', async (_, body) => {
    expect(await toProblem(answer(502, body))).toMatchObject({ code: 'http.502', message: '', fields: [] })
  })
  test('a calm refusal says when to come again', async () => {
    const problem = await toProblem(
      answer(503, { code: 'database.unavailable', detail: '稍候' }, { 'retry-after': '5' }),
    )
    expect(problem.retryAfterSeconds).toBe(5)
  })
})

test('asked again by itself: no answer, and answers that pass; nothing else', () => {
  const problem = (status: number, code = 'x') => new Problem({ status, code, detail: '' })
  expect([problem(0, OFFLINE), problem(502), problem(503), problem(504)].every(isPassing)).toBe(true)
  expect([problem(401), problem(404), problem(409), problem(500), new Error('x')].some(isPassing)).toBe(false)
})
