import type { PlainDate } from '../../../domain/calendar/index.js'
import { yearOf } from '../../../domain/calendar/index.js'
import type { Remark, Section } from '../../../domain/report/index.js'
import type { Document } from '../../document.js'
import { findAgency } from './agency.js'
import { findPeriod, type Period, withArabicYears, withoutPeriods } from './dates.js'
import { splitFlatLines } from './flat-headings.js'
import { findHeadings, type Heading } from './headings.js'
import { type ProseLine, proseOf, type TableStretch } from './prose.js'
import { findSignature } from './signature.js'
import { findTitle, isColumnName, type Title, titleFromField } from './title.js'
import { joinWrappedLines } from './wrapped-lines.js'

/** Everything a report says outside its tables. */
export interface Skeleton {
  readonly agency: string | null
  readonly year: number | null
  readonly title: string | null
  readonly period: Period | null
  readonly signedOn: PlainDate | null
  readonly signedBy: string | null
  readonly sections: readonly Section[]
  readonly remarks: readonly Remark[]
}

/** Formats that show their title field to whoever opens them. */
const SHOWS_META_TITLE = new Set(['html', 'txt', 'md'])

export function readSkeleton(document: Document, tableText: readonly TableStretch[]): Skeleton {
  const lines = joinWrappedLines(splitFlatLines(proseOf(document, tableText)))
  const headings = findHeadings(lines)
  const first = headings[0]?.line ?? lines.length
  const last = headings.at(-1)?.line ?? -1
  const printed = findTitle(lines.slice(0, first))
  const shown = SHOWS_META_TITLE.has(document.format) && document.metaTitle !== null
  const own = shown ? titleFromField(document.metaTitle ?? '') : null
  const title = printed === null || (own !== null && isColumnName(printed)) ? own : printed
  const signature =
    headings.length === 0 ? { signedBy: null, signedOn: null, from: lines.length } : findSignature(lines, last)
  const sections = sectionsOf(lines, headings, printed, signature.from)
  const text = sections.map(textOfSection).join('\n')
  const period = findPeriod(text)
  return {
    agency: findAgency(title, signature.signedBy, text),
    year: findYear(title, period, sections, signature.signedOn),
    title: title?.text ?? null,
    period,
    signedOn: signature.signedOn,
    signedBy: signature.signedBy,
    sections,
    remarks: title === null ? [{ code: 'no-title', message: '没有找到标题', at: null }] : [],
  }
}

const textOfSection = (section: Section): string => section.text
const isText = (text: string): boolean => text !== ''
const printedLine = ({ numbering, text }: ProseLine): string => (numbering === null ? text : `${numbering}${text}`)
const textOf = (lines: readonly ProseLine[], from: number, to: number): string =>
  lines.slice(from, to).map(printedLine).join('\n')

function sectionsOf(
  lines: readonly ProseLine[],
  headings: readonly Heading[],
  title: Title | null,
  closingFrom: number,
): Section[] {
  const sections: Section[] = []
  const afterTitle = textOf(lines, title?.to == null ? 0 : title.to + 1, headings[0]?.line ?? lines.length)
  const opening = [title?.rest ?? '', afterTitle].filter(isText).join('\n')
  if (opening !== '') sections.push({ kind: 'opening', heading: null, text: opening, at: lines[0]?.at ?? null })
  for (const [index, { kind, printed, line, at }] of headings.entries()) {
    const to = headings[index + 1]?.line ?? closingFrom
    sections.push({ kind, heading: printed, text: textOf(lines, line + 1, to), at })
  }
  const closing = headings.length === 0 ? '' : textOf(lines, closingFrom, lines.length)
  if (closing !== '')
    sections.push({ kind: 'closing', heading: null, text: closing, at: lines[closingFrom]?.at ?? null })
  return sections
}

/**
 * The year reported on: the title's, else the period's, else the one the text speaks of most. A title is outvoted
 * where its year is not the period's and the text and the day of signature speak for the period's; without a
 * period, where these two agree on another.
 */
function findYear(
  title: Title | null,
  period: Period | null,
  sections: readonly Section[],
  signedOn: PlainDate | null,
): number | null {
  const reported = reportedYear(period)
  const titled = title?.year ?? null
  const said = sections.filter(({ kind }) => kind !== 'closing').map(textOfSection)
  const named = mostNamed(withoutPeriods(said.join('\n')))
  if (titled === null) return reported ?? named ?? signedFor(signedOn)
  if (reported === titled || (reported === null && period !== null)) return titled
  const votes = [named, signedFor(signedOn)]
  if (reported === null) return votes[0] != null && votes[0] === votes[1] ? votes[0] : titled
  const countOf = (year: number): number => votes.filter((vote) => vote === year).length
  return countOf(reported) > countOf(titled) ? reported : titled
}

/** The year a period ends in. */
function reportedYear(period: Period | null): number | null {
  const date = period?.to ?? period?.from ?? null
  return date === null ? null : yearOf(date)
}

const signedFor = (signedOn: PlainDate | null): number | null => (signedOn === null ? null : yearOf(signedOn) - 1)

function mostNamed(text: string): number | null {
  const counts = new Map<number, number>()
  for (const match of withArabicYears(text).matchAll(/(?<![〔[（(\d])(20\d\d)\s*年/g)) {
    const year = Number(match[1])
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  let best: number | null = null
  for (const [year, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = year
  return best
}
