import { APPLICANT_COLUMNS, FORMS, REVIEW_COLUMNS } from '../../../../domain/report/index.js'
import type { Document } from '../../../document.js'
import { remembering } from '../../remembering.js'
import type { TextStretch } from '../candidate.js'
import { commonLength, labelKey, splitNumeral } from '../label-text.js'
import { isPageFoot } from './text-lines.js'

/** Where the figures of one row stand; in a grid, the grid's block alone. */
export interface RowSpan extends TextStretch {
  readonly table: 'disclosure' | 'requests' | 'reviews'
}

/** More letters than this between two rows are no longer inside the table. */
const LETTERS_BETWEEN = 600
const HEADS_KEPT = 500
const BLOCKS_BACK = 40
/** Part of a table's letters that may be none of its labels'. */
const STRANGE = 0.1

/** Marks off the tables in running text: from their heads to their last figures, with all between. */
export function listTableText(document: Document, spans: readonly RowSpan[]): readonly TextStretch[] {
  const tables: Record<RowSpan['table'], Cluster[]> = { disclosure: [], requests: [], reviews: [] }
  for (const span of [...spans].sort(inOrder)) {
    const clusters = tables[span.table]
    const cluster = clusters.at(-1)
    if (cluster !== undefined && isClose(document, cluster.last, span)) cluster.last = span
    else clusters.push({ first: span, last: span })
  }
  const cover: TextStretch[] = []
  for (const clusters of Object.values(tables)) for (const each of clusters) addCover(document, each, cover)
  return mergeOverlaps(cover)
}

const inOrder = (one: TextStretch, other: TextStretch): number => one.block - other.block || one.from - other.from

/** Rows of one table that stand close together. */
interface Cluster {
  readonly first: RowSpan
  last: RowSpan
}

function isClose(document: Document, before: RowSpan, after: RowSpan): boolean {
  let letters = 0
  for (let block = before.block; block <= after.block && letters <= LETTERS_BETWEEN; block++) {
    const text = textOf(document, block)
    const from = block === before.block ? before.to : 0
    const between = text.slice(from, block === after.block ? after.from : text.length)
    // Sentences stand behind a table, never in it.
    if (between.includes('。')) return false
    letters += between.length
  }
  return letters <= LETTERS_BETWEEN
}

function textOf(document: Document, block: number): string {
  const found = document.blocks[block]
  return found?.kind === 'text' ? found.text : ''
}

function addCover(document: Document, { first, last }: Cluster, cover: TextStretch[]): void {
  const start = startOf(document, first)
  for (let block = start.block; block <= last.block; block++) {
    const text = textOf(document, block)
    const from = block === start.block ? start.from : 0
    const to = block === last.block && !isTableWords(text.slice(last.to)) ? last.to : text.length
    if (to > from) cover.push({ block, from, to })
  }
}

/** Goes back from the first figures over labels and heads. */
function startOf(document: Document, { block, from }: RowSpan): { readonly block: number; readonly from: number } {
  let start = { block, from }
  let before = textOf(document, block).slice(0, from)
  for (let back = 0; back < BLOCKS_BACK; back++) {
    if (!isTableWords(before)) return { block: start.block, from: start.from === 0 ? 0 : headsFrom(before) }
    if (labelKey(before) !== '' || start.block === block) start = { block: start.block, from: 0 }
    const previous = start.block - 1 - blankBlocks(document, start.block - 1)
    if (document.blocks[previous]?.kind !== 'text') return start
    before = textOf(document, previous)
    if (!isTableWords(before)) {
      const heads = headsFrom(before)
      return heads < before.length ? { block: previous, from: heads } : start
    }
    start = { block: previous, from: 0 }
  }
  return start
}

function blankBlocks(document: Document, from: number): number {
  let count = 0
  while (count < BLOCKS_BACK) {
    const block = document.blocks[from - count]
    if (block === undefined || (block.kind === 'text' && block.text.trim() !== '' && !isPageFoot(block.text))) break
    count++
  }
  return count
}

const MARKERS =
  /第二十条第|信息内容|[（(]?本列数据|申请人情况|自然人|行政复议|未经复议|结果\s{0,4}维持|一、本年新收|规章/g

/** Where in a line of prose and table the heads begin; its length where none do. */
function headsFrom(text: string): number {
  const floor = Math.max(0, text.length - HEADS_KEPT)
  for (const { index } of text.slice(floor).matchAll(MARKERS)) {
    if (isTableWords(text.slice(floor + index))) return floor + index
  }
  return text.length
}

const FORM_LIST = Object.values(FORMS)
const CORNERS = FORM_LIST.map(({ requestsHead: { corner } }) => labelKey(corner))
/** What the cells of heads break into when their lines are torn apart. */
const PIECES =
  '商业企业科研机构社会公益组织法律服务结果维持纠正其他尚未审结总计小计合计单位万元件数本年'.match(/../g) ?? []
const VOCABULARY: readonly string[] = [
  ...new Set([
    ...FORM_LIST.flatMap((form) => [
      ...form.disclosure.flatMap(({ heading, measures, rows }) => [
        labelKey(heading),
        ...[...measures, ...rows].map(({ label }) => labelKey(label)),
      ]),
      ...form.requests.flatMap(({ label, group, subgroup }) =>
        [label, group, subgroup].flatMap((name) => (name === null ? [] : [labelKey(name), splitNumeral(name).phrase])),
      ),
      ...APPLICANT_COLUMNS.map((column) => form.requestsHead.columns[column]),
      form.requestsHead.applicants,
      form.requestsHead.organisations,
      labelKey(form.requestsHead.corner),
      ...form.reviews.blocks.flatMap(({ label, heading }) => [label, heading]),
      ...REVIEW_COLUMNS.map((column) => form.reviews.columns[column]),
    ]),
    '信息内容',
    ...PIECES,
  ]),
].sort((one, other) => other.length - one.length)

const LETTERS: ReadonlySet<string> = new Set(VOCABULARY.join(''))

/** Whether a text is made of the tables' labels and figures, give or take a few letters. */
const isTableWords = (text: string): boolean => isMadeOfLabels(text.slice(-HEADS_KEPT * 2))

/** The headings before tables are the same in every report. */
const isMadeOfLabels = remembering((text): boolean => {
  const key = labelKey(text)
  if (key === '') return true
  // No label ends with a full stop.
  if (text.includes('。')) return false
  // Letters that no label has stay whatever is taken away: prose is told by these.
  if (strangeLetters(key) > Math.max(2, key.length * STRANGE)) return false
  let rest = key.replace(/\d/g, '')
  for (const word of VOCABULARY) rest = rest.replaceAll(word, ' ')
  const left = rest.replaceAll(' ', '')
  // 行政复议、行政诉讼情况 is a heading, not the heads below it.
  if (left.includes('情况')) return false
  if (left.length <= Math.max(2, key.length * STRANGE)) return true
  for (const corner of CORNERS) if (commonLength(left, corner) >= left.length * (1 - STRANGE)) return true
  return false
})

function strangeLetters(key: string): number {
  let strange = 0
  for (let index = 0; index < key.length; index++) {
    const letter = key.charAt(index)
    if (!LETTERS.has(letter) && !(letter >= '0' && letter <= '9')) strange++
  }
  return strange
}

function mergeOverlaps(given: readonly TextStretch[]): readonly TextStretch[] {
  const merged: TextStretch[] = []
  for (const stretch of [...given].sort(inOrder)) {
    const before = merged.at(-1)
    if (before !== undefined && before.block === stretch.block && stretch.from <= before.to) {
      merged[merged.length - 1] = { ...before, to: Math.max(before.to, stretch.to) }
    } else merged.push(stretch)
  }
  return merged
}
