import { RefusedError } from '../refusal.js'
import { RECORD, recordsFrom } from './biff-records.js'
import { shortString } from './biff-strings.js'
import { numberText } from './number-text.js'
import { type RawSheet, SheetDraft } from './raw-sheet.js'
import type { CellContext } from './sheet-part.js'

const ROW_HIDDEN = 0x20
const COLUMN_HIDDEN = 1
const NOT_A_NUMBER = 0xffff

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** Reads the cells of one sheet. Formulas give the value that was stored with them. */
export function readBiffSheet(name: string, stream: Buffer, start: number, context: CellContext): RawSheet {
  const draft = new SheetDraft(name)
  /** Where a formula's text, which follows in a record of its own, belongs. */
  let pending: readonly [row: number, column: number] | null = null
  const number = (row: number, column: number, style: number, value: number) =>
    draft.add(row, column, numberText(value, context.formats[style] ?? 'General', context.date1904))

  for (const { type, data } of recordsFrom(stream, start)) {
    const cell = () => [data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4)] as const
    switch (type) {
      case RECORD.sharedLabel: {
        const [row, column] = cell()
        const text = context.strings[data.readUInt32LE(6)]
        if (text === undefined) throw new RefusedError('damaged', 'cell without its text')
        draft.add(row, column, lines(text))
        break
      }
      case RECORD.label:
      case RECORD.richLabel: {
        const [row, column] = cell()
        draft.add(row, column, lines(shortString(data, 6, 2)))
        break
      }
      case RECORD.number:
        number(...cell(), data.readDoubleLE(6))
        break
      case RECORD.shortNumber:
        number(...cell(), shortNumber(data.readUInt32LE(6)))
        break
      case RECORD.numbers: {
        const [row, first] = cell()
        for (let at = 4; at + 6 <= data.length - 2; at += 6) {
          number(row, first + (at - 4) / 6, data.readUInt16LE(at), shortNumber(data.readUInt32LE(at + 2)))
        }
        break
      }
      case RECORD.formula: {
        const [row, column, style] = cell()
        pending = null
        if (data.readUInt16LE(12) !== NOT_A_NUMBER) number(row, column, style, data.readDoubleLE(6))
        else if (data[6] === 0) pending = [row, column]
        else if (data[6] === 1) draft.add(row, column, data[8] === 0 ? 'FALSE' : 'TRUE')
        else if (data[6] === 2) draft.add(row, column, ERRORS[data.readUInt8(8)] ?? '#N/A')
        break
      }
      case RECORD.formulaText:
        if (pending !== null) draft.add(...pending, lines(shortString(data, 0, 2)))
        pending = null
        break
      case RECORD.booleanOrError: {
        const [row, column] = cell()
        const value = data.readUInt8(6)
        draft.add(row, column, data[7] === 1 ? (ERRORS[value] ?? '#N/A') : value === 0 ? 'FALSE' : 'TRUE')
        break
      }
      case RECORD.row:
        if ((data.readUInt16LE(12) & ROW_HIDDEN) !== 0) {
          draft.hiddenRows.push([data.readUInt16LE(0), data.readUInt16LE(0)])
        }
        break
      case RECORD.columns:
        if ((data.readUInt16LE(8) & COLUMN_HIDDEN) !== 0) {
          draft.hiddenColumns.push([data.readUInt16LE(0), data.readUInt16LE(2)])
        }
        break
      case RECORD.merges:
        addMerges(data, draft)
        break
    }
  }
  return draft.finish()
}

/** Thirty bits of a number: whole or the upper half of a binary fraction, perhaps in hundredths. */
function shortNumber(bits: number): number {
  let value: number
  if ((bits & 2) !== 0) value = (bits | 0) >> 2
  else {
    const bytes = Buffer.alloc(8)
    bytes.writeUInt32LE((bits & 0xfffffffc) >>> 0, 4)
    value = bytes.readDoubleLE(0)
  }
  return (bits & 1) !== 0 ? value / 100 : value
}

function addMerges(data: Buffer, draft: SheetDraft): void {
  for (let at = 2; at + 8 <= data.length; at += 8) {
    const [row, lastRow] = [data.readUInt16LE(at), data.readUInt16LE(at + 2)]
    const [column, lastColumn] = [data.readUInt16LE(at + 4), data.readUInt16LE(at + 6)]
    if (lastRow >= row && lastColumn >= column) draft.merges.push({ row, column, lastRow, lastColumn })
  }
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n')
