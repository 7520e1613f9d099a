import type { CompoundFile } from '../cfb/compound-file.js'
import type { HiddenKind } from './hidden-finding.js'
import type { Inspection } from './inspection.js'
import { hasLocalPath, namesSomebody } from './telling-values.js'

/** Property numbers of the two property streams ([MS-OLEPS], [MS-OSHARED] 2.3.3). */
const STREAMS: readonly (readonly [name: string, kinds: Readonly<Record<number, HiddenKind | null>>])[] = [
  ['\u0005SummaryInformation', { 2: null, 3: null, 4: 'author', 5: null, 6: null, 7: null, 8: 'author' }],
  ['\u0005DocumentSummaryInformation', { 2: null, 14: 'organisation', 15: 'organisation' }],
]
const AT = { part: '文档属性' } as const
const MOST = 1_000

/** Who made a document of the old formats, as its properties say. Damage there is passed over. */
export function inspectSummary(file: CompoundFile, into: Inspection): void {
  const kinds = new Set<HiddenKind>()
  for (const [name, known] of STREAMS) {
    for (const { id, text } of stringsOf(file, name)) {
      const kind = known[id]
      if (kind === undefined) continue
      into.text(text, AT, true)
      if (kind !== null && namesSomebody(text)) kinds.add(kind)
      if (hasLocalPath(text)) kinds.add('local-path')
    }
  }
  const custom = customCount(file)
  for (const kind of kinds) into.found(kind, AT)
  if (custom > 0) into.found('custom-properties', AT, custom)
}

interface Property {
  readonly id: number
  readonly text: string
}

function stringsOf(file: CompoundFile, name: string): Property[] {
  const found: Property[] = []
  try {
    const stream = file.find(name)
    if (stream === undefined) return found
    const section = stream.subarray(stream.readUInt32LE(44))
    const count = Math.min(section.readUInt32LE(4), MOST)
    let encoding = 'windows-1252'
    for (let index = 0; index < count; index += 1) {
      const id = section.readUInt32LE(8 + index * 8)
      const value = section.subarray(section.readUInt32LE(12 + index * 8))
      const type = value.readUInt16LE(0)
      if (id === 1 && type === 2) encoding = encodingOf(value.readUInt16LE(4))
      if (type !== 0x1e && type !== 0x1f) continue
      const length = value.readUInt32LE(4) * (type === 0x1f ? 2 : 1)
      const text = new TextDecoder(type === 0x1f ? 'utf-16le' : encoding).decode(value.subarray(8, 8 + length))
      found.push({ id, text: text.split('\0')[0]?.trim() ?? '' })
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return found
}

function encodingOf(codePage: number): string {
  if (codePage === 65001) return 'utf-8'
  if (codePage === 1200) return 'utf-16le'
  return codePage === 936 || codePage === 54936 ? 'gb18030' : 'windows-1252'
}

/** Properties that somebody added stand in the second section; its dictionary takes one entry, its code page another. */
function customCount(file: CompoundFile): number {
  try {
    const stream = file.find('\u0005DocumentSummaryInformation')
    if (stream === undefined || stream.readUInt32LE(24) < 2) return 0
    const section = stream.subarray(stream.readUInt32LE(64))
    const count = Math.min(section.readUInt32LE(4), MOST)
    let custom = 0
    for (let index = 0; index < count; index += 1) if (section.readUInt32LE(8 + index * 8) >= 2) custom += 1
    const names = section.toString('latin1', 0, 4_096).replaceAll('\0', '')
    const ofTheProgram = (/KSOProductBuildVer/.test(names) ? 1 : 0) + (/ICV/.test(names) ? 1 : 0)
    return Math.max(0, custom - ofTheProgram)
  } catch (error) {
    if (error instanceof RangeError) return 0
    throw error
  }
}
