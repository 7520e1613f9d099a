import type { Document, DocumentNote } from '../document.js'
import { RefusedError } from '../refusal.js'
import { parseXml } from '../xml/parse-xml.js'
import { openZip } from '../zip/open-zip.js'
import { BodyReader } from './body-reader.js'
import { BODY_VOCABULARY } from './body-vocabulary.js'
import type { Item } from './flow.js'
import { readMetaTitle } from './meta-title.js'
import { countNumbering } from './numbering.js'
import { readNumberingDefinitions } from './numbering-definitions.js'
import { openPackage, type PackageParts } from './package-parts.js'
import { readStyles } from './styles.js'
import { toBlocks } from './to-blocks.js'

/**
 * Reads a Word document. Headers, footers and comments are left out, and so is everything that is not
 * printed: deleted and hidden text, field instructions. Nothing that it refers to outside itself is opened. Throws `RefusedError`.
 */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const zip = await openZip(bytes)
  if (zip.has('OFD.xml')) throw new RefusedError('wrong-extension', 'ofd')
  const parts = openPackage(zip)
  if (/(^|\/)workbook\.(xml|bin)$/i.test(parts.mainName)) throw new RefusedError('wrong-extension', 'xlsx')
  if (/(^|\/)presentation\.xml$/i.test(parts.mainName)) throw new RefusedError('unsupported', 'pptx')

  const styles = readStyles(parts.find('styles'))
  const definitions = () => {
    const part = parts.find('numbering')
    return part === undefined ? undefined : readNumberingDefinitions(part)
  }
  const context = { styles, numbering: countNumbering(definitions, styles) }
  const body = new BodyReader(context)
  parseXml(zip.get(parts.mainName), BODY_VOCABULARY, body)
  const items = [...body.finish()]
  const notesHidden = appendNotes(items, body.noteReferences, parts, context)
  const { blocks, coveredTexts } = toBlocks(items)
  return {
    format: 'docx',
    metaTitle: readMetaTitle(parts.findOwn('core-properties')),
    publishedOn: null,
    blocks,
    notes: hiddenNote(body.hiddenRuns + notesHidden, coveredTexts),
  }
}

/** Foot- and endnotes stand after everything else, in the order in which the text refers to them. */
function appendNotes(
  items: Item[],
  references: readonly string[],
  parts: PackageParts,
  context: ConstructorParameters<typeof BodyReader>[0],
): number {
  let hidden = 0
  for (const kind of ['footnote', 'endnote']) {
    const wanted = references.filter((reference) => reference.startsWith(kind))
    const part = wanted.length === 0 ? undefined : parts.find(`${kind}s`)
    if (part === undefined) continue
    const reader = new BodyReader(context)
    parseXml(part, BODY_VOCABULARY, reader)
    for (const reference of new Set(wanted)) for (const item of reader.notes.get(reference) ?? []) items.push(item)
    hidden += reader.hiddenRuns
  }
  return hidden
}

function hiddenNote(hiddenRuns: number, coveredTexts: number): DocumentNote[] {
  const notes: DocumentNote[] = []
  if (hiddenRuns > 0) notes.push({ code: 'hidden-text', detail: `隐藏文字或隐藏行 ${hiddenRuns} 处，未读取` })
  if (coveredTexts > 0) notes.push({ code: 'hidden-text', detail: `被合并单元格遮盖的文字 ${coveredTexts} 处，未读取` })
  return notes
}
