import type { ReportSummary } from '../../service/public-site/list-body-reports.js'
import { type Html, html } from '../html.js'
import { bodyLink } from '../parts/body-link.js'
import { momentDay } from '../parts/day-text.js'
import { newestFirst } from '../parts/newest-first.js'
import { page } from '../parts/page.js'
import { reportName } from '../parts/report-name.js'
import { verdictChips } from '../parts/verdict-chips.js'
import type { PublicState } from '../public-state.js'
import type { View } from '../view.js'

const MOST_REPORTS = 8
const MOST_YEARS = 8
const MOST_BODIES = 12

const DOORS = [
  ['guide', '/guide'],
  ['systems', '/systems'],
  ['disclosure', '/disclosure'],
  ['reports', '/reports'],
  ['apply', '/apply'],
] as const

/** @param state the newest public reports, more than are shown, and their years */
export function homePage(view: View, { newest: reports, years }: Pick<PublicState, 'newest' | 'years'>): Html {
  const { columns, home } = view.messages
  const doors = DOORS.map(
    ([key, path]) =>
      html`<a href="${view.href(path)}"><b>${columns[key].name}</b><span>${columns[key].short}</span></a>`,
  )
  return page(
    view,
    { title: view.messages.frame.siteName, current: 'home', hero: hero(view) },
    html`<nav class="doors" aria-label="${home.doors}">${doors}</nav>
<div class="columns">
<section aria-labelledby="newest"><div class="heading"><h2 id="newest">${home.newest}</h2>${reports.length === 0 ? '' : html`<a href="${view.href('/reports')}">${home.all}</a>`}</div>${newest(view, reports)}</section>
<div>${yearLinks(view, years.slice(0, MOST_YEARS))}${bodies(view)}
<section class="try" aria-labelledby="try"><h2 id="try">${home.checkHeading}</h2><p>${home.checkText}</p><p><a class="button plain" href="${view.href('/check')}">${home.checkButton}</a></p></section></div>
</div>`,
  )
}

function hero(view: View): Html {
  const { frame, home } = view.messages
  return html`<div class="hero"><div class="wrap"><h1>${home.heading}</h1>
<form method="get" action="${view.href('/search')}" role="search"><input type="search" name="q" aria-label="${frame.searchLabel}" placeholder="${home.placeholder}" maxlength="60"><button>${frame.searchButton}</button></form>
<p>${home.notFound}<a href="${view.href('/ask')}">${home.ask}</a><a href="${view.href('/follow')}">${home.follow}</a><a href="${view.href('/answered')}">${home.answered}</a></p></div></div>`
}

function newest(view: View, reports: readonly ReportSummary[]): Html {
  const { home } = view.messages
  if (reports.length === 0) return html`<p class="empty">${home.none}</p>`
  return html`<ul class="list">${newestFirst(reports)
    .slice(0, MOST_REPORTS)
    .map(
      (report) =>
        html`<li><a href="${view.href(`/r/${report.publicId}`)}">${reportName(view, report)}</a>${momentDay(view, report.handedInAt)}<div>${verdictChips(view, report.errors, report.notices)}</div></li>`,
    )}</ul>`
}

function yearLinks(view: View, years: readonly number[]): Html | '' {
  const { home } = view.messages
  if (years.length === 0) return ''
  return html`<section aria-labelledby="years"><div class="heading"><h2 id="years">${home.years}</h2></div><ul class="years">${years.map((year) => html`<li><a href="${view.href('/reports')}?year=${year}">${year}</a></li>`)}</ul></section>`
}

function bodies(view: View): Html {
  const { home } = view.messages
  const active = view.directory?.active ?? []
  const more = active.length > 0 ? html`<a href="${view.href('/bodies')}">${home.allBodies(active.length)}</a>` : ''
  return html`<section aria-labelledby="bodies"><div class="heading"><h2 id="bodies">${home.bodies}</h2>${more}</div>${
    active.length === 0
      ? html`<p class="empty">${home.noBodies}</p>`
      : html`<ul class="bodies">${active.slice(0, MOST_BODIES).map((body) => html`<li>${bodyLink(view, body)}</li>`)}</ul>`
  }</section>`
}
