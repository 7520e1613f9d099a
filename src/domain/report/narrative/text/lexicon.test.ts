import { expect, test } from 'vitest'
import { WORDS } from './lexicon.js'

test('a word stands in one class only: of two, the later would count for nothing', () => {
  const seen = new Set<string>()
  const twice = WORDS.filter(({ text }) => seen.size === seen.add(text).size).map(({ text }) => text)
  expect([...new Set(twice)]).toEqual([])
})
