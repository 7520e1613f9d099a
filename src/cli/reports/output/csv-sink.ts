import { findCell, formOf } from '../../../domain/report/index.js'
import { csvLine } from '../../../formats/write/write-csv.js'
import type { Sink, Write } from './sink.js'

const CELL_HEAD = ['file', 'agency', 'year', 'form', 'code', 'label', 'value', 'state', 'raw', 'unit']
const FINDING_HEAD = [
  'file',
  'agency',
  'year',
  'rule',
  'severity',
  'message',
  'cells',
  'quote',
  'expected',
  'found',
  'citation',
]

/** One row a cell when reading, one row a finding when checking. */
export function createCsvSink(write: Write, { checked }: { readonly checked: boolean }): Sink {
  let begun = false
  const begin = async () => {
    if (begun) return
    begun = true
    // The mark lets spreadsheet programs see that this is UTF-8.
    await write(`\ufeff${csvLine(checked ? FINDING_HEAD : CELL_HEAD)}`)
  }
  return {
    async add({ reading, findings }) {
      await begin()
      const head = [reading.file, reading.agency, reading.year]
      if (findings !== null) {
        for (const { rule, severity, message, cells, quote, expected, found, citation } of findings) {
          await write(csvLine([...head, rule, severity, message, cells.join(' '), quote, expected, found, citation]))
        }
        return
      }
      const form = formOf(reading)
      for (const [code, cell] of Object.entries(reading.cells)) {
        const label = findCell(form, code)?.label ?? ''
        await write(csvLine([...head, reading.form, code, label, cell.value, cell.state, cell.raw, cell.unit]))
      }
    },
    end: begin,
  }
}
