import { describe, expect, test } from 'vitest'
import { DECISION_CODES } from '../../../../domain/request/index.js'
import type { CaseState } from '../../../api/requests.js'
import { en } from '../../../language/en/index.js'
import { zh } from '../../../language/zh/index.js'
import { BLOCKS, barOf, kindsIn, needsOf, QUESTIONS, WRITTEN } from './decision-choice.js'

const STATE = {
  matter: 'disclosure',
  status: 'processing',
  correction: null,
  reasons: null,
  fee: null,
  searches: 0,
  consultations: [],
} as unknown as CaseState

const consultation = (opinion: 'agrees' | 'objects' | null) => ({
  id: 'C1',
  party: 'third-party' as const,
  sentOn: '2026-06-01',
  deliveredOn: '2026-06-02',
  answeredOn: opinion === null ? null : '2026-06-10',
  opinion,
  informedOn: null,
})

test('every kind stands under one question and in one block', () => {
  expect(Object.values(QUESTIONS).flat().sort()).toEqual([...DECISION_CODES].sort())
  expect(BLOCKS.flatMap(kindsIn).sort()).toEqual([...DECISION_CODES].sort())
})

describe('what a case lets one choose', () => {
  test('what needs no condition, on a case that is being worked on', () => expect(barOf('S02', STATE)).toBeNull())
  test('still unclear only after a correction came', () => {
    expect(barOf('S15', STATE)).toBe('corrected')
    const correction = { sentOn: '2026-06-01', dueOn: '2026-06-16', receivedOn: '2026-06-10' }
    expect(barOf('S15', { ...STATE, correction })).toBeNull()
  })
  test('a correction of one’s own record has its own letter, and no other', () => {
    expect(barOf('S24', STATE)).toBe('other-matter')
    expect(barOf('S24', { ...STATE, matter: 'record-correction' })).toBeNull()
    expect(barOf('S02', { ...STATE, matter: 'record-correction' })).toBe('other-matter')
  })
})

describe('what a kind takes', () => {
  test('nothing is held: a search', () => {
    expect(needsOf('S12', STATE).search).toBe(true)
    expect(needsOf('S12', { ...STATE, searches: 1 }).search).toBe(false)
  })
  test('who objects counts where something is given out', () => {
    const state = { ...STATE, consultations: [consultation('objects')] }
    expect(needsOf('S02', state).objecting).toHaveLength(1)
    expect(needsOf('S07', state).objecting).toHaveLength(0)
  })
  test('who was asked and has not answered is told', () =>
    expect(needsOf('S03', { ...STATE, consultations: [consultation(null)] }).awaited).toHaveLength(1))
  test('partial disclosure says what is given, what is withheld and why, and may say what harm it would do', () =>
    expect(needsOf('S03', STATE).written).toEqual({
      basis: 'may',
      reasons: 'must',
      content: 'must',
      withheld: 'must',
      harm: 'may',
    }))
  test.each(['S04', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10'] as const)(
    'a refusal (%s) gives reasons, can name the law, and has no place for what is given',
    (code) => {
      const { written } = needsOf(code, STATE)
      expect(written).toMatchObject({ reasons: 'must', content: 'no', withheld: 'no' })
      expect(written.basis).toBe(code === 'S05' ? 'must' : 'may')
    },
  )
  test('what is refused for the harm it would do says that harm', () => {
    expect(needsOf('S06', STATE).written.harm).toBe('must')
    expect(needsOf('S07', STATE).written.harm).toBe('must')
    expect(needsOf('S08', STATE).written.harm).toBe('may')
    expect(needsOf('S12', STATE).written.harm).toBe('no')
  })
  test.each(['zh', 'en'] as const)('every hint in %s belongs to something that is asked for', (code) => {
    const { hints } = { zh, en }[code].requestDecision
    for (const kind of DECISION_CODES)
      for (const written of WRITTEN)
        if (hints[kind]?.[written] !== undefined)
          expect(needsOf(kind, STATE).written[written], `${kind} ${written}`).not.toBe('no')
  })
})
