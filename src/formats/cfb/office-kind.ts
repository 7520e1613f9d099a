import { isCompoundFile, openCompoundFile } from './compound-file.js'

/**
 * What a file that calls itself an Office document really is. Public bodies' sites are full of web
 * pages and RTF saved as .doc, and of new files under old names.
 */
export type OfficeKind =
  | 'word-97'
  | 'excel-97'
  | 'encrypted'
  | 'zip'
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'mhtml'
  | 'xml'
  | 'compound'
  | 'unknown'

export function officeKindOf(bytes: Uint8Array): OfficeKind {
  if (isCompoundFile(bytes)) return compoundKind(bytes)
  const head = headText(bytes)
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip'
  if (head.startsWith('%PDF')) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  const start = head.trimStart().toLowerCase()
  if (start.startsWith('mime-version:')) return 'mhtml'
  if (start.startsWith('<html') || start.startsWith('<!doctype html') || start.includes('<html')) return 'html'
  if (start.startsWith('<?xml')) return 'xml'
  return start.startsWith('<') ? 'html' : 'unknown'
}

function compoundKind(bytes: Uint8Array): OfficeKind {
  try {
    const file = openCompoundFile(bytes)
    if (file.has('EncryptedPackage')) return 'encrypted'
    if (file.has('WordDocument')) return 'word-97'
    return file.has('Workbook') || file.has('Book') ? 'excel-97' : 'compound'
  } catch {
    return 'compound'
  }
}

/** The first characters as far as they are ASCII, whatever the encoding. */
function headText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 1024))
  if (head[0] === 0xff && head[1] === 0xfe) return head.subarray(2).toString('utf16le')
  if (head[0] === 0xef && head[1] === 0xbb) return head.subarray(3).toString('latin1')
  return head.toString('latin1')
}
