import { detectFormat } from '../../formats/detect-format.js'
import type { DocumentFormat } from '../../formats/document.js'

/** What may be stored: what it honestly is, and the endings a name of it may have. */
interface FileType {
  readonly mediaType: string
  readonly extensions: readonly [string, ...string[]]
}

/**
 * Office documents, pictures and plain text. Nothing that a browser would run: no HTML, no SVG; and no archives, whose
 * content nobody has looked at.
 */
export const FILE_TYPES = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  ofd: { mediaType: 'application/ofd', extensions: ['ofd'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx', 'wps'],
  },
  doc: { mediaType: 'application/msword', extensions: ['doc', 'wps'] },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx', 'et'],
  },
  xls: { mediaType: 'application/vnd.ms-excel', extensions: ['xls', 'et'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  text: { mediaType: 'text/plain', extensions: ['txt', 'csv', 'md'] },
} as const satisfies Readonly<Record<string, FileType>>

export type FileTypeName = keyof typeof FILE_TYPES

export const extensionsOf = (type: FileTypeName): readonly string[] => FILE_TYPES[type].extensions

/** The beginning and the end of a file, and whether that is all of it. */
export interface FileEnds {
  readonly bytes: Uint8Array
  readonly isWhole: boolean
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]

/** What the content says a file is; `undefined` where that is nothing we store. The name is not asked. */
export function detectFileType({ bytes, isWhole }: FileEnds): FileTypeName | undefined {
  if (beginsWith(bytes, PNG)) return 'png'
  if (beginsWith(bytes, JPEG)) return 'jpeg'
  const detected = detectFormat(bytes, '')
  if (!detected.ok) return undefined
  const type = TYPE_OF[detected.value]
  return type === 'text' && !(isWhole && isText(bytes)) ? undefined : type
}

const TYPE_OF: Readonly<Record<DocumentFormat, FileTypeName | undefined>> = {
  docx: 'docx',
  doc: 'doc',
  pdf: 'pdf',
  xlsx: 'xlsx',
  xls: 'xls',
  ofd: 'ofd',
  txt: 'text',
  md: 'text',
  html: undefined,
}

const beginsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** Text that people write has no control characters but these: tab, new line, page, return. */
function isText(bytes: Uint8Array): boolean {
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le']) {
    if (encoding === 'utf-16le' && !beginsWith(bytes, [0xff, 0xfe])) continue
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!/[\0-\u0008\u000b\u000e-\u001f\u007f]/.test(text)) return true
    } catch {
      // Not in this encoding.
    }
  }
  return false
}

/** What a name says a file is. */
export const extensionOf = (fileName: string): string => /\.([^.]{1,20})$/u.exec(fileName)?.[1]?.toLowerCase() ?? ''
