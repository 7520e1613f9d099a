import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { findHiddenData } from '../../src/formats/hidden/find-hidden-data.js'
import { loadPdfResources } from '../../src/service/reading/pdf-resources.js'
import { createRandom } from '../reports/random.js'
import { type Host, makeHost, PLAIN } from './host.js'
import { cleanIn, plantedIn } from './planted.js'
import type { PlantedFile } from './planted-file.js'
import { cleanPdfs, plantedPdfs } from './planted-pdf.js'

const resources = { pdf: loadPdfResources() }
const ending = (name: string): string => name.slice(name.lastIndexOf('.') + 1)
const kindsIn = async ({ name, bytes }: PlantedFile): Promise<readonly string[]> => {
  const result = await findHiddenData({ name, bytes }, resources)
  return result.ok ? result.value.map(({ kind }) => kind) : [`refused: ${result.refusal.code}`]
}

describe('what is planted is found', () => {
  for (const file of [...plantedIn(PLAIN), ...plantedPdfs(PLAIN)])
    test(`${ending(file.name)}: ${file.what} (${file.kind})`, async () =>
      expect(await kindsIn(file)).toContain(file.kind))
})

describe('what only looks like it is left alone', () => {
  for (const file of [...cleanIn(PLAIN), ...cleanPdfs(PLAIN)])
    test(`${ending(file.name)}: ${file.what}`, async () => expect(await kindsIn(file)).toEqual([]))
})

/** Documents around what is hidden; more of them with `GONGKAI_HOSTS=40 npm test`. */
const HOSTS = Number(process.env.GONGKAI_HOSTS ?? 5)
/** PDF take fifty times as long as others: every third host has them. */
const hasPdfs = (_: Host, index: number): boolean => index % 3 === 0

/** Files that differ: some ways leave no room for a host. */
function differing(files: readonly PlantedFile[]): readonly PlantedFile[] {
  const seen = new Map(files.map((file) => [createHash('sha256').update(file.bytes).digest('hex'), file]))
  return [...seen.values()]
}

describe('in whatever document it is hidden', () => {
  const random = createRandom(20_261_122)
  const hosts = Array.from({ length: HOSTS }, () => makeHost(random))
  const planted = differing([...hosts.flatMap(plantedIn), ...hosts.filter(hasPdfs).flatMap(plantedPdfs)])
  const clean = differing([...hosts.flatMap(cleanIn), ...hosts.filter(hasPdfs).flatMap(cleanPdfs)])

  test(`99 % of ${planted.length} planted files are found out`, async () => {
    const missed: string[] = []
    for (const file of planted) {
      const kinds = await kindsIn(file)
      if (!kinds.includes(file.kind ?? '')) missed.push(`${ending(file.name)} ${file.what}: ${kinds.join(' ')}`)
    }
    expect(planted.length).toBeGreaterThanOrEqual(500)
    expect(1 - missed.length / planted.length, missed.join('\n')).toBeGreaterThanOrEqual(0.99)
  }, 300_000)

  test(`none of ${clean.length} look-alikes is called one`, async () => {
    const noisy: string[] = []
    for (const file of clean) {
      const kinds = await kindsIn(file)
      if (kinds.length > 0) noisy.push(`${ending(file.name)} ${file.what}: ${kinds.join(' ')}`)
    }
    expect(clean.length).toBeGreaterThanOrEqual(200)
    expect(noisy).toEqual([])
  }, 300_000)
})
