import type { TableLayout } from '../../../src/domain/report/index.js'
import { aDocx, cell as docxCell, level, list, numbered, paragraph, row, table } from '../../office/docx-builder.js'
import { type FilledReport, textOf } from '../filled-report.js'
import type { Random } from '../random.js'
import { cutTable, placedRows } from './placed-rows.js'
import { partsOf, type Renderer } from './renderer.js'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

type Content = (text: string) => string

function drawTable(filled: FilledReport, given: TableLayout, content: Content): string {
  const rows = placedRows(given).map((placed) =>
    row(
      ...placed.map(({ cell, goesOn }) => {
        const across = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : ''
        const down = cell.rowSpan === 1 ? '' : goesOn ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>'
        return docxCell(goesOn ? '' : content(escaped(textOf(filled, cell))), across + down)
      }),
    ),
  )
  const columns = given.columnWidths.map((width) => `<w:gridCol w:w="${width * 60}"/>`).join('')
  return `<w:tbl><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`
}

function body(filled: FilledReport, draw: (given: TableLayout) => string, heading: Content = paragraph): string {
  return partsOf(filled)
    .map((part) => {
      if (part.kind === 'table') return draw(part.table)
      return part.kind === 'heading' ? heading(escaped(part.text)) : paragraph(escaped(part.text))
    })
    .join('')
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

/** As an editor leaves it after years: runs broken anywhere, marks of the spelling checker, bookmarks. */
function broken(text: string, random: Random): string {
  const at = random.between(0, text.length)
  const isEntity = text.includes('&')
  const runs = isEntity ? run(text) : `${run(text.slice(0, at))}<w:proofErr w:type="gramStart"/>${run(text.slice(at))}`
  return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:bookmarkStart w:id="1" w:name="a"/>${runs}<w:bookmarkEnd w:id="1"/></w:p>`
}

export const DOCX_RENDERER: Renderer = {
  name: 'docx, official grid',
  extension: 'docx',
  render: (filled) => aDocx({ body: body(filled, (given) => drawTable(filled, given, (text) => text)) }),
}

export const DOCX_RENDERERS: readonly Renderer[] = [
  DOCX_RENDERER,
  {
    name: 'docx, edited for years',
    extension: 'docx',
    render: (filled, random) =>
      aDocx({ body: body(filled, (given) => drawTable(filled, given, (text) => broken(text, random))) }),
  },
  {
    name: 'docx, tables cut to pieces',
    extension: 'docx',
    render: (filled, random) => {
      const size = random.between(3, 9)
      return aDocx({
        body: body(filled, (given) =>
          given.table === 'reviews'
            ? drawTable(filled, given, (text) => text)
            : cutTable(given, size)
                .map((piece) => drawTable(filled, piece, (text) => text))
                .join(paragraph('')),
        ),
      })
    },
  },
  {
    name: 'docx, headings numbered by the program',
    extension: 'docx',
    render: (filled) =>
      aDocx({
        numbering: `${list(1, level(0, 'chineseCounting', '%1、'))}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
        body: body(
          filled,
          (given) => drawTable(filled, given, (text) => text),
          (heading) => numbered(heading.slice(heading.indexOf('、') + 1), 1),
        ),
      }),
  },
  {
    name: 'docx, no merged cells',
    extension: 'docx',
    render: (filled) =>
      aDocx({
        body: body(filled, (given) =>
          table(
            ...placedRows(given).map((placed) =>
              row(
                ...placed.flatMap(({ cell, goesOn }) => [
                  docxCell(goesOn ? '' : escaped(textOf(filled, cell))),
                  ...Array.from({ length: cell.columnSpan - 1 }, () => docxCell('')),
                ]),
              ),
            ),
          ),
        ),
      }),
  },
]
