import type { CompoundFile } from '../cfb/compound-file.js'
import { RefusedError } from '../refusal.js'

/** The streams of a Word 97–2003 document and the places that its header (FIB) points to. */
export interface WordFile {
  readonly main: Buffer
  readonly table: Buffer
  /** Properties too large for their page lie here. */
  readonly data: Buffer
  /** Characters of each story, in the order in which they follow each other. */
  readonly stories: Readonly<Record<Story, number>>
  /** A structure in the table stream, by the offset of its pair (fc, lcb) in the header. */
  structure(pairAt: number): Buffer
}

export const STORIES = ['text', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'textBoxes'] as const
export type Story = (typeof STORIES)[number]

export const PAIRS = {
  styleSheet: 0xa2,
  characterPages: 0xfa,
  paragraphPages: 0x102,
  pieces: 0x1a2,
  lists: 0x2e2,
  listOverrides: 0x2ea,
} as const

const WORD_97 = 0xa5ec
const OLDER = [0xa5db, 0xa5dc]
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200
const COUNTS_AT = 0x4c

export function openWordFile(file: CompoundFile): WordFile {
  const main = file.find('WordDocument')
  if (main === undefined || main.length < 0x300) throw new RefusedError('damaged', 'no WordDocument stream')
  const magic = main.readUInt16LE(0)
  if (OLDER.includes(magic)) throw new RefusedError('unsupported', 'word-95')
  if (magic !== WORD_97) throw new RefusedError('damaged', 'WordDocument header')
  const flags = main.readUInt16LE(0x0a)
  if ((flags & ENCRYPTED) !== 0) throw new RefusedError('encrypted', 'WordDocument')
  const table = file.find((flags & SECOND_TABLE) !== 0 ? '1Table' : '0Table')
  if (table === undefined) throw new RefusedError('damaged', 'no table stream')
  const count = (story: Story) => Math.max(0, main.readInt32LE(COUNTS_AT + STORIES.indexOf(story) * 4))
  return {
    main,
    table,
    data: file.find('Data') ?? Buffer.alloc(0),
    stories: {
      text: count('text'),
      footnotes: count('footnotes'),
      headers: count('headers'),
      macros: count('macros'),
      comments: count('comments'),
      endnotes: count('endnotes'),
      textBoxes: count('textBoxes'),
    },
    structure: (pairAt) => {
      const start = main.readUInt32LE(pairAt)
      const length = main.readUInt32LE(pairAt + 4)
      if (start + length > table.length) throw new RefusedError('damaged', 'table stream is cut off')
      return table.subarray(start, start + length)
    },
  }
}
