import { figureText, type Reading, type TableLayout } from '../../domain/report/index.js'
import type { PageBlock, ReportPage } from './report-page.js'

/**
 * The page of GB/T 9704-2012: A4, 37 mm above, 28 mm at the binding edge, a text area of 156 × 225 mm
 * with 22 lines of 28 characters.
 */
export const PAGE = {
  widthMm: 210,
  heightMm: 297,
  topMm: 37,
  bottomMm: 35,
  leftMm: 28,
  rightMm: 26,
  lines: 22,
  characters: 28,
} as const

/** Sizes of type by their Chinese names, in points. */
export const TYPE_SIZE = { erhao: 22, sanhao: 16, sihao: 14, wuhao: 10.5, table: 9.5 } as const

/** 225 mm over 22 lines. */
export const LINE_PITCH_PT = 28.99

/** The standard's fonts by what they are for, then what machines have in their place. */
export const TYPEFACES = {
  title: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    'FZXiaoBiaoSong-B05',
    '方正小标宋_GBK',
    '小标宋',
    'STZhongsong',
    '华文中宋',
  ],
  body: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', '华文仿宋'],
  heading: ['黑体', 'SimHei', 'STHeiti', '华文黑体'],
  lead: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', '华文楷体'],
  pageNumber: ['宋体', 'SimSun', 'NSimSun', 'STSong', '华文宋体'],
} as const

/** Widest figure, in digits, that a column takes on an upright page; wider ones turn the page. */
const UPRIGHT_DIGITS: Readonly<Record<TableLayout['table'], number>> = { disclosure: 18, requests: 6, reviews: 5 }

export interface PagePart {
  readonly isLandscape: boolean
  readonly blocks: readonly PageBlock[]
}

/** The blocks in runs of pages that are all upright or all turned; a section is never cut in two. */
export function toPageParts(page: ReportPage, reading: Reading): readonly PagePart[] {
  const sections: PageBlock[][] = []
  for (const block of page.blocks) {
    const current = sections.at(-1)
    if (current === undefined || block.kind === 'heading') sections.push([block])
    else current.push(block)
  }
  const parts: { isLandscape: boolean; blocks: PageBlock[] }[] = []
  for (const blocks of sections) {
    const isLandscape = blocks.some((block) => block.kind === 'table' && needsLandscape(block.table, reading))
    const last = parts.at(-1)
    if (last !== undefined && last.isLandscape === isLandscape) last.blocks.push(...blocks)
    else parts.push({ isLandscape, blocks })
  }
  return parts
}

function needsLandscape(layout: TableLayout, reading: Reading): boolean {
  const widest = UPRIGHT_DIGITS[layout.table]
  return layout.rows.some((row) =>
    row.cells.some((cell) => cell.kind === 'figure' && longestRun(figureText(reading.cells[cell.code])) > widest),
  )
}

/** Digits and Latin letters cannot be broken; a Chinese mark goes on in the next line. */
const longestRun = (text: string): number => Math.max(0, ...(text.match(/[!-~]+/g) ?? []).map((run) => run.length))

const SUBJECT = '政府信息公开工作年度报告'
const TITLE_LINE = 20

/** A title too long for one line is broken before its last, fixed words rather than inside a name. */
export function titleLines(title: string): readonly string[] {
  if (title.length <= TITLE_LINE || !title.endsWith(SUBJECT)) return [title]
  const first = title.slice(0, -SUBJECT.length)
  return first.length <= TITLE_LINE ? [first, SUBJECT] : [title]
}
