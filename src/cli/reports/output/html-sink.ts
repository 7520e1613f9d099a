import { type Finding, layoutReading, type Reading, type TableLayout } from '../../../domain/report/index.js'
import { PAGE_STYLE } from '../../../formats/write/html-style.js'
import { htmlTable, printedHtml } from '../../../formats/write/html-table.js'
import type { ReportResult, Sink, Write } from './sink.js'

const STYLE = `${PAGE_STYLE}
main { max-width: 1080px; }
.facts { color: var(--muted); text-indent: 0; }
.finds { padding-left: 1.6em; font: 16px/1.7 var(--sans); }
.finds li { margin-bottom: 10px; }
.finds small { color: var(--muted); display: block; }
.error::marker { color: #b3261e; } .notice::marker { color: #8a5000; }
.tag { font-size: 13px; padding: 1px 7px; border-radius: 3px; }
.error .tag { background: #fcecea; color: #b3261e; } .notice .tag { background: #fff4df; color: #8a5000; }
.none { color: #1b6b3a; text-indent: 0; }
td.error { background: #fcecea; box-shadow: inset 0 0 0 2px #b3261e; color: #b3261e; font-weight: 700; }
td.notice { background: #fff4df; box-shadow: inset 0 0 0 2px #d9a441; }
article { border-top: 2px solid var(--ink); padding-top: 8px; margin-top: 48px; }
article h2 { margin-top: 8px; }
summary { cursor: pointer; font: 15px/1.7 var(--sans); }
.contents td:first-child { text-align: left; }`

/**
 * A page that needs nothing else: what was found in each report, its tables with the cells marked,
 * and at the end a list of all, so that it can be written while the reports come.
 */
export function createHtmlSink(write: Write): Sink {
  let count = 0
  const listed: string[] = []
  const begin = () =>
    write(
      `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>年度报告核对结果</title><style>${STYLE}</style></head><body><main><h1>年度报告核对结果</h1><p class="facts"><a href="#contents">全部报告一览</a></p>\n`,
    )
  return {
    async add(result) {
      if (count === 0) await begin()
      count += 1
      listed.push(listRow(result, count))
      await write(reportPart(result, count))
    },
    async end() {
      if (count === 0) await begin()
      await write(
        `<h2 id="contents">全部报告一览（${count}）</h2><table class="contents"><thead><tr><th scope="col">报告</th><th scope="col">年度</th><th scope="col">不符</th><th scope="col">留意</th></tr></thead><tbody>${listed.join('')}</tbody></table></main></body></html>\n`,
      )
    },
  }
}

const countOf = (findings: readonly Finding[] | null, severity: Finding['severity']) =>
  findings?.filter((finding) => finding.severity === severity).length ?? 0

function listRow({ reading, findings }: ReportResult, number: number): string {
  const name = printedHtml(reading.agency ?? reading.file)
  const cells = [reading.year ?? '', countOf(findings, 'error'), countOf(findings, 'notice')]
  return `<tr><td><a href="#report-${number}">${name}</a></td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function reportPart({ reading, findings }: ReportResult, number: number): string {
  const read = Object.values(reading.cells).filter((cell) => cell.state === 'number').length
  const facts = [
    reading.file,
    reading.agency ?? '机关名称未读出',
    reading.year === null ? '年度未读出' : `${reading.year} 年度`,
    `读出 ${read} 格`,
  ]
  return `<article id="report-${number}"><h2>${printedHtml(reading.title ?? reading.file)}</h2><p class="facts">${facts.map(printedHtml).join('　')}</p>\n${findings === null ? '' : findingList(findings)}${tables(reading, findings ?? [], number)}</article>\n`
}

function findingList(findings: readonly Finding[]): string {
  if (findings.length === 0) return '<p class="none">没有发现问题</p>'
  const items = findings.map(({ severity, message, quote, rule, citation }) => {
    const source = [rule, citation].filter((part) => part !== null).join(' · ')
    return `<li class="${severity}"><span class="tag">${severity === 'error' ? '不符' : '留意'}</span> ${printedHtml(message)}${quote === null ? '' : ` “${printedHtml(quote)}”`}<small>${printedHtml(source)}</small></li>`
  })
  return `<ol class="finds">${items.join('\n')}</ol>`
}

function tables(reading: Reading, findings: readonly Finding[], number: number): string {
  if (reading.form === null) return ''
  const marks = new Map<string, Finding['severity']>()
  for (const { severity, cells } of findings) {
    for (const code of cells) if (marks.get(code) !== 'error') marks.set(code, severity)
  }
  const { disclosure, requests, reviews } = layoutReading(reading)
  const draw = (table: TableLayout) => {
    const id = `report-${number}-${table.table}`
    return `<h3 id="${id}">${printedHtml(table.caption)}</h3>${htmlTable(table, id, reading, marks)}`
  }
  return `<details${marks.size > 0 ? ' open' : ''}><summary>表格</summary>${[disclosure, requests, reviews].map(draw).join('\n')}</details>`
}
