import type { CompoundFile } from './compound-file.js'

const STREAM = '\u0005SummaryInformation'
const CODE_PAGE = 1
const TITLE = 2
const NARROW = 0x1e
const WIDE = 0x1f

/** The title among the summary properties ([MS-OLEPS]). Damage there is no reason to refuse the document. */
export function readSummaryTitle(file: CompoundFile): string | null {
  try {
    const stream = file.find(STREAM)
    if (stream === undefined) return null
    const section = stream.subarray(stream.readUInt32LE(44))
    const codePage = property(section, CODE_PAGE)?.readUInt16LE(4) ?? 1252
    const title = property(section, TITLE)
    return title === undefined ? null : textOf(title, codePage)
  } catch {
    return null
  }
}

function property(section: Buffer, wanted: number): Buffer | undefined {
  const count = Math.min(section.readUInt32LE(4), 1000)
  for (let index = 0; index < count; index += 1) {
    if (section.readUInt32LE(8 + index * 8) === wanted) return section.subarray(section.readUInt32LE(12 + index * 8))
  }
  return undefined
}

function textOf(value: Buffer, codePage: number): string | null {
  const type = value.readUInt16LE(0)
  const length = value.readUInt32LE(4)
  if (type !== NARROW && type !== WIDE) return null
  const bytes = value.subarray(8, 8 + (type === WIDE ? length * 2 : length))
  const encoding = type === WIDE || codePage === 1200 ? 'utf-16le' : encodingOf(codePage)
  const text = new TextDecoder(encoding).decode(bytes).split('\u0000')[0]?.trim() ?? ''
  return text === '' ? null : text
}

function encodingOf(codePage: number): string {
  if (codePage === 65001) return 'utf-8'
  return codePage === 936 || codePage === 54936 ? 'gb18030' : 'windows-1252'
}
