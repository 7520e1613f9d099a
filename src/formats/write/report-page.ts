import { type PlainDate, toChineseDate } from '../../domain/calendar/index.js'
import {
  type Form,
  formOf,
  layoutReading,
  type Reading,
  type ReportTables,
  SECTION_ORDER,
  type Section,
  type TableLayout,
} from '../../domain/report/index.js'
import { toPrintable } from './printable.js'

/** A report in the order it is printed, the same for every format that shows it as a page. */
export interface ReportPage {
  readonly title: string
  readonly agency: string | null
  /** The day the file is dated: the signature's, else the end of the period. Never today. */
  readonly datedOn: PlainDate | null
  readonly form: Form
  readonly tables: ReportTables
  readonly blocks: readonly PageBlock[]
  /** The body and the date at the end, each on its own line at the right. */
  readonly signature: readonly string[]
}

export type PageBlock =
  | { readonly kind: 'heading'; readonly text: string }
  /** `lead` is （一）and the words that belong to it, which official documents set in 楷体. */
  | { readonly kind: 'paragraph'; readonly lead: string; readonly text: string }
  | { readonly kind: 'table'; readonly table: TableLayout }

/** The table that stands in each section, by the section's kind. */
const SECTION_TABLES = { disclosure: 'disclosure', requests: 'requests', remedies: 'reviews' } as const

export function toReportPage(reading: Reading): ReportPage {
  const form = formOf(reading)
  const tables = layoutReading(reading)
  const { signature, sections } = splitSignature(reading)
  return {
    title: toPrintable(reading.title ?? composedTitle(reading)),
    agency: reading.agency === null ? null : toPrintable(reading.agency),
    datedOn: reading.signedOn ?? reading.publishedOn ?? reading.period?.to ?? null,
    form,
    tables,
    blocks: withMissingSections(sections, form).flatMap((section) => sectionBlocks(section, form, tables)),
    signature: signature.map(toPrintable),
  }
}

const composedTitle = ({ agency, year }: Reading): string =>
  `${agency ?? ''}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`

type PlainSection = Pick<Section, 'kind' | 'heading' | 'text'>

/**
 * Sections that hold a table are always drawn, since the figures need their place; the others only
 * where the report has them. A report without any section is the blank form, with all six headings.
 */
function withMissingSections(sections: readonly PlainSection[], form: Form): readonly PlainSection[] {
  const isPresent = (kind: string) => sections.some((section) => section.kind === kind)
  const isBlank = !SECTION_ORDER.some(isPresent)
  const result = [...sections]
  SECTION_ORDER.forEach((kind, index) => {
    if (isPresent(kind) || !(isBlank || kind in SECTION_TABLES)) return
    const before = SECTION_ORDER.slice(0, index) as readonly string[]
    const after = result.findLastIndex((section) => section.kind === 'opening' || before.includes(section.kind))
    result.splice(after + 1, 0, { kind, heading: form.sections[kind], text: '' })
  })
  return result
}

function sectionBlocks({ kind, heading, text }: PlainSection, form: Form, tables: ReportTables): PageBlock[] {
  const blocks: PageBlock[] = []
  const formHeading = kind in form.sections ? form.sections[kind as keyof Form['sections']] : null
  const printed = heading ?? formHeading
  if (printed !== null) blocks.push({ kind: 'heading', text: oneLine(printed) })
  for (const paragraph of paragraphsOf(text)) blocks.push({ kind: 'paragraph', ...splitLead(toPrintable(paragraph)) })
  if (kind in SECTION_TABLES)
    blocks.push({ kind: 'table', table: tables[SECTION_TABLES[kind as keyof typeof SECTION_TABLES]] })
  return blocks
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const oneLine = (text: string): string => toPrintable(paragraphsOf(text).join(''))

const LEAD = /^（[一二三四五六七八九十]{1,3}）[^。！？；]{1,30}(?:。|$)/

/** 「（一）主动公开。」 at the start of a paragraph, or the whole of a short one. */
function splitLead(text: string): { lead: string; text: string } {
  const lead = LEAD.exec(text)?.[0] ?? ''
  return { lead, text: text.slice(lead.length) }
}

const DATE_LINE =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/

/**
 * The signature is printed once: lines at the very end that say it are taken out of the text, and what
 * they lack is added.
 */
function splitSignature(reading: Reading): { signature: string[]; sections: PlainSection[] } {
  const sections: PlainSection[] = [...reading.sections]
  const last = sections.at(-1)
  const lines = paragraphsOf(last?.text ?? '')
  const signature: string[] = []
  const isSignature = (line: string) =>
    line.replace(/\s/g, '') === (reading.signedBy ?? '').replace(/\s/g, '') || isDate(line)
  while (signature.length < 2 && lines.length > 0 && isSignature(lines.at(-1) ?? '')) {
    signature.unshift(lines.pop() ?? '')
  }
  if (last !== undefined && signature.length > 0) sections[sections.length - 1] = { ...last, text: lines.join('\n') }
  if (reading.signedBy !== null && signature.every(isDate)) signature.unshift(reading.signedBy)
  if (reading.signedOn !== null && !signature.some(isDate)) signature.push(toChineseDate(reading.signedOn))
  return { signature, sections }
}

const isDate = (line: string): boolean => DATE_LINE.test(line.replace(/\s/g, ''))
