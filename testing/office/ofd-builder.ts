import { zipOf } from './docx-builder.js'

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'

export interface OfdGiven {
  /** What stands in the layer of each page. */
  readonly pages: readonly string[]
  /** What stands in the layer of a template that lies under every page. */
  readonly template?: string
  readonly title?: string
  readonly parts?: Readonly<Record<string, string>>
}

/** An OFD document of our own making, its pages A4. */
export function anOfd({ pages, template, title = '', parts }: OfdGiven): Uint8Array {
  const files: Record<string, string> = {
    'OFD.xml':
      `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${NAMESPACE} Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:Title>${title}</ofd:Title></ofd:DocInfo>` +
      '<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml':
      `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>` +
      `${template === undefined ? '' : '<ofd:TemplatePage ID="900" BaseLoc="Tpls/Tpl_0/Content.xml"/>'}</ofd:CommonData>` +
      `<ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${index}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
  }
  const page = (layer: string, under = '') =>
    `<ofd:Page ${NAMESPACE}>${under}<ofd:Content><ofd:Layer ID="1">${layer}</ofd:Layer></ofd:Content></ofd:Page>`
  if (template !== undefined) files['Doc_0/Tpls/Tpl_0/Content.xml'] = page(template)
  pages.forEach((layer, index) => {
    files[`Doc_0/Pages/Page_${index}/Content.xml`] = page(
      layer,
      template === undefined ? '' : '<ofd:Template TemplateID="900" ZOrder="Background"/>',
    )
  })
  return zipOf({ ...files, ...parts })
}

/** A line of text, its base line `size` below the top (all in millimetres). `code` goes into the TextCode. */
export const ofdText = (text: string, x: number, top: number, size = 4, code = '', object = ''): string =>
  `<ofd:TextObject ID="1" Boundary="${x} ${top} ${size * text.length} ${size * 1.3}" Font="1" Size="${size}" ${object}>` +
  `<ofd:TextCode X="0" Y="${size}" ${code}>${text}</ofd:TextCode></ofd:TextObject>`

/** A drawn line from one point to another. */
export const ofdLine = (x0: number, y0: number, x1: number, y1: number): string =>
  `<ofd:PathObject ID="1" Boundary="${x0} ${y0} ${x1 - x0} ${y1 - y0}" LineWidth="0.2">` +
  `<ofd:AbbreviatedData>M 0 0 L ${x1 - x0} ${y1 - y0}</ofd:AbbreviatedData></ofd:PathObject>`

/** A table with all its lines; every cell is 40 mm wide and 10 mm high. */
export function ofdTable(left: number, top: number, rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.length ?? 0
  const [right, bottom] = [left + columns * 40, top + rows.length * 10]
  const lines = [
    ...Array.from({ length: rows.length + 1 }, (_, index) => ofdLine(left, top + index * 10, right, top + index * 10)),
    ...Array.from({ length: columns + 1 }, (_, index) => ofdLine(left + index * 40, top, left + index * 40, bottom)),
  ]
  const texts = rows.flatMap((row, y) =>
    row.map((text, x) => (text === '' ? '' : ofdText(text, left + x * 40 + 2, top + y * 10 + 3))),
  )
  return lines.join('') + texts.join('')
}
