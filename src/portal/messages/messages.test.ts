import { describe, expect, test } from 'vitest'
import { MESSAGES } from './index.js'

/** Every sentence with where it stands; of those that are made, one. */
function list(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value(...Array.from({ length: value.length }, given)))]]
  return Object.entries(value as object).flatMap(([name, part]) => list(part, `${path}.${name}`))
}
/** A number, words and a place all in one. */
const given = () => Object.assign(['x'], { page: 1, table: 2, replace: () => 'x' })

const [zh, en] = [list(MESSAGES.zh), list(MESSAGES.en)]

describe('the two languages', () => {
  test('say the same things, lists included', () => {
    expect(en.map(([path]) => path).sort()).toEqual(zh.map(([path]) => path).sort())
  })
  test('leave nothing unsaid', () => {
    for (const [path, text] of [...zh, ...en])
      if (!path.endsWith('.states.number')) expect([path, text.trim() !== '']).toEqual([path, true])
  })
  test('English has no Chinese but the name of the other language', () => {
    expect(en.filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([path]) => path)).toEqual([
      '.frame.otherLanguage',
    ])
  })
})
