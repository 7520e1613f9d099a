import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSecretBox } from '../people/secret-box.js'
import { askAgain, askQuestion, QUESTION_SETTINGS, readNumber } from './human-question.js'

const services = {
  applicants: createSecretBox(new Uint8Array(32).fill(7)),
  clock: { now: () => new Date('2026-07-01T02:00:00Z'), isSimulated: true },
}

describe('a number as people write it', () => {
  const table = [
    ['8', 8],
    [' ８。', 8],
    ['八', 8],
    ['两', 2],
    ['〇', 0],
    ['十', 10],
    ['十五', 15],
    ['一十八', 18],
    ['Eight', 8],
    ['eighteen', 18],
  ] as const
  for (const [text, number] of table) test(text, () => expect(readNumber(text)).toBe(number))
  for (const text of ['', '八八', '十十', '1e1', '-3', '八个', 'x', '9999'])
    test(`none: ${text}`, () => expect(readNumber(text)).toBeUndefined())
  test('whatever is written, it is a number or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const number = readNumber(text)
        expect(number === undefined || (Number.isInteger(number) && number >= 0 && number <= 999)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a question', () => {
  test('has one answer that nobody needs a minus sign for', () => {
    for (let times = 0; times < 500; times += 1) {
      const { kind, a, b } = askQuestion(services, 'form')
      expect(Math.min(a, b)).toBeGreaterThanOrEqual(1)
      expect(Math.max(a, b)).toBeLessThanOrEqual(QUESTION_SETTINGS.largest)
      if (kind === 'difference') expect(a).toBeGreaterThan(b)
      if (kind === 'larger') expect(a).not.toBe(b)
    }
  })
  test('comes back as it was asked; its answer stands nowhere in what the page carries', () => {
    const asked = askQuestion(services, 'form')
    expect(askAgain(services, asked.token)).toEqual(asked)
    expect(Buffer.from(asked.token, 'base64url').toString('latin1')).not.toContain(`"a":${asked.a}`)
    const last = asked.token.at(-2)
    const changed = `${asked.token.slice(0, -2)}${last === 'A' ? 'B' : 'A'}${asked.token.at(-1)}`
    for (const token of ['', 'x', changed, 'A'.repeat(5_000)]) expect(askAgain(services, token)).toBeUndefined()
  })
})
