import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../../testing/calendar/china-calendar.js'
import { addDays } from '../calendar/index.js'
import {
  afterReviewEvent,
  answerRule,
  columnOf,
  countReviews,
  DEFAULT_REVIEW_SETTINGS,
  permittedReviewMoves,
  REVIEW_BLOCKS,
  REVIEW_MOVES,
  REVIEW_RESULTS,
  type Review,
  type ReviewEvent,
  RULING_CODES,
  RULINGS,
  reviewStandings,
} from './index.js'

function reviewOf(...events: readonly ReviewEvent[]): Review {
  let review: Review | null = null
  for (const event of events) {
    const result: ReturnType<typeof afterReviewEvent> = afterReviewEvent(review, event)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    review = result.value
  }
  if (review === null) throw new Error('no event')
  return review
}
const lodged = (on: string, kind: Review['kind'] = 'reconsideration', afterReconsideration = false): ReviewEvent => ({
  type: 'review.lodged',
  on: day(on),
  kind,
  afterReconsideration,
})
const ruled = (on: string, ruling: (typeof RULING_CODES)[number]): ReviewEvent => ({
  type: 'review.ruled',
  on: day(on),
  ruling,
  actBy: null,
})
const cellsOf = (reviews: readonly Review[], year: number) =>
  Object.fromEntries(Object.entries(countReviews(reviews, year)).filter(([, count]) => count !== 0))

describe('a reconsideration', () => {
  const ended = reviewOf(lodged('2024-11-01'), ruled('2025-01-10', 'reconsideration.revoked'))
  test('lodged in one year and ruled on in the next is pending in the one, corrected in the other', () => {
    expect(cellsOf([ended], 2023)).toEqual({})
    expect(cellsOf([ended], 2024)).toEqual({ 'reconsideration.pending': 1, 'reconsideration.total': 1 })
    expect(cellsOf([ended], 2025)).toEqual({ 'reconsideration.corrected': 1, 'reconsideration.total': 1 })
    expect(cellsOf([ended], 2026)).toEqual({})
  })
  test('counts in the year it was lodged alone, if the setting says so', () => {
    const settings = { ...DEFAULT_REVIEW_SETTINGS, pendingReappear: false }
    expect(countReviews([ended], 2025, settings)['reconsideration.total']).toBe(0)
  })
  test('entered by mistake counts nowhere', () =>
    expect(cellsOf([reviewOf(lodged('2024-11-01'), { type: 'review.struck', on: day('2024-11-02') })], 2024)).toEqual(
      {},
    ))
  test('dismissed on admissibility stands where the setting puts it', () => {
    expect(columnOf('reconsideration.not-accepted')).toBe('other')
    expect(columnOf('litigation.dismissed', { ...DEFAULT_REVIEW_SETTINGS, inadmissible: 'upheld' })).toBe('upheld')
  })
})

test('the time to answer runs from the copy, shorter under the summary procedure', () => {
  const copy = (procedure: 'ordinary' | 'summary'): ReviewEvent => ({
    type: 'review.copy-received',
    on: day('2024-03-01'),
    procedure,
  })
  expect(answerRule(reviewOf(lodged('2024-02-20')))).toBeNull()
  expect(answerRule(reviewOf(lodged('2024-02-20'), copy('ordinary')))).toBe('review.answer')
  expect(answerRule(reviewOf(lodged('2024-02-20'), copy('summary')))).toBe('review.answer-summary')
  expect(answerRule(reviewOf(lodged('2024-02-20', 'litigation'), copy('summary')))).toBe('review.suit-answer')
  const answered: ReviewEvent = { type: 'review.answered', on: day('2024-03-04') }
  expect(answerRule(reviewOf(lodged('2024-02-20'), copy('ordinary'), answered))).toBeNull()
})

describe('a lawsuit', () => {
  test('taken to the next instance is one case, by its latest ruling of the year', () => {
    const suit = reviewOf(
      lodged('2024-02-01', 'litigation', true),
      ruled('2024-06-01', 'litigation.revoked'),
      { type: 'review.appealed', on: day('2024-06-10') },
      ruled('2025-02-01', 'litigation.rejected'),
    )
    expect(cellsOf([suit], 2024)).toEqual({ 'litigation.afterReview.pending': 1, 'litigation.afterReview.total': 1 })
    expect(cellsOf([suit], 2025)).toEqual({ 'litigation.afterReview.upheld': 1, 'litigation.afterReview.total': 1 })
  })
  test('appealed in a later year counts again in that year, and not between', () => {
    const suit = reviewOf(lodged('2024-02-01', 'litigation'), ruled('2024-12-30', 'litigation.rejected'), {
      type: 'review.appealed',
      on: day('2025-01-09'),
    })
    expect(cellsOf([suit], 2024)).toEqual({ 'litigation.direct.upheld': 1, 'litigation.direct.total': 1 })
    expect(cellsOf([suit], 2025)).toEqual({ 'litigation.direct.pending': 1, 'litigation.direct.total': 1 })
  })
  test('counts once for each instance, by the ruling of each, if the setting says so', () => {
    const settings = { ...DEFAULT_REVIEW_SETTINGS, appeals: 'each-instance' } as const
    const suit = reviewOf(
      lodged('2024-02-01', 'litigation'),
      ruled('2024-06-01', 'litigation.revoked'),
      { type: 'review.appealed', on: day('2024-06-10') },
      ruled('2025-02-01', 'litigation.rejected'),
    )
    const direct = (result: string) => ({ block: 'litigation.direct', result })
    expect(reviewStandings(suit, 2024, settings)).toEqual([direct('corrected'), direct('pending')])
    expect(reviewStandings(suit, 2025, settings)).toEqual([direct('upheld')])
    expect(countReviews([suit], 2024, settings)['litigation.direct.total']).toBe(2)
    const lodgedOnly = { ...settings, pendingReappear: false }
    expect(reviewStandings(suit, 2025, lodgedOnly)).toEqual([])
  })
})

test('a cell opens what is behind it: each review has its place in a year', () => {
  const review = reviewOf(lodged('2024-11-01'), ruled('2025-01-10', 'reconsideration.revoked'))
  expect([2023, 2024, 2025].map((year) => reviewStandings(review, year))).toEqual([
    [],
    [{ block: 'reconsideration', result: 'pending' }],
    [{ block: 'reconsideration', result: 'corrected' }],
  ])
})

describe('what may not happen', () => {
  const open = reviewOf(lodged('2024-02-01'))
  test('a ruling of a court on a reconsideration', () =>
    expect(afterReviewEvent(open, ruled('2024-03-01', 'litigation.revoked'))).toMatchObject({
      error: { code: 'review.ruling-of-other-kind' },
    }))
  test('an appeal against a reconsideration', () => {
    const done = reviewOf(lodged('2024-02-01'), ruled('2024-03-01', 'reconsideration.upheld'))
    expect(afterReviewEvent(done, { type: 'review.appealed', on: day('2024-03-02') })).toMatchObject({
      error: { code: 'review.only-lawsuits-appealed' },
    })
    expect(permittedReviewMoves(done)).toEqual(['review.complied', 'review.struck'])
  })
  test('an answer before the copy, and it says what may come', () =>
    expect(afterReviewEvent(open, { type: 'review.answered', on: day('2024-02-02') })).toEqual({
      ok: false,
      error: {
        code: 'review.move-not-allowed',
        event: 'review.answered',
        status: 'lodged',
        allowed: ['review.copy-received', 'review.ruled', 'review.struck'],
      },
    }))
  test('a ruling before it was lodged', () =>
    expect(afterReviewEvent(open, ruled('2024-01-31', 'reconsideration.upheld'))).toMatchObject({
      error: { code: 'review.date-before', earliest: '2024-02-01' },
    }))
})

test('in any order of events, each year’s totals are their results, and what is pending stands in the next year', () => {
  const types = Object.keys(REVIEW_MOVES) as ReviewEvent['type'][]
  const step = fc.record({
    type: fc.constantFrom(...types),
    gap: fc.nat(300),
    ruling: fc.constantFrom(...RULING_CODES),
  })
  const kind = fc.constantFrom('reconsideration', 'litigation') as fc.Arbitrary<Review['kind']>
  const appeals = fc.constantFrom('same-case' as const, 'each-instance' as const)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(kind, fc.boolean(), fc.array(step, { maxLength: 8 })), { maxLength: 6 }),
      appeals,
      (made, of) => {
        const settings = { ...DEFAULT_REVIEW_SETTINGS, appeals: of }
        const reviews = made.map(([of, after, steps]) => {
          let review = reviewOf(lodged('2023-06-01', of, after))
          let on = review.lodgedOn
          for (const { type, gap, ruling } of steps) {
            if (type === 'review.lodged' || type === 'review.struck') continue
            on = addDays(on, gap)
            const fits =
              RULINGS[ruling].kind === of
                ? ruling
                : of === 'litigation'
                  ? 'litigation.revoked'
                  : 'reconsideration.upheld'
            const event = { type, on, ruling: fits, actBy: null, procedure: 'summary' } as ReviewEvent
            const next = afterReviewEvent(review, event)
            if (next.ok) review = next.value
          }
          return review
        })
        for (const year of [2022, 2023, 2024, 2025, 2026, 2027]) {
          const cells = countReviews(reviews, year, settings)
          const next = countReviews(reviews, year + 1, settings)
          for (const block of REVIEW_BLOCKS) {
            const sum = REVIEW_RESULTS.reduce((total, result) => total + cells[`${block}.${result}`], 0)
            expect(cells[`${block}.total`]).toBe(sum)
            expect(next[`${block}.total`]).toBeGreaterThanOrEqual(cells[`${block}.pending`])
          }
        }
      },
    ),
    { numRuns: 500 },
  )
})
