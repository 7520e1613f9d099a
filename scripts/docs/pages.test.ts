import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { REPORT_RULES } from '../../src/domain/report/index.js'
import { GENERATED_PAGES } from './pages.js'

const committed = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

describe('generated pages', () => {
  for (const [path, page] of Object.entries(GENERATED_PAGES))
    test(`${path} says what the rules say; if not, run \`npm run docs\``, () => {
      expect(committed(path)).toBe(page())
    })

  test('every rule has its section in docs/findings.md', () => {
    for (const { id } of REPORT_RULES) expect(committed('docs/findings.md')).toContain(`\n## ${id}\n`)
  })
})
