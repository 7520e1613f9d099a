import { describe, expect, test } from 'vitest'
import { textEffects } from './text-effects.js'

/** A run with one property that is a single byte. */
const runWith = (code: number, value: number) => {
  const modifiers = Buffer.alloc(3)
  modifiers.writeUInt16LE(code)
  modifiers.writeUInt8(value, 2)
  return { from: 4, to: 6, styleIndex: 0, modifiers }
}

describe('what is not simply printed', () => {
  const cases = [
    ['deleted text', 0x0800, 1, 'deleted'],
    ['hidden text', 0x083c, 1, 'hidden'],
    ['text struck out', 0x0837, 1, 'struck'],
    ['text struck out twice', 0x2a53, 1, 'struck'],
    ['the raised number of a note', 0x2a48, 1, 'raised'],
  ] as const
  for (const [why, code, value, effect] of cases) {
    test(why, () => expect(textEffects([runWith(code, value)])).toEqual([{ from: 4, to: 6, effect }]))
  }

  test('text set lower, and text that is no longer struck out, is printed', () => {
    expect(textEffects([runWith(0x2a48, 2), runWith(0x0837, 0)])).toEqual([])
  })
})
