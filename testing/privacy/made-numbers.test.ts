import { expect, test } from 'vitest'
import { findPersonalData } from '../../src/domain/privacy/index.js'
import { createRandom } from '../reports/random.js'
import { lookAlike, plantedNumber } from './made-numbers.js'

const COUNT = 20_000

test(`of ${COUNT} planted numbers 99.5 % are found where they stand; of what is found 98 % was planted`, () => {
  const random = createRandom(20_261_122)
  const missed = new Map<string, string[]>()
  const wrong = new Map<string, string[]>()
  const note = (notes: Map<string, string[]>, what: string, text: string) =>
    notes.set(what, [...(notes.get(what) ?? []), text])
  let found = 0
  let extra = 0
  for (let index = 0; index < COUNT; index += 1) {
    const { text, what, planted } = plantedNumber(random)
    const data = findPersonalData(text)
    const isFound = data.some(
      ({ kind, value, start, end }) =>
        kind === planted?.kind && value === planted.value && start === planted.start && end === planted.end,
    )
    if (isFound) found += 1
    else note(missed, what, text)
    extra += data.length - (isFound ? 1 : 0)
  }
  for (let index = 0; index < COUNT; index += 1) {
    const { text, what } = lookAlike(random)
    const data = findPersonalData(text)
    if (data.length > 0) note(wrong, what, text)
    extra += data.length
  }
  const say = (notes: Map<string, string[]>) =>
    [...notes].map(([what, texts]) => `${what}: ${texts.length}, ${JSON.stringify(texts.slice(0, 3))}`).join('\n')
  expect(found / COUNT, say(missed)).toBeGreaterThanOrEqual(0.995)
  expect(found / (found + extra), say(wrong)).toBeGreaterThanOrEqual(0.98)
}, 120_000)
