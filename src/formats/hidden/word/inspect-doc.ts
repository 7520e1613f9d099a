import { openCompoundFile } from '../../cfb/compound-file.js'
import { characterRuns, type FormattedRun } from '../../doc/formatted-runs.js'
import { readPieces } from '../../doc/pieces.js'
import { forEachSprm, SPRM } from '../../doc/sprm.js'
import { openWordFile, STORIES, type WordFile } from '../../doc/word-file.js'
import { RefusedError } from '../../refusal.js'
import type { HiddenKind } from '../hidden-finding.js'
import { type Inspection, lengthOf } from '../inspection.js'
import { inspectStorages } from '../ole-storages.js'
import { inspectSummary } from '../summary-properties.js'
import { hasLocalPath, namesSomebody } from '../telling-values.js'
import { groundsOf, offGrounds } from './doc-grounds.js'

const FAST_SAVED = 0x0004
const QUICK_SAVES = 0x00f0
const SAVED_BY = 0x2d2

const INSERTED = 0x0801
const COLOUR = 0x6870
const OLD_COLOUR = 0x2a42
const SIZE = 0x4a43
/** Two points, in halves. */
const TINY = 4
const GROUNDS = [0xca71, 0x4866, 0x2a0c]
const MARKER = 0x2a0c
const WHITE_OF_OLD = 8
const BLACK_OF_OLD = 1
const TITLES: Readonly<Record<(typeof STORIES)[number], string>> = {
  text: '正文',
  footnotes: '脚注',
  headers: '页眉页脚',
  macros: '宏',
  comments: '批注',
  endnotes: '尾注',
  textBoxes: '文本框',
}

/** What a document of Word 97–2003 carries beside the text that it shows. */
export function inspectDoc(bytes: Uint8Array, into: Inspection): void {
  const container = openCompoundFile(bytes)
  const file = openWordFile(container)
  const flags = file.main.readUInt16LE(0x0a)
  if ((flags & FAST_SAVED) !== 0 && (flags & QUICK_SAVES) !== 0) into.found('fast-save', { part: '正文' })
  inspectText(file, into)
  inspectSavedBy(file, into)
  inspectStorages(container, into)
  inspectSummary(container, into)
}

function inspectText(file: WordFile, into: Inspection): void {
  const pieces = readPieces(file)
  const grounds = groundsOf(file)
  const effects = characterRuns(file)
    .flatMap(effectOf)
    .flatMap((effect) => (effect.kind === 'white-text' ? offGrounds(effect, grounds) : [effect]))
  const amounts = new Map<string, { readonly kind: HiddenKind; readonly part: string; amount: number }>()
  for (const { story, first, last } of storiesOf(file)) {
    const part = TITLES[story]
    if (story === 'comments' && last > first) into.found('comment', { part }, 1)
    for (const piece of pieces) {
      const from = Math.max(first, piece.first)
      const to = Math.min(last, piece.first + piece.text.length)
      if (to <= from) continue
      into.text(readable(piece.text.slice(from - piece.first, to - piece.first)), { part }, story === 'comments')
    }
  }
  const stories = storiesOf(file)
  for (const piece of pieces) {
    const end = piece.offset + piece.text.length * piece.bytesPerCharacter
    for (const { from, to, kind } of overlapping(effects, piece.offset, end)) {
      const begin = Math.floor((Math.max(from, piece.offset) - piece.offset) / piece.bytesPerCharacter)
      const stop = Math.ceil((Math.min(to, end) - piece.offset) / piece.bytesPerCharacter)
      const amount = lengthOf(readable(piece.text.slice(begin, stop)))
      if (amount === 0) continue
      const place = piece.first + begin
      const story = stories.find(({ first, last }) => place >= first && place < last)?.story ?? 'text'
      const key = `${kind} ${story}`
      const noted = amounts.get(key)
      if (noted === undefined) amounts.set(key, { kind, part: TITLES[story], amount })
      else noted.amount += amount
    }
  }
  for (const { kind, part, amount } of amounts.values()) into.found(kind, { part }, amount)
}

function storiesOf(file: WordFile) {
  let first = 0
  return STORIES.map((story) => {
    const begin = first
    first += file.stories[story]
    return { story, first: begin, last: first }
  })
}

interface Effect {
  readonly from: number
  readonly to: number
  readonly kind: HiddenKind
}

function effectOf({ from, to, modifiers }: FormattedRun): Effect[] {
  const kinds = new Set<HiddenKind>()
  let hasGround = false
  let isMarkedBlack = false
  let isBlack = true
  forEachSprm(modifiers, (code, operand) => {
    if (code === SPRM.deleted && operand[0] === 1) kinds.add('tracked-deletion')
    else if (code === INSERTED && operand[0] === 1) kinds.add('tracked-insertion')
    else if (code === SPRM.hidden && operand[0] === 1) kinds.add('hidden-text')
    else if (code === COLOUR && operand.readUInt32LE(0) === 0x00ffffff) kinds.add('white-text')
    else if (code === OLD_COLOUR && operand[0] === WHITE_OF_OLD) kinds.add('white-text')
    else if (code === SIZE && operand.readUInt16LE(0) <= TINY) kinds.add('tiny-text')
    else if (GROUNDS.includes(code)) hasGround = true
    if (code === MARKER) isMarkedBlack = operand[0] === BLACK_OF_OLD
    if (code === COLOUR) isBlack = (operand.readUInt32LE(0) & 0xffffff) === 0
    if (code === OLD_COLOUR) isBlack = (operand[0] ?? 0) <= BLACK_OF_OLD
  })
  if (hasGround) kinds.delete('white-text')
  // Marked with a black pen: the words are still there.
  if (isMarkedBlack && isBlack) kinds.add('white-text')
  return [...kinds].map((kind) => ({ from, to, kind }))
}

/** Effects are in order of their beginning and, pages being what they are, hardly overlap. */
function overlapping(effects: readonly Effect[], from: number, to: number): Effect[] {
  let low = 0
  let high = effects.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((effects[middle]?.to ?? 0) <= from) low = middle + 1
    else high = middle
  }
  const found: Effect[] = []
  for (let index = low; index < effects.length; index += 1) {
    const effect = effects[index]
    if (effect === undefined || effect.from >= to) break
    found.push(effect)
  }
  return found
}

/** Cell and field marks end what stands before them. */
const readable = (text: string): string => {
  let plain = ''
  for (const character of text) plain += character < ' ' ? '\n' : character
  return plain
}

/** The last ten who saved the document, and where: pairs of strings ([MS-DOC] 2.9.286). */
function inspectSavedBy(file: WordFile, into: Inspection): void {
  try {
    const table = file.structure(SAVED_BY)
    if (table.length < 6 || table.readUInt16LE(0) !== 0xffff) return
    const count = Math.min(table.readUInt16LE(2), 40)
    let at = 6
    let isTelling = false
    for (let index = 0; index < count; index += 1) {
      const length = table.readUInt16LE(at) * 2
      const value = table.toString('utf16le', at + 2, at + 2 + length)
      into.text(value, { part: '存盘记录' }, true)
      isTelling ||= hasLocalPath(value) || namesSomebody(value)
      at += 2 + length
    }
    if (isTelling) into.found('save-history', { part: '存盘记录' }, count)
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof RefusedError)) throw error
  }
}
