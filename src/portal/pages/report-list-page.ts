import { type Html, html } from '../html.js'
import { chinese } from '../parts/chinese.js'
import { moment, momentDay } from '../parts/day-text.js'
import { page } from '../parts/page.js'
import { verdictChips } from '../parts/verdict-chips.js'
import type { View } from '../view.js'

export interface ListedReport {
  readonly href: string
  readonly fileName: string
  readonly agency: string | null
  readonly year: number | null
  readonly errors: number
  readonly notices: number
  /** Whether to say that it is public. */
  readonly isMarkedPublic: boolean
  readonly handedInAt: Date
}

interface ReportListPage {
  readonly reports: readonly ListedReport[]
  /** The next page's address, if there are more. */
  readonly more: string | null
  /** Whether it is the first page. */
  readonly isFirst: boolean
  readonly filter: { readonly agency: string; readonly year: string; readonly withErrors: boolean }
}

/** Reports their uploaders made public: the column of annual reports. */
export function publicListPage(view: View, { reports, more, isFirst, filter }: ReportListPage): Html {
  const { columns, reportLists: words } = view.messages
  const filtered = filter.agency !== '' || filter.year !== '' || filter.withErrors
  const none = filtered
    ? words.noneFound
    : html`${words.nonePublic} <a href="${view.href('/check')}">${words.handOneIn}</a>`
  const address = view.href('/reports')
  return page(
    view,
    {
      title: columns.reports.name,
      current: 'reports',
      column: { name: columns.reports.name, description: words.lead, keywords: [words.report] },
    },
    html`<h1>${columns.reports.name}</h1>
<p class="lead">${words.lead}</p>
<form class="filters" method="get" action="${address}" role="search">
<div><label for="agency">${words.agency}</label><input id="agency" name="agency" value="${filter.agency}" maxlength="60"></div>
<div><label for="year">${words.year}</label><input id="year" name="year" value="${filter.year}" inputmode="numeric" maxlength="4" size="6"></div>
<div><label for="findings">${words.result}</label><select id="findings" name="findings"><option value="">${words.anyResult}</option><option value="errors"${filter.withErrors ? html` selected` : ''}>${words.withErrors}</option></select></div>
<button class="button plain">${words.find}</button>${filtered ? html`<a href="${address}">${words.allReports}</a>` : ''}
</form>
${reportTable(view, { reports, more, none: isFirst ? none : words.noOlder, when: momentDay })}`,
  )
}

/** What this browser handed in. */
export function ownListPage(
  view: View,
  { reports, more, isFirst, isDeleted }: Omit<ReportListPage, 'filter'> & { readonly isDeleted: boolean },
): Html {
  const { reportLists: words } = view.messages
  const none = isFirst ? html`${words.mineNone} <a href="${view.href('/check')}">${words.checkNow}</a>` : words.noOlder
  return page(
    view,
    { title: words.mine, current: 'check', checkPage: 'mine', isPrivate: true },
    html`<h1>${words.mine}</h1>
${isDeleted ? html`<p class="done" role="status">${words.deleted}</p>` : ''}
<p class="lead">${words.mineLead}</p>
${reportTable(view, { reports, more, none, when: moment })}`,
  )
}

interface Listed extends Pick<ReportListPage, 'reports' | 'more'> {
  readonly none: Html | string
  /** To the day for everybody; to the minute for whoever handed them in. */
  readonly when: typeof moment
}

function reportTable(view: View, { reports, more, none, when }: Listed): Html {
  if (reports.length === 0) return html`<p class="empty">${none}</p>`
  const { reportLists: words } = view.messages
  return html`<table class="reports"><thead><tr><th scope="col">${words.report}</th><th scope="col">${words.yearShort}</th><th scope="col">${words.findings}</th><th scope="col">${words.handedIn}</th></tr></thead>
<tbody>${reports.map((report) => reportRow(view, report, when))}</tbody></table>${more === null ? '' : html`<p><a class="button plain" href="${more}">${words.older}</a></p>`}`
}

function reportRow(view: View, report: ListedReport, when: typeof moment): Html {
  const { href, agency, fileName, year, errors, notices, isMarkedPublic, handedInAt } = report
  const { reportLists: words } = view.messages
  return html`<tr><td><a href="${href}">${chinese(view, agency ?? fileName)}</a>${isMarkedPublic ? html` <span class="chip ok">${words.isPublic}</span>` : ''}${agency === null ? '' : html`<small>${chinese(view, fileName)}</small>`}</td><td>${year ?? words.noYear}</td><td>${verdictChips(view, errors, notices)}</td><td>${when(view, handedInAt)}</td></tr>`
}
