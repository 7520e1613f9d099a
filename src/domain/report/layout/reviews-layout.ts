import { REVIEW_COLUMNS } from '../codes.js'
import type { Form, ReviewBlockColumns } from '../form/index.js'
import type { LabelCell, TableCell, TableLayout } from './layout.js'

const WIDTH = REVIEW_COLUMNS.length

/** Table four: one row of fifteen figures under three rows of heads. */
export function layoutReviews(form: Form): TableLayout {
  const { blocks, columns } = form.reviews
  const top: TableCell[] = []
  const middle: TableCell[] = []
  const bottom: TableCell[] = []
  const figures: TableCell[] = []
  blocks.forEach((block, index) => {
    const first = 1 + index * WIDTH
    const alone = isAlone(blocks, block)
    if (blocks[index - 1]?.heading !== block.heading) {
      const columnSpan = WIDTH * blocks.filter(({ heading }) => heading === block.heading).length
      top.push(label(block.heading, 1, first, 1, columnSpan))
    }
    if (!alone) middle.push(label(block.label, 2, first, 1, WIDTH))
    REVIEW_COLUMNS.forEach((column, offset) => {
      const at = first + offset
      if (alone) middle.push(label(columns[column], 2, at, 2, 1))
      else bottom.push(label(columns[column], 3, at, 1, 1))
      const code = `${block.code}.${column}`
      const place = { row: 4, column: at, rowSpan: 1, columnSpan: 1 }
      figures.push({ kind: 'figure', ...place, code, label: `${block.label} ${columns[column]}`, unit: '件' })
    })
  })
  return {
    table: 'reviews',
    caption: form.sections.remedies,
    columnWidths: blocks.flatMap(() => REVIEW_COLUMNS.map(() => 1)),
    headRows: 3,
    rows: [top, middle, bottom, figures].map((cells) => ({ cells, emphasis: false })),
  }
}

/** A block that has its heading to itself needs no second head: its results span both rows. */
const isAlone = (blocks: readonly ReviewBlockColumns[], block: ReviewBlockColumns): boolean =>
  blocks.every((other) => other === block || other.heading !== block.heading)

const label = (text: string, row: number, column: number, rowSpan: number, columnSpan: number): LabelCell => ({
  kind: 'label',
  text,
  row,
  column,
  rowSpan,
  columnSpan,
  scope: 'column',
  align: 'centre',
})
