import { describe, expect, test } from 'vitest'
import type { CaseState } from '../../../api/requests.js'
import { listOffered, pickUsual } from './steps-offered.js'

const state = (moves: readonly string[], more: Partial<CaseState> = {}) =>
  ({
    body: 'b',
    status: 'processing',
    moves: moves.map((move) => ({ move, name: move })),
    correctionNotices: 0,
    consultations: [],
    commissions: [],
    extension: null,
    replyBy: null,
    reasons: null,
    fee: null,
    decision: null,
    ...more,
  }) as unknown as CaseState

const clerk = { may: (action: string) => action === 'request.handle' }
const reader = { may: () => false }

describe('what is offered', () => {
  test('what the status permits, with what stands in the way', () => {
    const offered = listOffered(state(['correction.requested', 'search.recorded'], { correctionNotices: 1 }), clerk)
    expect(offered).toEqual([
      { type: 'correction.requested', hindrance: 'correctionOnce', isHeads: false },
      { type: 'search.recorded', hindrance: null, isHeads: false },
    ])
  })
  test('what only the head may do is told, not offered', () => {
    const offered = listOffered(state(['extension.approved']), clerk)
    expect(offered).toEqual([{ type: 'extension.approved', hindrance: null, isHeads: true }])
    expect(pickUsual(offered, 'processing')).toEqual([])
  })
  test('who only reads has no steps', () => expect(listOffered(state(['search.recorded']), reader)).toEqual([]))
  test('that nothing waits for an opinion needs no saying', () =>
    expect(listOffered(state(['consultation.answered']), clerk)).toEqual([]))
  test('the usual comes in the order of the work', () => {
    const offered = listOffered(state(['search.recorded', 'decision.made', 'consultation.sent']), clerk)
    expect(pickUsual(offered, 'processing').map(({ type }) => type)).toEqual([
      'search.recorded',
      'consultation.sent',
      'decision.made',
    ])
  })
})
