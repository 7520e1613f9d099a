import { describe, expect, test } from 'vitest'
import { DECISION_CODES, DECISION_KINDS, decisionKind, LETTERS, OUTCOMES } from './index.js'

describe('decision kinds', () => {
  test('are S01 to S24 and reach every row of table three', () => {
    expect(DECISION_CODES).toHaveLength(24)
    const rows = new Set(DECISION_CODES.flatMap((code) => DECISION_KINDS[code].outcome ?? []))
    expect(OUTCOMES.filter((outcome) => !rows.has(outcome))).toEqual([])
  })
  test('refusals under Art. 14 to 16 go to reconsideration first', () =>
    expect(DECISION_CODES.filter((code) => DECISION_KINDS[code].remedy === 'refusal')).toEqual([
      'S04',
      'S05',
      'S06',
      'S07',
      'S08',
      'S09',
      'S10',
    ]))
  test('stand in another row where the body counts so', () => {
    expect(decisionKind('S13', { outcomes: { S13: 'other.other' } }).outcome).toBe('other.other')
    expect(decisionKind('S24', { outcomes: { S24: 'other.other' } }).outcome).toBeNull()
  })
  test('have letters, like the procedure before them', () => {
    expect(Object.keys(LETTERS)).toHaveLength(38)
    expect(LETTERS.P03.name).toBe('政府信息公开申请补正告知书')
    expect(LETTERS.S12.name).toBe('政府信息不存在告知书')
  })
})
