import { describe, expect, test } from 'vitest'
import { DECISION_CODES } from '../../../../domain/request/index.js'
import type { CaseState } from '../../../api/requests.js'
import { BLOCKS, barOf, kindsIn, needsOf, QUESTIONS } from './decision-choice.js'

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
  test('partial disclosure says what is withheld, why, and what harm it would do', () =>
    expect(needsOf('S03', STATE)).toMatchObject({ reasons: true, withheld: true, harm: true, content: true }))
})
