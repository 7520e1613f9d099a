import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { ReadResources } from '../src/formats/read-report.js'
import type { BenchFile, BenchFiles } from './bench-files.js'
import { readReport } from './program.js'

/** The real reports of the folder that GONGKAI_SAMPLES names, by format; none where it is not set. */
export async function loadSamples(
  formats: readonly (keyof BenchFiles)[],
  resources: ReadResources,
): Promise<Record<keyof BenchFiles, readonly BenchFile[]>> {
  const samples: Record<keyof BenchFiles, BenchFile[]> = { html: [], docx: [], pdf: [], txt: [] }
  const folder = process.env.GONGKAI_SAMPLES
  if (folder === undefined || folder === '') return samples
  for (const name of readdirSync(folder).sort()) {
    const format = formats.find((known) => extname(name) === `.${known}`)
    if (format === undefined) continue
    const file = { name, bytes: new Uint8Array(readFileSync(join(folder, name))) }
    if ((await readReport(file, resources)).ok) samples[format].push(file)
  }
  return samples
}
