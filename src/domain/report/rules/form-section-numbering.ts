import { format2021 } from '../../statute/index.js'
import { SECTION_ORDER } from '../form/index.js'
import type { ReportRule } from '../rule.js'
import { type Heading, headingsWereRead, listHeadings } from './headings.js'
import { toPlaces } from './hit-cells.js'

type System = 'chinese' | 'arabic' | 'bracketed'
interface Numbered {
  readonly heading: Heading
  /** Place among all headings of the top level, from 0. */
  readonly position: number
  readonly system: System
  readonly number: number
}

const CHINESE = '一二三四五六七八九'
const NUMBER =
  /^(?:([一二三四五六七八九十]{1,3})\s*[、．.，,：:\s]|(\d{1,2})\s*[、．.，,：:\s]|[（(]([一二三四五六七八九十]{1,3})[）)])/

export const formSectionNumbering: ReportRule = {
  id: 'form.section-numbering',
  severity: 'error',
  citation: format2021(''),
  text: '六个部分依次编为一、二、三、四、五、六',
  summary: 'Section numbers jump, repeat, or mix two systems',
  since: 2019,
  example: {
    given: '标题编号依次为“1、”“二、”“3、”“4、”“五、”“六、”',
    finding:
      '各部分的编号不是依次的一至六：“1、总体情况”“二、主动公开政府信息情况”“3、收到和处理政府信息公开申请情况”…',
  },
  reading:
    '没有印出编号的标题不算错（可能是转换时丢了自动编号）；全部用阿拉伯数字且依次的，不算错；因缺少或多出一个部分而顺延的，只作那一条',
  check: (report) => {
    const headings = listHeadings(report)
    if (!headingsWereRead(headings)) return []
    const numbered = headings.flatMap(toNumbered)
    const mixed = new Set(numbered.map(({ system }) => system)).size > 1
    if (!mixed && isConsecutive(numbered, headings)) return []
    const shown = numbered.slice(0, 3).map(({ heading }) => `“${heading.printed}”`)
    return [
      {
        message: `各部分的编号不是依次的一至六：${shown.join('')}${numbered.length > 3 ? '…' : ''}`,
        at: toPlaces(...numbered.map(({ heading }) => heading.section.at)),
        expected: '一、二、三、四、五、六',
        found: numbered.map(({ heading }) => NUMBER.exec(heading.printed)?.[0].trim() ?? '').join(''),
      },
    ]
  },
}

function toNumbered(heading: Heading, position: number): Numbered[] {
  const match = NUMBER.exec(heading.printed)
  if (!match) return []
  const [, chinese, arabic, bracketed] = match
  if (arabic !== undefined) return [{ heading, position, system: 'arabic', number: Number(arabic) }]
  const number = toNumber(chinese ?? bracketed ?? '')
  if (number === null) return []
  return [{ heading, position, system: chinese === undefined ? 'bracketed' : 'chinese', number }]
}

/** 一 to 十九; `null` for anything else. */
function toNumber(text: string): number | null {
  const [first = '', second = ''] = [...text]
  if (text === '十') return 10
  if (text.length === 2 && first === '十') return CHINESE.includes(second) ? 11 + CHINESE.indexOf(second) : null
  return text.length === 1 && CHINESE.includes(first) ? 1 + CHINESE.indexOf(first) : null
}

/**
 * Whether each number follows the one before. A heading that carries no number, and a section of the
 * form that is not there, may each use up one number in between.
 */
function isConsecutive(numbered: readonly Numbered[], headings: readonly Heading[]): boolean {
  return numbered.every((current, index) => {
    const before = numbered[index - 1]
    const unnumbered = current.position - (before?.position ?? -1) - 1
    const absent = countAbsent(before?.heading, current.heading, headings)
    const step = current.number - (before?.number ?? 0)
    return step >= 1 && step <= 1 + unnumbered + absent
  })
}

/** Sections of the form between two headings that the document does not have. */
function countAbsent(before: Heading | undefined, current: Heading, headings: readonly Heading[]): number {
  const order: readonly string[] = SECTION_ORDER
  const present = new Set<string>(headings.map(({ kind }) => kind))
  const from = before ? order.indexOf(before.kind) + 1 : 0
  const to = current.kind === 'extra' ? order.length : order.indexOf(current.kind)
  return order.slice(from, Math.max(from, to)).filter((kind) => !present.has(kind)).length
}
