import type { Place } from '../../../domain/report/index.js'
import { FORM_2021, type FormSection, SECTION_ORDER } from '../../../domain/report/index.js'
import { type ProseLine, withoutSpaces } from './prose.js'
import { slippedSection } from './slipped-heading.js'

/** How a heading is numbered: 一、 · 1、 · （一） · 第一部分 · not at all. */
export type NumberingStyle = 'chinese' | 'arabic' | 'bracketed' | 'part' | 'none'

export interface Numbering {
  readonly style: NumberingStyle
  readonly value: number | null
  /** Characters of the line that the number takes. */
  readonly length: number
}

export interface Heading {
  readonly kind: FormSection | 'extra'
  /** As printed, number included. */
  readonly printed: string
  readonly numbering: Numbering
  readonly line: number
  readonly at: Place
}

interface Candidate extends Heading {
  readonly kind: FormSection
  readonly score: number
}

const CHINESE_DIGITS = '一二三四五六七八九十'
const CHINESE_NUMBER = /^\s*([一二三四五六七八九十]{1,3})\s*[、.．,，:：]\s*/
const BARE_CHINESE_NUMBER = /^\s*([一二三四五六七八九十])[\s\u3000]+/
const ARABIC_NUMBER = /^\s*(\d{1,2})\s*[、.．,，]\s*(?!\d)/
const BRACKETED_NUMBER = /^\s*[(（【〔]\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）】〕][、.．]?\s*/
const PART_NUMBER = /^\s*第\s*([一二三四五六七八九十]{1,3})\s*(?:部分|章|节)[、.．:：]?\s*/

/** Key phrases that tell a section whatever else its heading says, most telling first. */
const KEY_PHRASES: Readonly<Record<FormSection, RegExp>> = {
  overview:
    /^(?:20\d\d年度?|本年度?|年度|政府|政务|信息|公开|工作|总体|的){0,6}(?:总体|总的|基本|整体)(?:公开)?(?:工作)?(?:情况|概况)|^概述|^工作概述|^总体概述/,
  disclosure: /主动公开/,
  requests: /收到和处理|(?:申请|依申请)(?:公开)?(?:的)?(?:办理|处理|受理)?情况$|依申请公开|收到.{0,12}申请/,
  remedies: /复议|诉讼/,
  problems: /(?:存在|主要|面临).{0,8}(?:问题|不足|困难)|问题.{0,6}(?:改进|措施|打算)/,
  other:
    /其[他它].{0,8}(?:报告|说明|报送).{0,6}(?:事项|情况)|(?:需要|须)(?:报告|说明)的(?:其[他它])?.{0,2}事项|^其[他它](?:有关)?(?:事项|情况)$/,
}

/** Rows of table three begin like headings. */
const TABLE_ROW = /本年新收|上年结转|本年度办理结果|结转下年度/
/** A sentence is no heading, however it begins. */
const SENTENCE_END = /[。；;！？!?]\s*$/
/** No number takes one of these, so a line is seen to be no heading before its number is read. */
const HOLDS_SENTENCE = /[。；]/
const LONGEST_HEADING = 42
const LISTED = /[；;，,、。)）]/

export function readNumbering(text: string): Numbering {
  const part = PART_NUMBER.exec(text)
  if (part) return { style: 'part', value: chineseValue(part[1]), length: part[0].length }
  const chinese = CHINESE_NUMBER.exec(text) ?? BARE_CHINESE_NUMBER.exec(text)
  if (chinese) return { style: 'chinese', value: chineseValue(chinese[1]), length: chinese[0].length }
  const bracketed = BRACKETED_NUMBER.exec(text)
  if (bracketed) {
    const digits = bracketed[1] ?? ''
    const value = /^\d/.test(digits) ? Number(digits) : chineseValue(digits)
    return { style: 'bracketed', value, length: bracketed[0].length }
  }
  const arabic = ARABIC_NUMBER.exec(text)
  if (arabic) return { style: 'arabic', value: Number(arabic[1]), length: arabic[0].length }
  return { style: 'none', value: null, length: 0 }
}

function chineseValue(text = ''): number | null {
  const [first = '', second = '', third = ''] = text
  const digit = (character: string) => CHINESE_DIGITS.indexOf(character) + 1
  if (text.length === 1) return digit(first)
  if (first === '十') return 10 + digit(second)
  if (second === '十') return digit(first) * 10 + (third === '' ? 0 : digit(third))
  return null
}

/**
 * The top-level headings of a report: for each section of the form its best candidate, in order
 * where that is possible, and headings between them that the form does not have.
 */
export function findHeadings(lines: readonly ProseLine[]): Heading[] {
  const candidates: Candidate[] = []
  for (const [index, line] of lines.entries()) addCandidates(line, index, lines[index + 1], candidates)
  const chosen = chooseInOrder(candidates)
  for (const kind of SECTION_ORDER) {
    if (chosen.some((heading) => heading.kind === kind)) continue
    const strays = candidates.filter((candidate) => candidate.kind === kind && candidate.score >= STRONG)
    const best = strays.sort((a, b) => b.score - a.score)[0]
    if (best && !chosen.some((heading) => heading.line === best.line)) chosen.push(best)
  }
  chosen.sort((a, b) => a.line - b.line)
  return withExtras(chosen, lines)
}

/** Enough to be taken as a heading even where it stands out of order. */
const STRONG = 6

function addCandidates(line: ProseLine, index: number, next: ProseLine | undefined, found: Candidate[]): void {
  const text = line.numbering === null ? line.text : `${line.numbering}${line.text}`
  if (HOLDS_SENTENCE.test(text)) return
  const numbering = readNumbering(text)
  const title = withoutSpaces(text.slice(numbering.length))
  if (title === '' || title.length > LONGEST_HEADING || SENTENCE_END.test(title)) return
  if (TABLE_ROW.test(title)) return
  const told = SECTION_ORDER.filter((kind) => KEY_PHRASES[kind].test(title))
  const slipped =
    told.length === 0 && (numbering.style !== 'none' || line.headingLevel !== null) ? slippedSection(title) : null
  for (const kind of slipped === null ? told : [slipped]) {
    const score = scoreOf(kind, title, numbering, line, next)
    if (score > 0) found.push({ kind, printed: text.trim(), numbering, line: index, at: line.at, score })
  }
}

function scoreOf(
  kind: FormSection,
  title: string,
  numbering: Numbering,
  line: ProseLine,
  next: ProseLine | undefined,
): number {
  const official = officialTitle(kind)
  const bare = title.replace(/[：:]$/, '')
  const exact = bare === official
  const ordinal = SECTION_ORDER.indexOf(kind) + 1
  const styles: Record<NumberingStyle, number> = { chinese: 4, part: 4, arabic: 1, bracketed: -2, none: 0 }
  let score = styles[numbering.style]
  if (exact) score += 4
  else if (bare.length <= official.length + 8) score += 1
  if (!exact && numbering.style === 'none' && line.headingLevel === null) return 0
  if (!exact && numbering.style === 'bracketed') return 0
  if (numbering.value === ordinal) score += 1
  if (line.headingLevel !== null) score += 1
  if (line.beforeTable && (kind === 'disclosure' || kind === 'requests' || kind === 'remedies')) score += 3
  // A table of contents: one heading right after the other, with a page number behind.
  if (/[.…·]{3}\s*\d*$/.test(line.text) || (/\d$/.test(title) && next !== undefined)) score -= 4
  return score
}

function officialTitle(kind: FormSection): string {
  return FORM_2021.sections[kind].slice(2)
}

/** The best-scoring set of candidates that keeps the order of the form and of the document. */
function chooseInOrder(candidates: readonly Candidate[]): Heading[] {
  if (candidates.every((candidate, index) => follows(candidates[index - 1], candidate))) return [...candidates]
  interface Path {
    readonly score: number
    readonly last: number
    readonly taken: readonly Candidate[]
  }
  let paths: Path[] = [{ score: 0, last: -1, taken: [] }]
  for (const kind of SECTION_ORDER) {
    const ofKind = candidates.filter((candidate) => candidate.kind === kind)
    const extended = paths.flatMap((path) =>
      ofKind
        .filter((candidate) => candidate.line > path.last)
        .map((candidate) => ({
          score: path.score + candidate.score,
          last: candidate.line,
          taken: [...path.taken, candidate],
        })),
    )
    paths = prune([...paths, ...extended])
  }
  const best = paths.reduce((a, b) => (b.score > a.score ? b : a))
  return [...best.taken]
}

/** Most reports have one candidate for each section, and these in order: then all are the best set. */
const follows = (before: Candidate | undefined, after: Candidate): boolean =>
  before === undefined ||
  (before.line < after.line && SECTION_ORDER.indexOf(before.kind) < SECTION_ORDER.indexOf(after.kind))

/** Of the paths that end on one line only the best can win; there are few lines that are candidates. */
function prune<T extends { readonly score: number; readonly last: number }>(paths: readonly T[]): T[] {
  const best = new Map<number, T>()
  for (const path of paths) {
    const rival = best.get(path.last)
    if (!rival || path.score > rival.score) best.set(path.last, path)
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, 200)
}

/** Headings in the style of the chosen ones which carry on their numbers but belong to no section. */
function withExtras(chosen: readonly Heading[], lines: readonly ProseLine[]): Heading[] {
  const result: Heading[] = []
  chosen.forEach((heading, position) => {
    result.push(heading)
    const next = chosen[position + 1]
    const end = next?.line ?? lines.length
    result.push(...extrasBetween(heading, next, lines.slice(heading.line + 1, end), heading.line + 1))
  })
  return result
}

function extrasBetween(
  previous: Heading,
  next: Heading | undefined,
  between: readonly ProseLine[],
  offset: number,
): Heading[] {
  if (previous.numbering.style !== 'chinese' || previous.numbering.value === null) return []
  const extras: Heading[] = []
  let expected = previous.numbering.value + 1
  for (const [position, line] of between.entries()) {
    const text = line.numbering === null ? line.text : `${line.numbering}${line.text}`
    if (HOLDS_SENTENCE.test(text)) continue
    const numbering = readNumbering(text)
    if (numbering.style !== 'chinese' || numbering.value === null) continue
    const title = withoutSpaces(text.slice(numbering.length))
    if (title === '' || title.length > LONGEST_HEADING || LISTED.test(title.slice(-1)) || TABLE_ROW.test(title))
      continue
    // A list inside the section starts at 一 and is no business of the form's numbering.
    if (numbering.value === 1) return []
    if (numbering.value !== expected) continue
    extras.push({ kind: 'extra', printed: text.trim(), numbering, line: offset + position, at: line.at })
    expected += 1
  }
  const follows = next?.numbering.value ?? null
  const restarts = follows === 1
  return follows === null || next === undefined || follows >= expected || restarts ? extras : []
}
