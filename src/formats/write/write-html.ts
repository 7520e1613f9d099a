import type { Reading } from '../../domain/report/index.js'
import { PAGE_STYLE } from './html-style.js'
import { htmlTable, printedHtml } from './html-table.js'
import { type PageBlock, toReportPage } from './report-page.js'

/** The report as one page that needs nothing else: no script, no font, no image from anywhere. */
export function writeHtml(reading: Reading): string {
  const page = toReportPage(reading)
  const body: string[] = []
  let heading = 0
  for (const block of page.blocks) {
    if (block.kind === 'heading') heading += 1
    body.push(htmlBlock(block, `part-${heading}`, reading))
  }
  const signature = page.signature.map((line) => `<p>${printedHtml(line)}</p>`)
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${printedHtml(page.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${printedHtml(page.title)}</h1>
${body.join('\n')}
${signature.length === 0 ? '' : `<div class="signature">\n${signature.join('\n')}\n</div>\n`}</main>
</body>
</html>
`
}

function htmlBlock(block: PageBlock, id: string, reading: Reading): string {
  if (block.kind === 'heading') return `<h2 id="${id}">${printedHtml(block.text)}</h2>`
  if (block.kind === 'table') return htmlTable(block.table, id, reading)
  const lead = block.lead === '' ? '' : `<span class="lead">${printedHtml(block.lead)}</span>`
  return `<p>${lead}${printedHtml(block.text)}</p>`
}
