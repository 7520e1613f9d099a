import { describe, expect, test } from 'vitest'
import type { Cell } from '../index.js'
import { figureText } from '../index.js'

const cell = (given: Partial<Cell>): Cell => ({
  value: null,
  state: 'number',
  raw: null,
  unit: null,
  at: null,
  ...given,
})

describe('what a written cell says', () => {
  const cases: readonly (readonly [string, Cell | undefined, string])[] = [
    ['a count', cell({ value: 11398889, raw: '11398889' }), '11398889'],
    ['an amount with the zeros it was printed with', cell({ value: 10.5, raw: '10.50' }), '10.50'],
    ['six decimals', cell({ value: 0.000001, raw: null }), '0.000001'],
    ['a smaller amount, never with an exponent', cell({ value: 1.5e-8 }), '0.000000015'],
    ['a figure greater than exact integers, without an exponent', cell({ value: 1e21 }), '1000000000000000000000'],
    ['a printed unit', cell({ value: 251000, raw: '251000元', unit: '元' }), '251000元'],
    ['a decrease', cell({ value: -35, raw: '-35' }), '-35'],
    ['an increase with its sign', cell({ value: 3, raw: '+3' }), '+3'],
    ['a figure with words around it, by its value', cell({ value: 22, raw: '22（其中修订16件）' }), '22'],
    ['full-width digits, by their value', cell({ value: 12, raw: '１２' }), '12'],
    ['characters that give another number, by the value', cell({ value: 217, raw: '21710000218' }), '217'],
    ['a blank', cell({ state: 'blank', raw: '' }), ''],
    ['a mark', cell({ state: 'mark', raw: '/' }), '/'],
    ['a cell the report does not have', cell({ state: 'missing' }), ''],
    ['no cell', undefined, ''],
    ['what could not be read stays out', cell({ state: 'unreadable', raw: '217100' }), ''],
  ]
  for (const [why, given, text] of cases) test(why, () => expect(figureText(given)).toBe(text))
})
