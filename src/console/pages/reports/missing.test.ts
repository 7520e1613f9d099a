import { expect, test } from 'vitest'
import { listMissing } from './missing.js'

test('every body without a report, but public utilities, which file none', () => {
  const bodies = [
    { id: 'county', kind: 'government' },
    { id: 'bureau', kind: 'department' },
    { id: 'water', kind: 'public-utility' },
  ] as const
  expect(listMissing(bodies, [{ body: 'county' }, { body: null }])).toEqual(['bureau'])
})
