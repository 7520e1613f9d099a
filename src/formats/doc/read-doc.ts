import { openCompoundFile } from '../cfb/compound-file.js'
import { insideFile } from '../cfb/inside-file.js'
import { readSummaryTitle } from '../cfb/summary-title.js'
import type { Document } from '../document.js'
import type { Item } from '../docx/flow.js'
import { countNumbering } from '../docx/numbering.js'
import { toBlocks } from '../docx/to-blocks.js'
import { characterRuns, paragraphRuns } from './formatted-runs.js'
import { readListTables } from './list-tables.js'
import { readPieces } from './pieces.js'
import { type StoryContext, StoryReader } from './story-reader.js'
import { readStyleSheet } from './style-sheet.js'
import { textEffects } from './text-effects.js'
import { openWordFile, STORIES, type Story } from './word-file.js'

/** Reads a Word 97–2003 document ([MS-DOC]) with its tables and automatic numbers. Throws `RefusedError`. */
export const readDoc = (bytes: Uint8Array): Document => insideFile(() => read(bytes))

/** After the text; headers, footers and comments are left out. */
const READ_AFTER: readonly Story[] = ['footnotes', 'endnotes', 'textBoxes']

function read(bytes: Uint8Array): Document {
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
