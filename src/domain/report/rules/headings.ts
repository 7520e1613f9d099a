import type { FormSection } from '../form/index.js'
import { SECTION_ORDER } from '../form/index.js'
import type { Reading, Section } from '../reading.js'

/** 一、 · 1、 · （一） · 第一部分 */
export type NumberSystem = 'chinese' | 'arabic' | 'bracketed' | 'part'

/** A heading of the top level: one of the form's six, or one that the form does not have. */
export interface Heading {
  /** As printed, white space trimmed. */
  readonly printed: string
  readonly kind: FormSection | 'extra'
  readonly section: Section
  /** `null` where none is printed. */
  readonly number: { readonly printed: string; readonly system: NumberSystem; readonly value: number } | null
}

const CHINESE = '一二三四五六七八九'
const NUMBER =
  /^(?:([一二三四五六七八九十]{1,3})\s{0,4}[、．.，,：:\s]|(\d{1,2})\s{0,4}[、．.，,：:\s]|[（(]([一二三四五六七八九十]{1,3})[）)]|第([一二三四五六七八九十]{1,3})(?:部分|章|节))/
/** Rows of table three carry the numbers of sections: 四、结转下年度继续办理. */
const TABLE_ROW = /本年新收|上年结转|办理结果|结转下年度/
/** What comes after the six sections is no section of its own. */
const APPENDIX = /^(?:[^、．.：:]{0,4}[、．.：:]\s{0,4})?(?:附件|附表|附录|附|联系方式|联系我们)(?:$|[：:（(\d一二三])/
const LONGEST_HEADING = 40

/** The headings in the order of the document; the opening and the closing have none. */
export function listHeadings(report: Reading): readonly Heading[] {
  const headings = report.sections.flatMap((section): Heading[] => {
    const { kind, heading } = section
    if (heading === null || !(kind === 'extra' || isFormSection(kind))) return []
    const printed = heading.trim()
    return [{ printed, kind, section, number: findNumber(printed) }]
  })
  const system = commonSystemOf(headings)
  return headings.filter((heading) => heading.kind !== 'extra' || isTrueExtra(heading, system))
}

/** How the form's own sections are numbered here, most of them; `null` where they are not. */
function commonSystemOf(headings: readonly Heading[]): NumberSystem | null {
  const systems = headings.flatMap(({ kind, number }) => (kind === 'extra' || number === null ? [] : [number.system]))
  const countOf = (system: NumberSystem): number => systems.filter((each) => each === system).length
  const [common] = [...new Set(systems)].sort((one, other) => countOf(other) - countOf(one))
  return common !== undefined && countOf(common) >= 3 ? common : null
}

/** A line that only looks like a heading is no section too many: a list's item, a row of table three. */
function isTrueExtra({ printed, number }: Heading, system: NumberSystem | null): boolean {
  if (printed.length > LONGEST_HEADING || TABLE_ROW.test(printed) || APPENDIX.test(printed)) return false
  return system === null || number?.system === system
}

function findNumber(printed: string): Heading['number'] {
  const match = NUMBER.exec(printed)
  if (!match) return null
  const [whole, chinese, arabic, bracketed, part] = match
  const value = arabic === undefined ? toNumber(chinese ?? bracketed ?? part ?? '') : Number(arabic)
  if (value === null) return null
  return { printed: whole.trim(), system: systemOf(chinese, arabic, bracketed), value }
}

function systemOf(chinese?: string, arabic?: string, bracketed?: string): NumberSystem {
  if (chinese !== undefined) return 'chinese'
  if (arabic !== undefined) return 'arabic'
  return bracketed !== undefined ? 'bracketed' : 'part'
}

/** 一 to 十九; `null` for anything else. */
function toNumber(text: string): number | null {
  const [first = '', second = ''] = [...text]
  if (text === '十') return 10
  if (text.length === 2 && first === '十') return CHINESE.includes(second) ? 11 + CHINESE.indexOf(second) : null
  return text.length === 1 && CHINESE.includes(first) ? 1 + CHINESE.indexOf(first) : null
}

function isFormSection(kind: string): kind is FormSection {
  return (SECTION_ORDER as readonly string[]).includes(kind)
}

/** Fewer than half of the six found means that the headings were not read, not that they are missing. */
export function headingsWereRead(headings: readonly Heading[]): boolean {
  return new Set(headings.map(({ kind }) => kind).filter((kind) => kind !== 'extra')).size >= 3
}
