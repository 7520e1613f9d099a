import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CellCode, checkReport, type FormVersion, type Reading } from '../domain/report/index.js'
import { loadPdfResources } from '../service/reading/pdf-resources.js'
import { readReport } from './read-report.js'

/** Real published reports with their figures; they are not ours to ship, so whoever has them names the folder. */
const folder = process.env.GONGKAI_SAMPLES

interface Truth {
  readonly file: string
  readonly agency: string | null
  readonly year: number
  readonly form: FormVersion
  /** A cell that is absent is blank or cannot be decided from the document. */
  readonly cells: Readonly<Record<CellCode, number>>
  /** What a careful reader raises; only for some. */
  readonly findings?: readonly string[]
  /** What may be raised besides. */
  readonly acceptable?: readonly string[]
}

const truths: readonly Truth[] =
  folder === undefined ? [] : JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))
const resources = { pdf: loadPdfResources() }

async function read(file: string): Promise<Reading> {
  const result = await readReport({ name: file, bytes: readFileSync(join(folder ?? '', file)) }, resources)
  if (!result.ok) throw new Error(`${file}: ${result.refusal.code}`)
  return result.value
}

describe.skipIf(folder === undefined)('published reports', () => {
  test('there are samples in the folder named', () => {
    expect(truths.length).toBeGreaterThan(0)
    expect(readdirSync(folder ?? '')).toEqual(expect.arrayContaining(truths.map(({ file }) => file)))
  })

  test.each(truths)('$file: every figure, and none that is not there', async (truth) => {
    const reading = await read(truth.file)
    const numbers = Object.entries(reading.cells).flatMap(([code, { state, value }]) =>
      state === 'number' ? [[code, value]] : [],
    )
    expect(Object.fromEntries(numbers)).toEqual(truth.cells)
    expect({ year: reading.year, form: reading.form }).toEqual({ year: truth.year, form: truth.form })
    if (truth.agency !== null) expect(reading.agency).toBe(truth.agency)
  })

  test.each(truths.filter(({ findings }) => findings !== undefined))(
    '$file: what a careful reader raises, and no error beyond it',
    async ({ file, findings = [], acceptable = [] }) => {
      const found = checkReport(await read(file))
      expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set([...found.map(({ rule }) => rule), ...findings]))
      const beyond = found.filter(({ rule }) => !findings.includes(rule) && !acceptable.includes(rule))
      expect(beyond.filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )
})
