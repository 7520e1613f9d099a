import { describe, expect, test } from 'vitest'
import { inspectHtml } from '../../src/formats/hidden/inspect-html.js'
import { Inspection } from '../../src/formats/hidden/inspection.js'
import { findVersions } from '../../src/formats/hidden/pdf/pdf-versions.js'
import { leastTime, mostForTenfold } from '../processor-time.js'

describe('ten times the file takes ten times as long', () => {
  const files: readonly (readonly [string, (bytes: Uint8Array) => unknown, (count: number) => string])[] = [
    ['versions without end', findVersions, (count) => '1 0 obj\na\nendobj\nstartxref\n1\n%%EOF\n'.repeat(count)],
    [
      'white in white',
      (bytes) => inspectHtml(bytes, new Inspection()),
      (count) => '<p style="color:#fff">名单名单</p>'.repeat(count),
    ],
    ['open tags', (bytes) => inspectHtml(bytes, new Inspection()), (count) => `<p>${'< style='.repeat(count)}`],
  ]
  for (const [what, inspect, make] of files)
    test(what, () => {
      const [few, many] = [Buffer.from(make(2_000)), Buffer.from(make(20_000))]
      const small = leastTime(() => inspect(few))
      expect(leastTime(() => inspect(many))).toBeLessThan(mostForTenfold(small))
    })
})

test('of the same kind, two hundred are listed and the rest is counted', () => {
  const into = new Inspection()
  for (let number = 1; number <= 500; number += 1)
    into.found('hidden-rows', { sheet: '甲', cell: `${number}:${number}` })
  expect(into.findings).toHaveLength(201)
  expect(into.findings.at(-1)?.sentence).toContain('另有 300 处')
})
