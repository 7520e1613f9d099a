import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { answerError } from './answer-problem.js'

async function answerTo(error: Error) {
  const defects: Error[] = []
  const app = new Hono()
  app.onError((thrown, c) => answerError(c, thrown, (defect) => void defects.push(defect)))
  app.get('/', () => {
    throw error
  })
  const answer = await app.request('/')
  const { code, detail } = (await answer.json()) as { code: string; detail: string }
  return { status: answer.status, code, detail, retryAfter: answer.headers.get('retry-after'), told: defects.length }
}

const fromDatabase = (code: string) => Object.assign(new Error('canary of the database'), { code })

describe('what the database said', () => {
  test.each(['40001', '40P01', '55P03', '57014'])(
    'it interrupted the statement (%s): try again, and the operator knows',
    async (code) => {
      const answer = await answerTo(fromDatabase(code))
      expect(answer).toMatchObject({ status: 503, code: 'database.unavailable', retryAfter: '5', told: 1 })
      expect(answer.detail).not.toContain('canary')
    },
  )
  test('it is away: try again', async () => {
    expect(await answerTo(fromDatabase('57P01'))).toMatchObject({ status: 503, retryAfter: '5', told: 0 })
  })
  test('we are wrong: a defect', async () => {
    const answer = await answerTo(fromDatabase('23505'))
    expect(answer).toMatchObject({ status: 500, code: 'defect', retryAfter: null, told: 1 })
    expect(answer.detail).not.toContain('canary')
  })
})
