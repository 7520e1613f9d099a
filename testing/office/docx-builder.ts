import { strToU8, zipSync } from 'fflate'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface DocxGiven {
  /** What stands inside w:body, with the prefixes `w:`, `mc:` and `v:`. */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly title?: string
  /** Whole parts by name, which replace or join the ordinary ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  readonly namespace?: string
}

/** A Word document of our own making. Name only what the test is about. */
export function aDocx({ body, styles, numbering, footnotes, title, parts, namespace = WORD }: DocxGiven): Uint8Array {
  const root = (name: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${namespace}" xmlns:mc="${COMPATIBILITY}" ` +
    `xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:${name}>`
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([
      [`${OFFICE_RELATIONS}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE_RELATIONS}/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'word/_rels/document.xml.rels': relations([
      [`${OFFICE_RELATIONS}/styles`, 'styles.xml'],
      [`${OFFICE_RELATIONS}/numbering`, 'numbering.xml'],
      [`${OFFICE_RELATIONS}/footnotes`, 'footnotes.xml'],
    ]),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
  }
  if (styles !== undefined) files['word/styles.xml'] = root('styles', styles)
  if (numbering !== undefined) files['word/numbering.xml'] = root('numbering', numbering)
  if (footnotes !== undefined) files['word/footnotes.xml'] = root('footnotes', footnotes)
  if (title !== undefined) {
    files['docProps/core.xml'] =
      `<p:coreProperties xmlns:p="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      `xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>${title}</d:title></p:coreProperties>`
  }
  return zipOf({ ...files, ...parts })
}

export function relations(links: readonly (readonly [type: string, target: string])[]): string {
  const items = links.map(([type, target], index) => `<Relationship Id="r${index}" Type="${type}" Target="${target}"/>`)
  return `<Relationships xmlns="${PACKAGE_RELATIONS}">${items.join('')}</Relationships>`
}

export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(bytes))
}

/** A paragraph of one run; `properties` goes into w:pPr. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export const numbered = (text: string, numId: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)

/** A cell; `properties` goes into w:tcPr, `content` is text or, where it begins with `<`, markup. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`

export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

export const list = (abstractId: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${abstractId}">${levels.join('')}</w:abstractNum>`

export const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
