import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleLetter } from '../../../testing/letters/letter-samples.js'
import { aReading } from '../../../testing/reading/a-reading.js'
import { detectFormat } from '../../formats/detect-format.js'
import { readReport } from '../../formats/read-report.js'
import { loadPdfResources } from '../reading/pdf-resources.js'
import { createWriterPool, type WriterPool } from './writer-pool.js'

let dataDir: string
let pool: WriterPool

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gongkai-writing-'))
  pool = createWriterPool({ dataDir })
})
afterAll(async () => {
  await pool.close()
  await rm(dataDir, { recursive: true })
})

test.each(['docx', 'pdf', 'xlsx'] as const)('%s is set beside, and reads back with the same cells', async (format) => {
  const reading = aReading()
  let turns = 0
  const counting = setInterval(() => {
    turns += 1
  }, 1)
  const written = await pool.write(format, reading)
  clearInterval(counting)
  if (!written.ok) throw new Error(written.refusal.code)
  expect(turns).toBeGreaterThan(3) // others had their turn meanwhile
  const read = await readReport({ name: `x.${format}`, bytes: written.value }, { pdf: loadPdfResources() })
  const values = (cells: typeof reading.cells) => Object.entries(cells).map(([code, { value }]) => [code, value])
  expect(read.ok && values(read.value.cells)).toEqual(values(reading.cells))
})

test.each(['docx', 'pdf'] as const)('a letter as %s', async (format) => {
  const written = await pool.writeLetter(format, sampleLetter('S03', 'full'))
  expect(written.ok && detectFormat(written.value, `x.${format}`)).toEqual({ ok: true, value: format })
})

test('what takes too long is stopped, and the next one is set all the same', async () => {
  const hasty = createWriterPool({ dataDir, milliseconds: 1 })
  try {
    expect(await hasty.write('pdf', aReading())).toMatchObject({ ok: false, refusal: { code: 'too-slow' } })
  } finally {
    await hasty.close()
  }
  expect((await pool.write('docx', aReading())).ok).toBe(true)
})
