import { expect, test } from 'vitest'
import { readQueueFilter, shownStatus, UNFINISHED } from './queue-filter.js'

test('an address without words asks for what is not finished', () =>
  expect(readQueueFilter(new URLSearchParams())).toEqual({
    body: null,
    statuses: UNFINISHED,
    assignee: null,
    deadline: null,
  }))
test('one status, whose, how near', () => {
  const filter = readQueueFilter(new URLSearchParams('status=correcting&assignee=me&deadline=late&body=b'))
  expect(filter).toEqual({ body: 'b', statuses: ['correcting'], assignee: 'me', deadline: 'late' })
  expect(shownStatus(filter)).toBe('correcting')
})
test('all, also what is closed', () => expect(readQueueFilter(new URLSearchParams('status=all')).statuses).toBeNull())
test('what an address cannot mean is left out', () =>
  expect(readQueueFilter(new URLSearchParams('status=nonsense&deadline=yesterday'))).toMatchObject({
    statuses: UNFINISHED,
    deadline: null,
  }))
