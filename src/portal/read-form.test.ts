import { expect, test } from 'vitest'
import { textOf } from './read-form.js'

const formOf = (...fields: readonly (readonly [string, string | File])[]): FormData => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

test('of several fields of a name the first; of a file, and of none, nothing', () => {
  const form = formOf(['text', '甲标段'], ['text', '乙标段'], ['file', new File(['x'], 'a.txt')])
  expect([textOf(form, 'text'), textOf(form, 'file'), textOf(form, 'none')]).toEqual(['甲标段', '', ''])
})

test('of megabytes in one field only as much as is needed to refuse them', () => {
  // In another form of writing each of these is eighteen characters.
  expect(textOf(formOf(['text', '\ufdfa'.repeat(1_000_000)]), 'text')).toHaveLength(20_000)
})
