import type { Place, Remark } from '../../domain/report/index.js'
import type { Block, Document, DocumentFormat, GridCell } from '../document.js'
import { replaceDamage, staysInText } from './damage.js'
import { replaceRadicals } from './radicals.js'
import { countTelltales, isTraditional, isTraditionalStretch, TRADITIONAL_ONLY, toSimplified } from './traditional.js'

/** So many letters tell which characters a report is written in. */
const SAMPLE = 20_000

/** Something that is not the report's but a conversion's. */
export interface Debris {
  readonly raw: string
  readonly at: Place | null
}

export interface RepairedDocument {
  readonly document: Document
  readonly debris: readonly Debris[]
  readonly remarks: readonly Remark[]
}

/** Characters that show nothing: zero-width marks, soft hyphens, controls other than tab and newline. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g
/** Word's fields and bookmarks as converters print them. */
const FIELD = /\[(?:bookmark|书签|endif|if)[^\][]{0,80}\]|(?:\\\* MERGEFORMAT|HYPERLINK\s+"[^"\n]{0,300}")/g
/** `動(dòng)`: a mirror that prints the reading beside each character. */
const TONED_PINYIN = /([\u3400-\u9fff])[(（]([a-zɡ]{0,5}[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹ][a-zɡ]{0,5})[)）]/g
/** The same behind a traditional character: even one was not written by the body. */
const MIRRORED = new RegExp(TONED_PINYIN.source.replace('\\u3400-\\u9fff', [...TRADITIONAL_ONLY].join('')))
const BARE_PINYIN = /([\u3400-\u9fff])[(（]([a-zɡü]{1,6})[)）]/g
/** A no-break space that went through a wrong character set stands as `?` beside a figure. */
const MARK_AFTER_FIGURE = /^\s*\d[\d.,]*\?\s*$/
const STRAY_MARK = /(?<=^|[\s\u3000-\u9fff\uff00-\uff5e。）)\d])\?+(?=$|[\s\u3000-\u9fff\uff00-\uff5e（(])/g

/**
 * Takes away what a conversion left behind, so that everything after reads the report as it was
 * written: debris is kept aside with its place, because it is a finding of its own.
 */
export function repairDocument(document: Document): RepairedDocument {
  const state = surveyDocument(document)
  if (!state.unsound && !state.pinyin && !state.traditional && !state.mixed)
    return { document: withoutBlanks(document), debris: [], remarks: [] }
  const debris: Debris[] = []
  const blocks: Block[] = []
  for (const block of document.blocks) blocks.push(repairBlock(block, state, debris))
  const metaTitle = document.metaTitle === null ? null : repairText(document.metaTitle, {}, state, [])
  return { document: withoutBlanks({ ...document, blocks, metaTitle }), debris, remarks: remarksOf(state, debris) }
}

function repairBlock(block: Block, survey: Survey, debris: Debris[]): Block {
  if (block.kind === 'text') {
    const text = repairText(block.text, block.at, survey, debris)
    return text === block.text ? block : { ...block, text }
  }
  let cells: GridCell[] | null = null
  for (let index = 0; index < block.cells.length; index++) {
    const cell = block.cells[index] as GridCell
    const text = repairText(cell.text, cell.at, survey, debris)
    if (text === cell.text) continue
    cells ??= [...block.cells]
    cells[index] = { ...cell, text }
  }
  return cells === null ? block : { ...block, cells }
}

const isKept = (block: Block): boolean => block.kind === 'grid' || block.text.trim() !== ''

function withoutBlanks(document: Document): Document {
  return document.blocks.every(isKept) ? document : { ...document, blocks: document.blocks.filter(isKept) }
}

interface Survey {
  /** Some text has a character that may be a conversion's debris. */
  readonly unsound: boolean
  readonly pinyin: boolean
  readonly traditional: boolean
  readonly strayMarks: boolean
  /** Some text of a report in simplified script is traditional, or has a reading beside such a character. */
  readonly mixed: boolean
  readonly format: DocumentFormat
}

function surveyDocument(document: Document): Survey {
  const seen: Seen = { signs: 0, toned: 0, mixed: false, marks: 0, letters: 0, telltales: 0 }
  if (document.metaTitle !== null) seen.signs = signsIn(document.metaTitle)
  for (const block of document.blocks) {
    if (block.kind === 'text') look(block.text, seen)
    else for (const { text } of block.cells) look(text, seen)
  }
  const traditional = isTraditional(seen.telltales, seen.letters)
  return {
    unsound: (seen.signs & UNSOUND) !== 0,
    pinyin: seen.toned >= 3,
    traditional,
    strayMarks: seen.marks >= 3,
    mixed: seen.mixed && !traditional,
    format: document.format,
  }
}

/** What a document's texts have shown so far. */
interface Seen {
  signs: number
  /** Readings printed beside a character. */
  toned: number
  mixed: boolean
  /** Question marks behind a figure. */
  marks: number
  letters: number
  telltales: number
}

function look(text: string, seen: Seen): void {
  if (seen.letters < SAMPLE) {
    seen.letters += text.length
    seen.telltales += countTelltales(text)
  }
  const signs = signsIn(text)
  seen.signs |= signs
  if ((signs & QUESTION) !== 0 && MARK_AFTER_FIGURE.test(text)) seen.marks += 1
  if ((signs & OLD) !== 0 && !seen.mixed) seen.mixed = isTraditionalStretch(text) || MIRRORED.test(text)
  if (seen.toned < 3 && (signs & BRACKET) !== 0) seen.toned += text.match(TONED_PINYIN)?.length ?? 0
}

/** What a character may be to a repair, as bits. Most are nothing of these, and looking is quicker than matching. */
const [QUESTION, BRACKET, UNSOUND, OLD] = [1, 2, 4, 8]
const SIGNS = new Uint8Array(0x10000).fill(UNSOUND)
/** Nothing of these stretches is ever a conversion's debris: nearly every cell and most of the text. */
const SOUND = ['\t\n', '\r', ' ', '%', '()', '-', '.', '09', '\u00a0', '“”', '\u3000\u3017', '\u4e00\u9fff']
for (const ends of [...SOUND, '\uff08\uff0c', '\uff1a\uff1b'])
  SIGNS.fill(0, ends.charCodeAt(0), ends.charCodeAt(ends.length - 1) + 1)
for (const bracket of '(（') SIGNS[bracket.charCodeAt(0)] = BRACKET
SIGNS['?'.charCodeAt(0)] = QUESTION | UNSOUND
for (const character of '锟烫屯锛銆') SIGNS[character.charCodeAt(0)] = UNSOUND
for (const character of TRADITIONAL_ONLY) SIGNS[character.charCodeAt(0)] = OLD

function signsIn(text: string): number {
  let signs = 0
  for (let index = 0; index < text.length; index++) signs |= SIGNS[text.charCodeAt(index)] ?? 0
  return signs
}

function repairText(text: string, at: Place, survey: Survey, debris: Debris[]): string {
  const signs = survey.pinyin || survey.traditional ? UNSOUND : signsIn(text)
  const mixed = survey.mixed && (signsIn(text) & OLD) !== 0
  if ((signs & UNSOUND) === 0 && !mixed) return text
  let repaired = (mixed ? repairMixed(text, at, survey, debris) : text).replace(INVISIBLE, '')
  if (repaired.includes('[') || repaired.includes('\\*') || repaired.includes('HYPERLINK')) {
    repaired = repaired.replace(FIELD, (raw) => take(debris, raw, at, ''))
  }
  repaired = replaceDamage(repaired, survey.format, (raw, replacement) => take(debris, raw, at, replacement))
  if (survey.pinyin) {
    const strip = (raw: string, character: string) =>
      take(debris, raw, at, TRADITIONAL_ONLY.has(character) ? toSimplified(character) : character)
    repaired = repaired.replace(TONED_PINYIN, strip).replace(BARE_PINYIN, strip)
  }
  if (survey.strayMarks && repaired.includes('?')) {
    repaired = repaired.replace(STRAY_MARK, (raw) => take(debris, raw, at, ''))
  }
  if (survey.traditional) repaired = toSimplified(repaired)
  return replaceRadicals(repaired)
}

/** Traditional characters in a report that is otherwise in simplified ones: a paragraph, or one with its reading. */
function repairMixed(text: string, at: Place, survey: Survey, debris: Debris[]): string {
  const repaired = survey.pinyin
    ? text
    : text.replace(TONED_PINYIN, (raw, character: string) =>
        TRADITIONAL_ONLY.has(character) ? take(debris, raw, at, toSimplified(character)) : raw,
      )
  if (!isTraditionalStretch(repaired)) return repaired
  const raw = repaired.split(NO_HAN).find(isOld)?.slice(0, LONGEST_SHOWN) ?? ''
  return take(debris, raw, at, toSimplified(repaired))
}

const NO_HAN = /[^\u3400-\u9fff]/
const LONGEST_SHOWN = 12
const PINYIN_SIGN = /[(（]/
const isOld = (text: string): boolean => (signsIn(text) & OLD) !== 0

function take(debris: Debris[], raw: string, at: Place, replacement: string): string {
  debris.push({ raw, at })
  return replacement
}

function remarksOf(survey: Survey, debris: readonly Debris[]): Remark[] {
  const remarks: Remark[] = []
  const first = debris[0]
  if (survey.traditional) {
    remarks.push({ code: 'traditional-characters', message: '原件为繁体字，已按简体读取', at: null })
  }
  if (survey.pinyin) {
    remarks.push({ code: 'inserted-pinyin', message: '原件字后夹有拼音，读取时已去除', at: null })
  }
  if (first && !survey.pinyin) {
    const isTraditionalText = isOld(first.raw) && !PINYIN_SIGN.test(first.raw)
    const done = isTraditionalText ? '繁体字已按简体读取' : staysInText(first.raw) ? '照原样读取' : '读取时已去除'
    const message = `原件有转换残留 ${debris.length} 处（如 ${first.raw.trim()}），${done}`
    remarks.push({ code: 'conversion-debris', message, at: first.at })
  }
  return remarks
}
