import type { TableLayout } from '../../../src/domain/report/index.js'
import { type FilledReport, textOf } from '../filled-report.js'
import { utf8 } from '../layout-kind.js'
import { partsOf, type Renderer } from './renderer.js'

const rowsOf = (filled: FilledReport, table: TableLayout): string[][] =>
  table.rows.map(({ cells }) => [...cells].sort((a, b) => a.column - b.column).map((cell) => textOf(filled, cell)))

/** A converter's dump: a cell a line behind a tab, an empty line behind each row, merged cells once. */
export const DUMP_RENDERER: Renderer = {
  name: 'txt, Word dump',
  extension: 'txt',
  render: (filled) =>
    utf8(
      partsOf(filled)
        .map((part) =>
          part.kind === 'table'
            ? rowsOf(filled, part.table)
                .map((cells) => `${cells.map((cell) => `\t${cell}`).join('\n')}\n`)
                .join('\n')
            : part.text,
        )
        .join('\n'),
    ),
}

/** Copied from a page: the cells of a row apart by tabs, a merged cell in its first row only. */
export const COPY_RENDERER: Renderer = {
  name: 'txt, copied from a page',
  extension: 'txt',
  render: (filled) =>
    utf8(
      partsOf(filled)
        .map((part) =>
          part.kind === 'table'
            ? rowsOf(filled, part.table)
                .map((cells) => cells.join('\t'))
                .join('\n')
            : part.text,
        )
        .join('\n\n'),
    ),
}
