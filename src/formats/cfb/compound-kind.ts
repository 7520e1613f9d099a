import { RefusedError } from '../refusal.js'
import { openCompoundFile } from './compound-file.js'

export type CompoundKind = 'encrypted' | 'doc' | 'xls'

/** What each kind has beside its other streams; the first that is there decides. */
const TELLING: readonly (readonly [string, CompoundKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
]

/**
 * What the streams of an OLE compound file say it is. Where the directory cannot be read (a damaged file, or only its
 * ends), the names are looked for in the bytes: somebody whose file is encrypted is to hear that, not that it is damaged.
 */
export function compoundKindOf(bytes: Uint8Array): CompoundKind | undefined {
  const names = directoryNames(bytes)
  const listed = TELLING.find(([name]) => names.has(name))
  if (listed !== undefined) return listed[1]
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return TELLING.find(([name]) => content.includes(wide(name), 0, 'latin1'))?.[1]
}

/** UTF-16 seen as single bytes: a name in the bytes of a damaged file may stand at an odd place. */
const wide = (name: string): string => [...name].join('\0')

function directoryNames(bytes: Uint8Array): ReadonlySet<string> {
  try {
    return new Set(openCompoundFile(bytes).names)
  } catch (error) {
    if (error instanceof RefusedError || error instanceof RangeError) return new Set()
    throw error
  }
}
