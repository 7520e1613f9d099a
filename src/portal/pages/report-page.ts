import { html } from 'hono/html'
import type { FoundReport } from '../../service/checked-reports/find-report.js'
import type { Assets } from '../assets.js'
import { findingList } from '../parts/finding-list.js'
import { markWords } from '../parts/marked-words.js'
import {
  type FindingIndex,
  MOST_SHOWN,
  type NumberedFinding,
  numberFindings,
  type Shown,
} from '../parts/numbered-findings.js'
import { type Html, page } from '../parts/page.js'
import { downloads, ownerActions, reportFacts, verdict } from '../parts/report-head.js'
import { placesOf, remarks } from '../parts/report-notes.js'
import { reportPaper } from '../parts/report-paper.js'
import { titleText } from '../parts/title-text.js'
import { yearFlow } from '../parts/year-flow.js'

interface ReportPage {
  readonly report: FoundReport
  /** The part of the address that names the report. */
  readonly key: string
  readonly shown: Shown
  readonly assets: Assets
}

/** A report as the form looks, with everything found in it. */
export function reportPage({ report, key, shown, assets }: ReportPage): Html {
  const { reading, byPublicAddress } = report
  const findings = numberFindings(report.findings, shown)
  const marks = markWords(reading.sections, findings.shown)
  const marked = new Set(marks.flat().map((mark) => mark.finding))
  const targetOf = (finding: NumberedFinding) => {
    if (marked.has(finding)) return `#words-${finding.number}`
    const cell = finding.cells.find((code) => reading.form !== null && reading.cells[code] !== undefined)
    return cell === undefined ? null : `#cell-${cell}`
  }
  const title = reading.title ?? report.fileName
  const from = byPublicAddress ? html`<a href="/reports">报告库</a>` : html`<a href="/mine">我的核对</a>`
  return page(
    {
      title,
      current: byPublicAddress ? 'reports' : report.isOwn ? 'mine' : null,
      assets,
      scripts: ['places.js'],
      isPrivate: !byPublicAddress,
    },
    html`<p class="crumbs">${from} / ${report.fileName}</p>
<h1>${titleText(title)}</h1>
${reportFacts(reading)}
${report.isOutdated ? html`<p class="cut">核对程序已经更新。再交一次同一文件，可得到新的核对结果，网址不变。</p>` : ''}
${verdict(findings)}
${downloads(key)}
${report.isOwn && !byPublicAddress ? ownerActions(report, key) : ''}
<div class="layout">
<aside class="side" aria-labelledby="findings-heading"><h2 id="findings-heading" class="visually-hidden">发现</h2>${tabs(findings, key, shown)}${list(findings, shown, targetOf)}</aside>
<div class="paper">${yearFlow(reading)}${reportPaper(reading, findings, marks)}${remarks(reading)}${placesOf(reading)}</div>
</div>`,
  )
}

function tabs({ count }: FindingIndex, key: string, shown: Shown): Html {
  const tab = (name: Shown, label: string) =>
    html`<a href="/r/${key}${name === 'all' ? '' : `?show=${name}`}"${name === shown ? html` aria-current="true"` : ''}>${label} ${count[name]}</a>`
  return html`<nav class="tabs" aria-label="按程度筛选">${tab('all', '全部')}${tab('error', '不符')}${tab('notice', '留意')}</nav>`
}

function list(
  { count, shown: some }: FindingIndex,
  shown: Shown,
  targetOf: (finding: NumberedFinding) => string | null,
): Html {
  if (some.length === 0) return html`<p class="empty">${shown === 'all' ? '没有发现' : '没有这一类发现'}</p>`
  const isCut = count[shown] > MOST_SHOWN
  return html`${findingList(some, targetOf)}${isCut ? html`<p class="cut">只列出前 ${MOST_SHOWN} 项，全部见下载的 JSON。</p>` : ''}`
}
