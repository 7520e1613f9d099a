import { format2021 } from '../../statute/index.js'
import { SECTION_ORDER } from '../form/index.js'
import type { ReportRule } from '../rule.js'
import { type Heading, headingsWereRead, listHeadings } from './headings.js'
import { headingPlace } from './hit-cells.js'

interface Numbered {
  readonly heading: Heading
  readonly number: NonNullable<Heading['number']>
  /** Place among all headings of the top level, from 0. */
  readonly position: number
}

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
    const mixed = new Set(numbered.map(({ number }) => number.system)).size > 1
    if (!mixed && isConsecutive(numbered, headings)) return []
    const shown = numbered.slice(0, 3).map(({ heading }) => `“${heading.printed}”`)
    return [
      {
        message: `各部分的编号不是依次的一至六：${shown.join('')}${numbered.length > 3 ? '…' : ''}`,
        at: numbered.map(({ heading }) => headingPlace(heading.section)),
        expected: '一、二、三、四、五、六',
        found: numbered.map(({ number }) => number.printed).join(''),
      },
    ]
  },
}

const toNumbered = (heading: Heading, position: number): Numbered[] =>
  heading.number === null ? [] : [{ heading, number: heading.number, position }]

/**
 * Whether each number follows the one before. A heading that carries no number, and a section of the
 * form that is not there, may each use up one number in between.
 */
function isConsecutive(numbered: readonly Numbered[], headings: readonly Heading[]): boolean {
  return numbered.every((current, index) => {
    const before = numbered[index - 1]
    const unnumbered = current.position - (before?.position ?? -1) - 1
    const absent = countAbsent(before?.heading, current.heading, headings)
    const step = current.number.value - (before?.number.value ?? 0)
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
