import type { AbstractList, Level, List, NumberingDefinitions } from '../docx/numbering-definitions.js'
import { PAIRS, type WordFile } from './word-file.js'

/** Number formats by their code ([MS-OSHARED] 2.2.1.3), as WordprocessingML calls them. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
}

const LIST_BYTES = 28
const OVERRIDE_BYTES = 16
const LEVEL_BYTES = 28
const LEVELS = 9

/** The list definitions (PlfLst) and the lists that use them (PlfLfo), in the shape that docx has them in. */
export function readListTables(file: WordFile): NumberingDefinitions {
  const abstracts = readLists(file)
  const lists = new Map<number, List>()
  const table = file.structure(PAIRS.listOverrides)
  if (table.length < 4) return { abstracts, lists }
  const count = Math.min(table.readUInt32LE(0), Math.floor((table.length - 4) / OVERRIDE_BYTES))
  let at = 4 + count * OVERRIDE_BYTES
  for (let index = 0; index < count; index += 1) {
    const entry = 4 + index * OVERRIDE_BYTES
    const list: List = {
      abstractId: String(table.readInt32LE(entry)),
      startOverrides: new Map(),
      levelOverrides: new Map(),
    }
    lists.set(index + 1, list)
    at += 4
    for (let step = table.readUInt8(entry + 12); step > 0 && at + 8 <= table.length; step -= 1) {
      const start = table.readInt32LE(at)
      const flags = table.readUInt32LE(at + 4)
      at += 8
      if ((flags & 0x20) !== 0) {
        const { level, end } = readLevel(table, at)
        list.levelOverrides.set(flags & 15, level)
        at = end
      } else if ((flags & 0x10) !== 0) {
        list.startOverrides.set(flags & 15, start)
      }
    }
  }
  return { abstracts, lists }
}

/** The definitions are in the table that the header names; their levels follow right behind it. */
function readLists(file: WordFile): Map<string, AbstractList> {
  const abstracts = new Map<string, AbstractList>()
  const start = file.main.readUInt32LE(PAIRS.lists)
  if (file.main.readUInt32LE(PAIRS.lists + 4) < 2) return abstracts
  const table = file.table.subarray(start)
  const count = Math.min(table.readUInt16LE(0), Math.floor((table.length - 2) / LIST_BYTES))
  let at = 2 + count * LIST_BYTES
  for (let index = 0; index < count; index += 1) {
    const entry = 2 + index * LIST_BYTES
    const levels = new Map<number, Level>()
    const simple = (table.readUInt8(entry + 26) & 1) !== 0
    for (let depth = 0; depth < (simple ? 1 : LEVELS); depth += 1) {
      const { level, end } = readLevel(table, at)
      levels.set(depth, level)
      at = end
    }
    abstracts.set(String(table.readInt32LE(entry)), { levels, styleLink: null })
  }
  return abstracts
}

function readLevel(table: Buffer, at: number): { readonly level: Level; readonly end: number } {
  const flags = table.readUInt8(at + 5)
  const textAt = at + LEVEL_BYTES + table.readUInt8(at + 24) + table.readUInt8(at + 25)
  const length = table.readUInt16LE(textAt)
  let text = ''
  for (let index = 0; index < length; index += 1) {
    const code = table.readUInt16LE(textAt + 2 + index * 2)
    // The first nine codes stand for the counters of the levels.
    text += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code)
  }
  const level: Level = {
    start: table.readInt32LE(at),
    format: FORMATS[table.readUInt8(at + 4)] ?? 'decimal',
    text,
    restart: (flags & 8) !== 0 ? table.readUInt8(at + 26) : null,
    legal: (flags & 4) !== 0,
    paragraphStyle: null,
  }
  return { level, end: textAt + 2 + length * 2 }
}
