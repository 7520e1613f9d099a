import { format2021 } from '../../statute/index.js'
import { FORM_2021, FORMS, type FormCell, listCells } from '../form/index.js'
import type { Cell } from '../reading.js'
import type { Hit, ReportRule } from '../rule.js'
import { toHitCells } from './hit-cells.js'

const TABLES = [
  ['disclosure', '表二'],
  ['requests', '表三'],
  ['reviews', '表四'],
] as const

/** How many cells a message names before it says “等”. */
const NAMED = 3

export const cellsNotANumber: ReportRule = {
  id: 'cells.not-a-number',
  severity: 'notice',
  citation: format2021(FORM_2021.sections.requests),
  text: '表内每一格填非负整数，没有的填 0；只有金额可以有小数，只有旧格式的“本年增/减”可以为负数',
  summary: 'Blank, mark, negative or fractional where a count must stand',
  since: 2019,
  example: {
    given: '规章一行三格都填“/”',
    finding:
      '表二有 3 格不是数字：规章 本年制发件数（/）、规章 本年废止件数（/）、规章 现行有效件数（/）；没有的应填 0',
  },
  reading:
    '格式只印出栏目，“没有的填 0”是填报惯例，所以只作“留意”；没有读出的格（缺行、缺列、无法辨认）不在此列，写着“约10”“若干”“待统计”的算',
  check: (report) => {
    if (report.form === null) return []
    const cells = listCells(FORMS[report.form])
    return TABLES.flatMap(([table, name]): Hit[] => {
      const wrong = cells.filter((cell) => cell.table === table && isNotACount(cell, report.cells[cell.code]))
      if (wrong.length === 0) return []
      const named = wrong.slice(0, NAMED).map((cell) => `${cell.label}（${shownAs(report.cells[cell.code])}）`)
      const list = `${named.join('、')}${wrong.length > NAMED ? ' 等' : ''}`
      return [
        {
          message: `${name}有 ${wrong.length} 格不是数字：${list}；没有的应填 0`,
          ...toHitCells(
            report,
            wrong.map(({ code }) => code),
          ),
        },
      ]
    })
  },
}

/** What somebody wrote for a count; other words in a cell may be a table that was misread. */
const NO_COUNT =
  /^(?:(?:大?约|近|超过?|逾)\s?\d{1,9}|(?:大?约|近)?\s?\d{1,9}\s?(?:余|多|左右|以上))\s?[件条项次个份元]?$|^(?:若干|不详|未知|未统计|不适用|同上|待(?:定|统计|填写?|补充?|核实?))$|^#[A-Z/0]{3,7}[!?]?$/

function isNotACount(form: FormCell, cell: Cell | undefined): boolean {
  if (!cell) return false
  if (cell.state === 'blank' || cell.state === 'mark') return true
  if (cell.state === 'unreadable') return NO_COUNT.test(cell.raw?.trim() ?? '')
  if (cell.value === null) return false
  return (cell.value < 0 && !form.negative) || (!Number.isInteger(cell.value) && !form.decimals)
}

const shownAs = (cell: Cell | undefined): string => cell?.raw?.trim() || '空白'
