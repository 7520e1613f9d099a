import type { Reading } from '../../domain/report/index.js'
import type { FoundReport } from '../../service/checked-reports/find-report.js'
import { type Html, html } from '../html.js'
import { chinese } from '../parts/chinese.js'
import { findingList } from '../parts/finding-list.js'
import { markWords } from '../parts/marked-words.js'
import {
  type FindingIndex,
  MOST_SHOWN,
  type NumberedFinding,
  numberFindings,
  type Shown,
} from '../parts/numbered-findings.js'
import { type PageOptions, page } from '../parts/page.js'
import { placeFindings } from '../parts/placed-findings.js'
import { downloads, ownerActions, reportFacts, verdict } from '../parts/report-head.js'
import { placesOf, remarks } from '../parts/report-notes.js'
import { reportPaper } from '../parts/report-paper.js'
import { titleText } from '../parts/title-text.js'
import { yearFlow } from '../parts/year-flow.js'
import type { View } from '../view.js'

interface ReportPage {
  readonly report: FoundReport
  /** The part of the address that names the report. */
  readonly key: string
  readonly shown: Shown
}

/** A report as the form looks, with everything found in it. */
export function reportPage(view: View, { report, key, shown }: ReportPage): Html {
  const { columns, report: words, reportLists } = view.messages
  const { reading, byPublicAddress } = report
  const findings = numberFindings(report.findings, shown)
  const marks = markWords(reading.sections, findings.shown)
  const marked = new Set(marks.flat().map((mark) => mark.finding))
  const placed = placeFindings(reading, findings.shown)
  const targetOf = (finding: NumberedFinding) => {
    if (marked.has(finding) || placed.has(finding)) return `#words-${finding.number}`
    const cell = finding.cells.find((code) => reading.form !== null && reading.cells[code] !== undefined)
    return cell === undefined ? null : `#cell-${cell}`
  }
  const title = reading.title ?? report.fileName
  const { agency } = reading
  return page(
    view,
    {
      title,
      isNamed: true,
      current: byPublicAddress ? 'reports' : 'check',
      ...(byPublicAddress ? {} : { checkPage: 'mine' as const }),
      ...(byPublicAddress
        ? wayToPublic(view, reading)
        : { crumbs: [{ href: view.href('/mine'), label: reportLists.mine }] }),
      ...(byPublicAddress
        ? {
            column: {
              name: columns.reports.name,
              description: title,
              keywords: agency === null ? [] : [agency],
            },
            article: { title, publishedAt: report.handedInAt, source: agency ?? report.fileName },
          }
        : {}),
      scripts: ['places.js'],
      isPrivate: !byPublicAddress,
    },
    html`<h1>${chinese(view, html`${titleText(title)}`)}</h1>
${reportFacts(view, reading)}
${report.isOutdated ? html`<p class="cut">${words.outdated}</p>` : ''}
${verdict(view, findings)}
${downloads(view, key)}
${report.isOwn && !byPublicAddress ? ownerActions(view, report, key) : ''}
<div class="layout">
<aside class="side" aria-labelledby="findings-heading"><h2 id="findings-heading" class="visually-hidden">${words.findings}</h2>${tabs(view, { findings, key, shown })}${list(view, { findings, shown, targetOf })}</aside>
<div class="paper">${yearFlow(view, reading)}${reportPaper(view, { reading, findings, marks, placed })}${remarks(view, reading)}${placesOf(view, reading)}</div>
</div>`,
  )
}

/** By the column, and by the body where it is one of ours: then the year is name enough. */
function wayToPublic(view: View, { agency, year }: Reading): Pick<PageOptions, 'crumbs' | 'crumb'> {
  const { columns, report: words } = view.messages
  const column = { href: view.href('/reports'), label: columns.reports.name }
  const body = agency === null ? undefined : view.directory?.findNamed(agency)
  if (body === undefined || year === null) return { crumbs: [column] }
  return {
    crumbs: [column, { href: view.href(`/bodies/${body.id}`), label: chinese(view, agency ?? '') }],
    crumb: words.year(year),
  }
}

interface Listed {
  readonly findings: FindingIndex
  readonly shown: Shown
}

function tabs(view: View, { findings: { count }, key, shown }: Listed & { readonly key: string }): Html {
  const { report: words } = view.messages
  const address = view.href(`/r/${key}`)
  const tab = (name: Shown, label: string) =>
    html`<a href="${address}${name === 'all' ? '' : `?show=${name}`}"${name === shown ? html` aria-current="true"` : ''}>${label} ${count[name]}</a>`
  return html`<nav class="tabs" aria-label="${words.filter}">${tab('all', words.all)}${tab('error', words.error)}${tab('notice', words.notice)}</nav>`
}

function list(
  view: View,
  {
    findings: { count, shown: some },
    shown,
    targetOf,
  }: Listed & { readonly targetOf: (finding: NumberedFinding) => string | null },
): Html {
  const { report: words } = view.messages
  if (some.length === 0) return html`<p class="empty">${shown === 'all' ? words.none : words.noneOfKind}</p>`
  const isCut = count[shown] > MOST_SHOWN
  return html`${findingList(view, some, targetOf)}${isCut ? html`<p class="cut">${words.cut(MOST_SHOWN)}</p>` : ''}`
}
