import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aCell,
  aDate,
  aNumber,
  aReading,
  sectionsWith,
  soundCells,
  withOneOtherRow,
} from '../../../testing/reading/a-reading.js'
import {
  type Cell,
  type CellCode,
  FORMS,
  type FormCell,
  type FormVersion,
  listCells,
  type Reading,
} from '../../domain/report/index.js'
import { loadFonts } from '../../service/fonts/load-fonts.js'
import { loadPdfResources } from '../../service/reading/pdf-resources.js'
import { readReport } from '../read-report.js'
import { writeDocx } from './write-docx.js'
import { writeHtml } from './write-html.js'
import { writePdf } from './write-pdf.js'
import { writeXlsx } from './write-xlsx.js'

const fonts = await loadFonts()
const resources = { pdf: loadPdfResources() }

const WRITERS: Readonly<Record<string, (reading: Reading) => Promise<Uint8Array>>> = {
  docx: writeDocx,
  pdf: (reading) => writePdf(reading, fonts),
  html: async (reading) => new TextEncoder().encode(writeHtml(reading)),
  xlsx: writeXlsx,
}

async function through(format: string, reading: Reading): Promise<Reading> {
  const bytes = await WRITERS[format]?.(reading)
  const result = await readReport({ name: `report.${format}`, bytes: bytes ?? new Uint8Array() }, resources)
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.detail}`)
  return result.value
}

/** What a cell says; where it stands is another matter, and an absent row is written as a blank one. */
const said = ({ value, state, unit, raw }: Cell) =>
  state === 'mark'
    ? `mark ${raw}`
    : state === 'number'
      ? `${value}${unit ?? ''}`
      : state === 'missing'
        ? 'blank'
        : state
const saidBy = (cells: Reading['cells']) =>
  Object.fromEntries(Object.entries(cells).map(([code, cell]) => [code, said(cell)]))

const amount = (decimals: number) =>
  fc.integer({ min: 0, max: 999_999_999 }).map((digits) => {
    const value = digits / 10 ** decimals
    return aNumber(value, { raw: value.toFixed(decimals) })
  })

function aFigure({ decimals, negative }: FormCell): fc.Arbitrary<Cell> {
  const count = fc.integer({ min: negative ? -500 : 0, max: 20_000 }).map((value) => aNumber(value))
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(aNumber(0)) },
    { weight: 4, arbitrary: count },
    { weight: 1, arbitrary: fc.constantFrom('-', '/', '—', '无').map((raw) => aCell('mark', raw)) },
    { weight: 1, arbitrary: fc.constant(aCell('blank', '')) },
    ...(decimals ? [{ weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }).chain(amount) }] : []),
  )
}

const cellsOf = (form: FormVersion): fc.Arbitrary<Record<CellCode, Cell>> =>
  fc.record(Object.fromEntries(listCells(FORMS[form]).map((cell) => [cell.code, aFigure(cell)])))

const readings: fc.Arbitrary<Reading> = fc.constantFrom<FormVersion>('2019', '2021').chain((form) =>
  cellsOf(form).map((cells) => {
    const year = form === '2019' ? 2020 : 2024
    const opening = `所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`
    return aReading({
      form,
      year,
      cells,
      title: `云溪县文化和旅游局${year}年政府信息公开工作年度报告`,
      period: { from: aDate(year, 1, 1), to: aDate(year, 12, 31) },
      signedOn: aDate(year + 1, 1, 20),
      sections: sectionsWith({ opening: { text: opening }, closing: null }),
    })
  }),
)

/**
 * A worksheet holds no blank cell, so that a blank one of table two, which spans columns, leaves a row of
 * which the reader cannot tell the columns and reads none. Such a row is not asked for there.
 */
const withoutBlanksInTableTwo = (reading: Reading): Reading => ({
  ...reading,
  cells: Object.fromEntries(
    Object.entries(reading.cells).map(([code, cell]) => [
      code,
      code.startsWith('disclosure.') && cell.state === 'blank' ? aNumber(0) : cell,
    ]),
  ),
})

const RUNS = 12
const SEED = 20191118

for (const format of Object.keys(WRITERS))
  describe(`a report written as ${format} and read again`, () => {
    test('has the same figures, marks and blanks, whatever they are', async () => {
      await fc.assert(
        fc.asyncProperty(readings, async (given) => {
          const reading = format === 'xlsx' ? withoutBlanksInTableTwo(given) : given
          const again = await through(format, reading)
          expect(again.form).toBe(reading.form)
          expect(saidBy(again.cells)).toEqual(saidBy(reading.cells))
        }),
        { seed: SEED, numRuns: RUNS },
      )
    })

    test('has （六）其他处理 as one row where it had one', async () => {
      const reading = aReading({ cells: withOneOtherRow(soundCells()) })
      const again = await through(format, reading)
      expect(saidBy(again.cells)).toEqual(saidBy(reading.cells))
      expect(again.cells['requests.outcomes.other.feeUnpaid.total']?.state).toBe('missing')
    })

    test('has the same body, year, title, signature and text', async () => {
      const reading = aReading()
      const again = await through(format, reading)
      const { agency, year, title, period, signedOn, signedBy } = reading
      expect(again).toMatchObject({ agency, year, title, period, signedOn, signedBy })
      const texts = ({ sections }: Reading) =>
        sections.filter(({ kind }) => kind !== 'closing').map(({ kind, text }) => [kind, text.replace(/\s/g, '')])
      expect(texts(again)).toEqual(texts(reading))
    })
  })
