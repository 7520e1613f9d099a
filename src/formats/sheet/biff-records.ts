import { RefusedError } from '../refusal.js'

/** Records of an Excel 97–2003 workbook ([MS-XLS] 2.3) that cells come from. */
export const RECORD = {
  formula: 0x0006,
  end: 0x000a,
  date1904: 0x0022,
  encryption: 0x002f,
  continue: 0x003c,
  columns: 0x007d,
  sheet: 0x0085,
  numbers: 0x00bd,
  richLabel: 0x00d6,
  cellFormat: 0x00e0,
  merges: 0x00e5,
  sharedStrings: 0x00fc,
  sharedLabel: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  shortNumber: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const

export interface BiffRecord {
  readonly type: number
  readonly data: Buffer
}

/** The records of one substream, from its BOF to its EOF; substreams inside it (charts) are passed over. */
export function* recordsFrom(stream: Buffer, start: number): Generator<BiffRecord> {
  let depth = 0
  for (let at = start; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at)
    const end = at + 4 + stream.readUInt16LE(at + 2)
    if (end > stream.length) throw new RefusedError('damaged', 'record is cut off')
    if (type === RECORD.begin) depth += 1
    else if (depth === 0) throw new RefusedError('damaged', 'no beginning of a sheet')
    else if (type === RECORD.end) {
      depth -= 1
      if (depth === 0) return
    } else if (depth === 1) yield { type, data: stream.subarray(at + 4, end) }
    at = end
  }
  throw new RefusedError('damaged', 'no end of a sheet')
}
