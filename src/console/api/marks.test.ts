import { expect, test } from 'vitest'
import { createMarks } from './marks.js'

test('the same content sent again carries the same mark, other content another; after success all is new', () => {
  let count = 0
  const marks = createMarks(() => `mark-${++count}`)
  const mark = (content: unknown) => marks.headerFor(content)['idempotency-key']
  expect([mark({ name: '甲' }), mark({ name: '甲' }), mark({ name: '乙' }), mark({ name: '乙' })]).toEqual([
    'mark-1',
    'mark-1',
    'mark-2',
    'mark-2',
  ])
  marks.forget()
  expect(mark({ name: '乙' })).toBe('mark-3')
})
