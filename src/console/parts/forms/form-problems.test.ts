import { expect, test } from 'vitest'
import { toName } from './form-problems.js'

test.each([
  ['account', ['account']],
  ['office.web', ['office', 'web']],
  ['into.1.establish.name', ['into', 1, 'establish', 'name']],
])('%s', (path, name) => expect(toName(path)).toEqual(name))
