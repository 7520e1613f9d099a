import { expect, test } from 'vitest'
import { withChoices } from './search-choices.js'

test('a choice stands in the address beside what stood there, and one taken back is gone', () => {
  const before = new URLSearchParams('status=all&assignee=me')
  expect(withChoices(before, { deadline: 'late', assignee: null }).toString()).toBe('status=all&deadline=late')
  expect(withChoices(before, { status: '' }).toString()).toBe('assignee=me')
  expect(before.toString()).toBe('status=all&assignee=me')
})
