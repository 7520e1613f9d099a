import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = new URL('../..', import.meta.url).pathname

const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'))

/** What the sources call things: names of the language, and whole codes between quotes. */
function wordsOfSources(): ReadonlySet<string> {
  const words = new Set<string>()
  for (const source of SOURCES)
    for (const line of source.split('\n')) {
      if (/^\s*(?:\/\*\*|\*|\/\/)/.test(line)) continue
      for (const [, quoted = ''] of line.matchAll(/['"`]([\w.-]{1,60})['"`]/g)) words.add(quoted)
      for (const [name] of line.replace(/'[^']*'|"[^"]*"/g, '').matchAll(/[A-Za-z_]\w*/g)) words.add(name)
    }
  return words
}

test('every term of the glossary is what the sources call it', () => {
  const words = wordsOfSources()
  const isThere = (term: string): boolean => {
    if (term.endsWith('.*')) return [...words].some((word) => word.startsWith(term.slice(0, -1)))
    // A member of a type, or one name or code.
    return /^[A-Z]\w*\.\w+$/.test(term) ? term.split('.').every((part) => words.has(part)) : words.has(term)
  }
  const terms = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, term = '']) => term))
  const gone = terms.filter((term) => !isThere(term))
  expect(terms.length).toBeGreaterThan(100)
  expect(gone).toEqual([])
})
