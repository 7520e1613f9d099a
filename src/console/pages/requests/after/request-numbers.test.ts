import { expect, test } from 'vitest'
import { readNumbers } from './request-numbers.js'

test('numbers as people set them apart, each once', () => {
  expect(readNumbers(' 2026-001-0001、2026-001-0002，2026-001-0001\n2026-001-0003; ')).toEqual([
    '2026-001-0001',
    '2026-001-0002',
    '2026-001-0003',
  ])
  expect(readNumbers(' 、，')).toEqual([])
})
