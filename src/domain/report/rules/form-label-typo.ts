import { format2021 } from '../../statute/index.js'
import { FORM_2021 } from '../form/index.js'
import type { Place, Reading } from '../reading.js'
import type { ReportRule } from '../rule.js'
import { listHeadings } from './headings.js'
import { toPlaces } from './hit-cells.js'
import { isSlip } from './label-difference.js'

interface Label {
  readonly printed: string
  readonly official: string
  readonly at: Place | null
}

export const formLabelTypo: ReportRule = {
  id: 'form.label-typo',
  severity: 'notice',
  citation: format2021(''),
  text: '表头、行名和标题照格式印出',
  summary: 'A label or heading of the form is misspelt',
  since: 2019,
  example: { given: '表二表头“本年度止件数”', finding: '“本年度止件数”有误，格式为“本年废止件数”' },
  reading:
    '只指出错一字、多一字或两字颠倒的；缩写、换词、少字（常是转换时丢失）不算错字；文本含繁体字或插入的拼音时不核对',
  check: (report) => {
    if (isGarbled(report)) return []
    const headings = listHeadings(report).flatMap(({ kind, printed, section }): Label[] =>
      kind === 'extra' ? [] : [{ printed, official: FORM_2021.sections[kind], at: section.at }],
    )
    const slips = [...headings, ...report.layout.labels].filter(({ printed, official }) =>
      isSlip(withoutNumber(printed), withoutNumber(official)),
    )
    const first = new Map(slips.map((label) => [label.printed, label] as const).reverse())
    return [...first.values()].reverse().map(({ printed, official, at }) => ({
      message: `“${inOneLine(printed)}”有误，格式为“${official}”`,
      at: toPlaces(at),
      quote: printed,
      expected: official,
      found: printed,
    }))
  },
}

/** How a heading is numbered is another rule's: 一：总体情况. */
const withoutNumber = (label: string): string =>
  label.trim().replace(/^[（(]?[一二三四五六七八九十\d０-９]{1,3}[）)]?[、．.，,：:\s]{0,3}/, '')

/** A narrow cell breaks its label. */
const inOneLine = (label: string): string => label.trim().replace(/\s*\n\s*/g, '')

function isGarbled({ remarks }: Reading): boolean {
  return remarks.some(({ code }) => code === 'traditional-characters' || code === 'inserted-pinyin')
}
