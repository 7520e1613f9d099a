import { expect, test } from 'vitest'
import { readNext } from './next.js'

test.each([
  [null, '/'],
  ['/bodies?on=2019-03-20', '/bodies?on=2019-03-20'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/sign-in', '/'],
])('%s', (given, next) => expect(readNext(given)).toBe(next))
