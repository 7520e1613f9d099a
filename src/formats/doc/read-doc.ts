import { openCompoundFile } from '../cfb/compound-file.js'
import { officeKindOf } from '../cfb/office-kind.js'
import { readSummaryTitle } from '../cfb/summary-title.js'
import type { Document } from '../document.js'
import type { Item } from '../docx/flow.js'
import { countNumbering } from '../docx/numbering.js'
import { toBlocks } from '../docx/to-blocks.js'
import { ok, type ReadResult, RefusedError, refuse } from '../refusal.js'
import { characterRuns, paragraphRuns } from './formatted-runs.js'
import { readListTables } from './list-tables.js'
import { readPieces } from './pieces.js'
import { type StoryContext, StoryReader } from './story-reader.js'
import { readStyleSheet } from './style-sheet.js'
import { textEffects } from './text-effects.js'
import { openWordFile, STORIES, type Story } from './word-file.js'

/**
 * Reads a Word 97–2003 document ([MS-DOC]) with its tables and automatic numbers. What only bears the
 * extension is refused by what it is (`html`, `mhtml`, `rtf`, `xml`), so that its own reader can be asked.
 */
export function readDoc(bytes: Uint8Array): ReadResult<Document> {
  try {
    return ok(read(bytes))
  } catch (error) {
    if (error instanceof RefusedError) return refuse(error.refusal.code, error.refusal.detail)
    // Places in this format are plain numbers; one that points outside means that the file is damaged.
    if (error instanceof RangeError) return refuse('damaged', 'a place outside the file')
    throw error
  }
}

/** After the text; headers, footers and comments are left out. */
const READ_AFTER: readonly Story[] = ['footnotes', 'endnotes', 'textBoxes']

function read(bytes: Uint8Array): Document {
  if (bytes.length === 0) throw new RefusedError('empty')
  const kind = officeKindOf(bytes)
  if (kind === 'encrypted') throw new RefusedError('encrypted', 'EncryptedPackage')
  if (kind === 'html' || kind === 'mhtml' || kind === 'rtf' || kind === 'xml')
    throw new RefusedError('unsupported', kind)
  if (kind !== 'word-97')
    throw new RefusedError(kind === 'unknown' || kind === 'compound' ? 'damaged' : 'wrong-extension', kind)
  const container = openCompoundFile(bytes)
  const file = openWordFile(container)
  const styles = readStyleSheet(file)
  const context: StoryContext = {
    pieces: readPieces(file),
    paragraphs: paragraphRuns(file),
    effects: textEffects(characterRuns(file)),
    data: file.data,
    styles,
    numbering: countNumbering(() => readListTables(file), styles),
  }
  const items: Item[] = []
  let hidden = 0
  for (const story of ['text' as const, ...READ_AFTER]) {
    const reader = new StoryReader(context)
    for (const item of reader.read(firstOf(story, file.stories), file.stories[story])) items.push(item)
    hidden += reader.hidden
  }
  const { blocks } = toBlocks(items)
  return {
    format: 'doc',
    metaTitle: readSummaryTitle(container),
    publishedOn: null,
    blocks,
    notes: hidden === 0 ? [] : [{ code: 'hidden-text', detail: `隐藏文字${hidden}个字，未读取` }],
  }
}

/** The stories stand one after the other. */
function firstOf(story: Story, lengths: Readonly<Record<Story, number>>): number {
  let first = 0
  for (const one of STORIES) {
    if (one === story) break
    first += lengths[one]
  }
  return first
}
