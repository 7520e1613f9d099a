import { isUtf8 } from 'node:buffer'
import { RefusedError } from '../refusal.js'

/** The text of an XML part: UTF-8 or UTF-16 as the standard has it, GB18030 where the declaration says so. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && isUtf8(bytes)) return utf8(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new RefusedError('damaged', `xml: not ${encoding}`)
  }
}

/** Node's own conversion is twice as fast as a TextDecoder that must refuse. */
function utf8(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  const head = Buffer.from(bytes.subarray(0, 120)).toString('latin1')
  if (!head.startsWith('<?xml')) return 'utf-8'
  const declared = /encoding=["']([A-Za-z0-9_-]{1,20})["']/.exec(head.slice(0, head.indexOf('?>') + 1))?.[1]
  switch (declared?.toLowerCase()) {
    case 'gb2312':
    case 'gbk':
    case 'gb18030':
      return 'gb18030'
    default:
      return 'utf-8'
  }
}
