import { format2021 } from '../../statute/index.js'
import type { Place, ReadingLayout } from '../reading.js'
import type { Hit, ReportRule } from '../rule.js'
import { toPlaces } from './hit-cells.js'

type ExtraCell = ReadingLayout['extraCells'][number]

/** More rows than this in one table are one fault of its layout, told once. */
const ROWS_TOLD = 3
const SHOWN = 6
/** A table of thousands of stray figures needs no thousand places to be found. */
const PLACES = 200

export const formExtraCells: ReportRule = {
  id: 'form.extra-cells',
  severity: 'notice',
  citation: format2021(''),
  text: '数字只填在格式设有的格内',
  summary: 'Figures where the form has no cell',
  since: 2019,
  example: {
    given: '行政处罚一行填了三个数：5、0、2，格式只有一格',
    finding: '第1个表格第12行在格式没有的格内填了数字：5、0、2',
  },
  check: (report) => {
    const figures = report.layout.extraCells.filter(({ raw }) => /\d/.test(raw))
    const tables = groupBy(figures, ({ at }) => tableOf(at))
    return [...tables.values()].flatMap((cells) => {
      const rows = groupBy(cells, ({ at }) => String(at?.row ?? at?.line ?? ''))
      if (rows.size <= ROWS_TOLD) return [...rows.values()].map((row) => hitOf(row, whereOf(row[0]?.at ?? null)))
      return [hitOf(cells, `${tableName(cells[0]?.at ?? null)}有 ${rows.size} 行`)]
    })
  },
}

const tableOf = (at: Place | null): string => `${at?.sheet ?? ''}#${at?.table ?? ''}`

function groupBy(cells: readonly ExtraCell[], key: (cell: ExtraCell) => string): Map<string, ExtraCell[]> {
  const groups = new Map<string, ExtraCell[]>()
  for (const cell of cells) {
    const group = groups.get(key(cell))
    if (group) group.push(cell)
    else groups.set(key(cell), [cell])
  }
  return groups
}

const tableName = (at: Place | null): string =>
  at?.sheet ? `工作表“${at.sheet}”` : at?.table === undefined ? '表格' : `第${at.table}个表格`

function whereOf(at: Place | null): string {
  if (at?.row !== undefined) return `${tableName(at)}第${at.row}行`
  if (at?.line !== undefined) return `第${at.line}行`
  return tableName(at)
}

function hitOf(cells: readonly ExtraCell[], where: string): Hit {
  const shown = cells.slice(0, SHOWN).map(({ raw }) => raw.trim())
  const list = `${shown.join('、')}${cells.length > SHOWN ? ' 等' : ''}`
  return {
    message: `${where}在格式没有的格内填了数字：${list}`,
    at: toPlaces(...cells.slice(0, PLACES).map(({ at }) => at)),
    found: list,
  }
}
