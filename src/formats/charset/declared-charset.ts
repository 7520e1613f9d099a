/** How far into a page a declaration counts; browsers stop at 1 KB, real pages put scripts before it. */
const DECLARATION_BYTES = 4096

const META_TAG = /<meta\b[^<>]{0,1000}/gi
const CHARSET_VALUE = /charset\s*=\s*["'`\u2018\u2019\u201c\u201d]?\s*([\w.:-]{1,40})/i
const XML_ENCODING = /^[^<]{0,16}<\?xml\b[^<>]{0,200}?encoding\s*=\s*["']?([\w.:-]{1,40})/i

/**
 * The label that a page gives for its own encoding: `<meta charset>`, `http-equiv` or the XML
 * declaration, in any quoting and case, within the first 4 KB. It is a claim; validity decides.
 */
export function findDeclaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DECLARATION_BYTES)).toString('latin1')
  for (const [tag] of head.matchAll(META_TAG)) {
    const label = CHARSET_VALUE.exec(tag)?.[1]
    if (label !== undefined) return label
  }
  return XML_ENCODING.exec(head)?.[1]
}
