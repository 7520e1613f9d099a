import type { TableLayout } from '../src/domain/report/index.js'
import { type FilledReport, textOf } from '../testing/reports/filled-report.js'
import { partsOf } from '../testing/reports/render/renderer.js'

const FONT = 'font-family: 仿宋_GB2312; font-size: 16pt; line-height: 28pt'
const CELL =
  'border-top: none; border-left: none; border-bottom: 1pt solid windowtext; border-right: 1pt solid windowtext; padding: 0 5.4pt'
const SCRIPT = `<script>var site={menu:[${Array.from({ length: 60 }, (_, at) => `{"id":${at},"name":"栏目${at}","url":"/col/${at}/index.html"}`).join(',')}]};</script>`
const MENU = `<div class="nav"><ul>${Array.from({ length: 40 }, (_, at) => `<li><a href="/col/${at}/index.html" target="_blank" title="栏目${at}">栏目${at}</a></li>`).join('')}</ul></div>`

/** A report as content systems publish it: pasted from Word with its styles, inside the site's frame. */
export function publishedPage(filled: FilledReport): Uint8Array {
  const body = partsOf(filled)
    .map((part) =>
      part.kind === 'table'
        ? drawTable(filled, part.table)
        : `<p class="MsoNormal" style="text-indent: 32pt; ${FONT}"><span style="${FONT}; color: rgb(0, 0, 0);">${part.text}</span></p>`,
    )
    .join('\n')
  return new TextEncoder().encode(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="PubDate" content="2025-01-20"><title>${filled.narrative.title}</title><link rel="stylesheet" href="/css/site.css">${SCRIPT}</head><body>${MENU}<div class="article"><div class="TRS_Editor">${body}</div></div><div class="footer">主办：云溪县人民政府办公室　网站标识码：0000000000</div></body></html>`,
  )
}

function drawTable(filled: FilledReport, table: TableLayout): string {
  const rows = table.rows.map(({ cells }) => {
    const drawn = cells.map((cell) => {
      const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}`
      return `<td width="54" valign="center"${spans} style="${CELL}"><p class="MsoNormal" align="center" style="text-align: center;"><span style="font-family: 宋体; font-size: 10.5pt">${textOf(filled, cell)}</span></p></td>`
    })
    return `<tr style="height: 22pt">${drawn.join('')}</tr>`
  })
  return `<table class="MsoNormalTable" border="0" cellspacing="0" style="width: 100%; border-collapse: collapse"><tbody>${rows.join('\n')}</tbody></table>`
}
