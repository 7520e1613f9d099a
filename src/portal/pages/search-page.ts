import type { ReportSummary } from '../../service/public-site/list-body-reports.js'
import type { ListedBody } from '../../service/public-site/load-directory.js'
import { type Html, html } from '../html.js'
import { bodyLink } from '../parts/body-link.js'
import { chinese } from '../parts/chinese.js'
import { momentDay } from '../parts/day-text.js'
import { page } from '../parts/page.js'
import { reportName } from '../parts/report-name.js'
import { verdictChips } from '../parts/verdict-chips.js'
import type { View } from '../view.js'

interface SearchPage {
  /** What was asked for; empty: nothing yet. */
  readonly words: string
  readonly bodies: readonly ListedBody[]
  readonly reports: readonly ReportSummary[]
  /** Whether there are more than are shown. */
  readonly isCut: boolean
}

export function searchPage(view: View, { words, bodies, reports, isCut }: SearchPage): Html {
  const { frame, search } = view.messages
  const title = words === '' ? search.title : search.titleFor(words)
  return page(
    view,
    { title, current: null, isPrivate: true, ownSearch: true },
    html`<h1>${title}</h1>
<form class="filters" method="get" action="${view.href('/search')}" role="search"><div class="grow"><label for="q">${search.label}</label><input id="q" type="search" name="q" value="${words}" maxlength="60"></div><button class="button plain">${frame.searchButton}</button></form>
${words === '' ? html`<p class="empty">${search.nothingAsked}</p>` : results(view, { words, bodies, reports, isCut })}`,
  )
}

function results(view: View, { bodies, reports, isCut }: SearchPage): Html {
  const { search } = view.messages
  if (bodies.length + reports.length === 0)
    return html`<p class="empty" role="status">${search.nothing} <a href="${view.href('/bodies')}">${search.directory}</a></p>`
  return html`${isCut ? html`<p class="cut">${search.tooMany(Math.max(bodies.length, reports.length))}</p>` : ''}
${bodies.length === 0 ? '' : html`<section aria-labelledby="found-bodies"><h2 id="found-bodies">${search.bodies(bodies.length)}</h2><ul class="list">${bodies.map((body) => bodyItem(view, body))}</ul></section>`}
${reports.length === 0 ? '' : html`<section aria-labelledby="found-reports"><h2 id="found-reports">${search.reports(reports.length)}</h2><ul class="list">${reports.map((report) => reportItem(view, report))}</ul></section>`}`
}

function bodyItem(view: View, body: ListedBody): Html {
  const former = body.names.map(({ name }) => name).filter((name) => name !== body.state.name)
  const kind = view.messages.bodies.kinds[body.state.kind]
  return html`<li>${bodyLink(view, body)}<span class="aside">${kind}</span>${former.length === 0 ? '' : html`<small>${view.messages.search.formerly(former.join('、'))}</small>`}</li>`
}

function reportItem(view: View, report: ReportSummary): Html {
  const { publicId, errors, notices, fileName, handedInAt } = report
  return html`<li><a href="${view.href(`/r/${publicId}`)}">${reportName(view, report)}</a>${momentDay(view, handedInAt)}<div>${verdictChips(view, errors, notices)} <small>${chinese(view, fileName)}</small></div></li>`
}
