/**
 * Writes small PDFs by hand, so that a test knows every operator in them. The font is not embedded
 * and uses a predefined character map: a viewer has no glyphs for it, a reader has all its text.
 */
export interface PdfPageSource {
  readonly width?: number
  readonly height?: number
  /** Quarter turns by which the viewer shows the page, in degrees. */
  readonly rotate?: 0 | 90 | 180 | 270
  /** Operators, as the functions below write them. */
  readonly content: string
}

export interface PdfSource {
  readonly pages: readonly PdfPageSource[]
  readonly title?: string
  /** The character map of the font `F`; text is written for `UniGB-UTF16-H` unless given as bytes. */
  readonly encoding?: string
  /** More entries of that font. */
  readonly font?: string
  /** More objects, each a whole `dictionary or stream`, numbered from `EXTRA`. */
  readonly extra?: readonly string[]
  /** More entries of the catalogue and the trailer. */
  readonly catalogue?: string
  readonly trailer?: string
  /** Applied to every content stream and every string that a reader needs. */
  readonly encrypt?: (bytes: Uint8Array, object: number) => Uint8Array
}

export const A4 = { width: 595, height: 842 }
/** The number of the first of the extra objects. */
export const EXTRA = 10

const PAGES_FROM = 100

export function buildPdf({ pages, encoding = 'UniGB-UTF16-H', ...source }: PdfSource): Uint8Array {
  const kids = pages.map((_, index) => `${PAGES_FROM + index * 2} 0 R`).join(' ')
  const objects = new Map<number, Uint8Array>([
    [1, ascii(`<< /Type /Catalog /Pages 2 0 R ${source.catalogue ?? ''} >>`)],
    [2, ascii(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)],
    [
      3,
      ascii(
        `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] ${source.font ?? ''} >>`,
      ),
    ],
    [4, ascii(cidFont((value) => hexString(source.encrypt?.(ascii(value), 4) ?? ascii(value))))],
    [5, ascii(`<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /ItalicAngle 0 /Ascent 880 /Descent -120 >>`)],
    [
      6,
      ascii(
        `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-V /DescendantFonts [4 0 R] >>`,
      ),
    ],
    [7, ascii(`<< /Title <${utf16(source.title ?? '')}> >>`)],
  ])
  source.extra?.forEach((body, index) => {
    objects.set(EXTRA + index, ascii(body))
  })
  pages.forEach((page, index) => {
    const number = PAGES_FROM + index * 2
    const { width = A4.width, height = A4.height, rotate = 0 } = page
    const resources = '<< /Font << /F 3 0 R /V 6 0 R >> >>'
    const box = `/MediaBox [0 0 ${width} ${height}] /Rotate ${rotate}`
    objects.set(
      number,
      ascii(`<< /Type /Page /Parent 2 0 R ${box} /Resources ${resources} /Contents ${number + 1} 0 R >>`),
    )
    const plain = ascii(page.content)
    const bytes = source.encrypt?.(plain, number + 1) ?? plain
    objects.set(number + 1, join([ascii(`<< /Length ${bytes.length} >>\nstream\n`), bytes, ascii('\nendstream')]))
  })
  return serialise(objects, source.trailer ?? '')
}

/** Half-width Latin characters, full-width Chinese. */
const cidFont = (
  string: (value: string) => string,
): string => `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R /DW 1000
  /CIDSystemInfo << /Registry ${string('Adobe')} /Ordering ${string('GB1')} /Supplement 4 >> /W [1 95 500 814 939 500] >>`

function serialise(objects: ReadonlyMap<number, Uint8Array>, trailer: string): Uint8Array {
  const parts = [ascii('%PDF-1.7\n')]
  let length = parts[0]?.length ?? 0
  const offsets: string[] = []
  for (const [number, body] of objects) {
    const whole = join([ascii(`${number} 0 obj\n`), body, ascii('\nendobj\n')])
    offsets.push(`${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`)
    parts.push(whole)
    length += whole.length
  }
  const size = Math.max(...objects.keys()) + 1
  parts.push(
    ascii(`xref\n0 1\n0000000000 65535 f \n${offsets.join('')}`),
    ascii(`trailer << /Size ${size} /Root 1 0 R /Info 7 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`),
  )
  return join(parts)
}

const hexString = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

function utf16(text: string): string {
  let hex = 'feff'
  for (let index = 0; index < text.length; index++) hex += text.charCodeAt(index).toString(16).padStart(4, '0')
  return hex
}

export interface TextStyle {
  readonly size?: number
  /** Counter-clockwise, in degrees. */
  readonly angle?: number
  /** PDF's text rendering mode; 3 is invisible. */
  readonly mode?: number
  readonly font?: 'F' | 'V'
}

/** Draws text with its base line beginning at a point, origin at the lower left. */
export function text(x: number, y: number, characters: string, style: TextStyle = {}): string {
  return textBytes(x, y, utf16(characters).slice(4), style)
}

/** The same for the bytes of another character map, in hexadecimal. */
export function textBytes(x: number, y: number, hex: string, style: TextStyle = {}): string {
  const { size = 10.5, angle = 0, mode = 0, font = 'F' } = style
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)].map((v) => v.toFixed(5))
  return `BT /${font} ${size} Tf ${mode} Tr ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm <${hex}> Tj ET\n`
}

export const widthOf = (characters: string, size = 10.5): number =>
  [...characters].reduce((sum, character) => sum + (character < '\u0100' ? size / 2 : size), 0)

export const line = (x0: number, y0: number, x1: number, y1: number): string => `0.5 w ${x0} ${y0} m ${x1} ${y1} l S\n`
export const filledRectangle = (x: number, y: number, width: number, height: number): string =>
  `${x} ${y} ${width} ${height} re f\n`
