import { describe, expect, test } from 'vitest'
import { aCell, aNumber, aReading, soundCells } from '../../../testing/reading/a-reading.js'
import { figureText, layoutReading, type Reading } from '../../domain/report/index.js'
import { loadFonts } from '../../service/fonts/load-fonts.js'
import { loadPdfResources } from '../../service/reading/pdf-resources.js'
import type { Document, GridBlock } from '../document.js'
import { readDocx } from '../docx/read-docx.js'
import { readHtml } from '../html/read-html.js'
import { readPdf } from '../pdf/read-pdf.js'
import { readXlsx } from '../sheet/read-xlsx.js'
import { writeDocx } from './write-docx.js'
import { writeHtml } from './write-html.js'
import { writePdf } from './write-pdf.js'
import { writeXlsx } from './write-xlsx.js'

const fonts = await loadFonts()
const resources = loadPdfResources()

const FORMATS: Readonly<Record<string, (reading: Reading) => Promise<Document>>> = {
  docx: async (reading) => readDocx(await writeDocx(reading)),
  pdf: async (reading) => readPdf(await writePdf(reading, fonts), resources),
  html: async (reading) => readHtml(new TextEncoder().encode(writeHtml(reading))),
  xlsx: async (reading) => readXlsx(await writeXlsx(reading)),
}

const BLANK = 'the blank form'
const REPORTS: Readonly<Record<string, Reading>> = {
  'form 2021': aReading(),
  'form 2019': aReading({
    year: 2019,
    form: '2019',
    cells: {
      ...soundCells('2019'),
      'disclosure.licences.change': aNumber(-35),
      'disclosure.procurement.amount': aNumber(251000.5, { raw: '251000.50元', unit: '元' }),
      'requests.received.total': aCell('mark', '/'),
      'requests.received.business': aCell('blank', ''),
    },
  }),
  [BLANK]: aReading({ sections: [], cells: {}, title: null, signedBy: null, signedOn: null }),
  'a page turned for its figures': aReading({
    cells: { ...soundCells(), 'requests.received.total': aNumber(11398889) },
  }),
}

const bare = (text: string) => text.replace(/\s/g, '')
const isGrid = (block: Document['blocks'][number]): block is GridBlock => block.kind === 'grid'

/** Every cell of the tables, with where it stands and how far it reaches. */
const drawn = (reading: Reading) => {
  const { disclosure, requests, reviews } = layoutReading(reading)
  return [disclosure, requests, reviews].map((table) =>
    table.rows.flatMap((row) =>
      row.cells.map(({ row: at, column, rowSpan, columnSpan, ...cell }) => {
        const text = cell.kind === 'label' ? cell.text : figureText(reading.cells[cell.code])
        return `${at},${column} ${rowSpan}×${columnSpan} ${bare(text)}`
      }),
    ),
  )
}
const found = (document: Document) =>
  document.blocks
    .filter(isGrid)
    .filter(({ columnCount }) => columnCount > 1)
    .map(({ cells }) =>
      cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${bare(cell.text)}`),
    )

/** A worksheet has no cell where nothing stands, and a reader may leave a row without any text out. */
const isSpoken = (cell: string) => !cell.endsWith(' ')

for (const [format, through] of Object.entries(FORMATS))
  describe(`the tables written as ${format} and read as grids`, () => {
    for (const [name, reading] of Object.entries(REPORTS))
      test(`${name}: every cell where the form has it`, async () => {
        const document = await through(reading)
        const keepsBlanks = format !== 'xlsx' && name !== BLANK
        const kept = (cells: readonly string[]) => (keepsBlanks ? cells : cells.filter(isSpoken))
        expect(found(document).map(kept)).toEqual(drawn(reading).map(kept))
      })
  })
