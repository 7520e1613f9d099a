import { expect, test } from 'vitest'
import { exportAddress, NO_FILTER } from './audit.js'

const filter = { ...NO_FILTER, body: 'id-1', type: 'body.renamed', from: '2026-01-01' } as const

test('a table is filtered; what is to be verified is whole', () => {
  expect(exportAddress(filter, 'csv')).toBe('/api/v1/audit/export?body=id-1&type=body.renamed&from=2026-01-01&form=csv')
  expect(exportAddress(filter, 'jsonl')).toBe('/api/v1/audit/export?body=id-1&form=jsonl')
  expect(exportAddress(NO_FILTER, 'jsonl')).toBe('/api/v1/audit/export?form=jsonl')
})
