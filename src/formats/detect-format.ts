import { compoundKindOf } from './cfb/compound-kind.js'
import type { DocumentFormat } from './document.js'
import { ok, type ReadResult, refuse } from './refusal.js'

/** What the first bytes and the names inside a container say a file is; its extension decides only between text kinds. */
export function detectFormat(bytes: Uint8Array, fileName: string): ReadResult<DocumentFormat> {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.every((byte, index) => index > 4_096 || byte === 0)) return refuse('empty', 'zeros')
  if (startsWith(bytes, 'PK\u0003\u0004')) return detectZip(bytes)
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return detectCompoundFile(bytes)
  if (indexOf(bytes, '%PDF-', 1_024) >= 0) return ok('pdf')
  if (startsWith(bytes, '{\\rtf')) return refuse('unsupported', 'rtf')
  if (PICTURES.some((magic) => startsWith(bytes, magic))) return refuse('unsupported', 'picture')
  if (ARCHIVES.some((magic) => startsWith(bytes, magic))) return refuse('unsupported', 'archive')
  const extension = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase()
  if (looksLikeMarkup(bytes, PLAIN_EXTENSIONS.has(extension ?? ''))) return ok('html')
  if (extension === 'md' || extension === 'markdown') return ok('md')
  return ok('txt')
}

const PICTURES = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*', 'BM', 'RIFF']
const ARCHIVES = ['Rar!', '7z\u00bc\u00af', '\u001f\u008b', '\u00fd7zXZ', 'BZh']

/** Entry names stand readable in the local headers and the central directory. */
function detectZip(bytes: Uint8Array): ReadResult<DocumentFormat> {
  if (indexOf(bytes, 'word/document.xml') >= 0 || indexOf(bytes, 'word/document2.xml') >= 0) return ok('docx')
  if (indexOf(bytes, 'xl/workbook') >= 0) return ok('xlsx')
  if (indexOf(bytes, 'OFD.xml') >= 0) return ok('ofd')
  return refuse('unsupported', 'zip')
}

function detectCompoundFile(bytes: Uint8Array): ReadResult<DocumentFormat> {
  const kind = compoundKindOf(bytes)
  if (kind === 'encrypted') return refuse('encrypted')
  return kind === undefined ? refuse('unsupported', 'ole') : ok(kind)
}

const MARKUP = /<(!doctype\s+html|html|head|meta|body|div|table|p|span|h[1-6]|title|script)\b[^<>]{0,400}\/?>/i
const BYTE_ORDER_MARK = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/
const PLAIN_EXTENSIONS = new Set(['txt', 'md', 'markdown'])

/** Tags near the beginning, in ASCII or in UTF-16. Converters leave tables as markup in a text that is none. */
function looksLikeMarkup(bytes: Uint8Array, isNamedText: boolean): boolean {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1').replaceAll('\0', '')
  if (/^MIME-Version:|^From: <Saved by/im.test(head.slice(0, 400))) return true
  const tag = MARKUP.exec(head)
  if (tag === null) return false
  return (
    !isNamedText ||
    tag[1]?.toLowerCase() !== 'table' ||
    head.slice(0, tag.index).replace(BYTE_ORDER_MARK, '').trim() === ''
  )
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[index] !== text.charCodeAt(index)) return false
  return true
}

function indexOf(bytes: Uint8Array, text: string, within = bytes.length): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(within, bytes.length))
  return view.indexOf(text, 0, 'latin1')
}
