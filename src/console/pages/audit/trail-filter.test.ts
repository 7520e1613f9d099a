import { expect, test } from 'vitest'
import { zh } from '../../language/zh/index.js'
import { readTrailFilter } from './trail-filter.js'

const read = (search: string, fallback: string | null = 'own') =>
  readTrailFilter(new URLSearchParams(search), zh.audit.types, fallback)

test('an address says what is looked for', () => {
  expect(read('body=b&type=body.renamed&person=p&from=2026-01-01&to=2026-06-30')).toEqual({
    body: 'b',
    type: 'body.renamed',
    person: 'p',
    from: '2026-01-01',
    to: '2026-06-30',
  })
})
test('what it cannot mean is left out; without a body the own one is meant, and "none" is all', () => {
  expect(read('type=toString&from=yesterday')).toEqual({ body: 'own', type: null, person: null, from: null, to: null })
  expect(read('body=none').body).toBe(null)
})
