import type { BodyId } from '../../domain/body/index.js'
import type { BodyReport } from '../../service/public-site/list-body-reports.js'
import type { Directory, ListedBody } from '../../service/public-site/load-directory.js'
import { type Html, html } from '../html.js'
import { bodyLink } from '../parts/body-link.js'
import { chinese } from '../parts/chinese.js'
import { dayText } from '../parts/day-text.js'
import { officeFacts } from '../parts/office-facts.js'
import { page } from '../parts/page.js'
import { verdictChips } from '../parts/verdict-chips.js'
import { yearChart } from '../parts/year-chart.js'
import type { View } from '../view.js'

interface BodyPage {
  readonly directory: Directory
  readonly body: ListedBody
  readonly reports: readonly BodyReport[]
}

/** A body: who it is and was, how to reach it, and what it reported. */
export function bodyPage(view: View, { directory, body, reports }: BodyPage): Html {
  const { bodies } = view.messages
  const { state } = body
  const below = directory.listBelow(body.id)
  return page(
    view,
    {
      title: state.name,
      isNamed: true,
      current: 'bodies',
      crumbs: [
        { href: view.href('/bodies'), label: bodies.title },
        ...superiorsOf(directory, body).map((superior) => ({
          href: view.href(`/bodies/${superior.id}`),
          label: chinese(view, superior.state.name),
        })),
      ],
      column: { name: bodies.title, description: `${state.name} · ${bodies.office}`, keywords: [state.name] },
    },
    html`<h1>${chinese(view, state.name)}</h1>
${state.status === 'ended' ? html`<p class="cut">${bodies.endedOn(dayText(view, state.endedOn))}</p>` : ''}
<div class="columns">
<div>${reportSection(view, reports)}</div>
<div><section aria-labelledby="office"><div class="heading"><h2 id="office">${bodies.office}</h2></div>${officeFacts(view, body.office)}<p class="hint">${bodies.officeNote}</p>${requestLinks(view, body)}</section>
${identity(view, body)}${history(view, directory, body)}
${below.length === 0 ? '' : html`<section aria-labelledby="below"><div class="heading"><h2 id="below">${bodies.below}</h2></div><ul class="bodies">${below.map((one) => html`<li>${bodyLink(view, one)}</li>`)}</ul></section>`}</div>
</div>`,
  )
}

/** What anybody may do at a body that is. */
function requestLinks(view: View, { id, state }: ListedBody): Html | '' {
  if (state.status !== 'active') return ''
  const { bodyGuide: guide } = view.messages
  return html`<p class="actions"><a class="button plain" href="${view.href(`/ask?body=${encodeURIComponent(id)}`)}">${guide.askButton}</a><a href="${view.href(`/guide/${id}`)}">${guide.link}</a></p>`
}

/** From the top down to the one right above it. */
function superiorsOf(directory: Directory, body: ListedBody): ListedBody[] {
  const found: ListedBody[] = []
  const parentOf = ({ state }: ListedBody) => (state.status === 'active' ? state.parent : null)
  for (let id = parentOf(body); id !== null; ) {
    const superior = directory.find(id)
    if (superior === undefined || found.includes(superior)) break
    found.unshift(superior)
    id = parentOf(superior)
  }
  return found
}

function reportSection(view: View, reports: readonly BodyReport[]): Html {
  const { bodies, reportLists } = view.messages
  const rows = reports.map(
    ({ publicId, year, fileName, received, errors, notices }) =>
      html`<tr><th scope="row"><a href="${view.href(`/r/${publicId}`)}">${year ?? reportLists.noYear}</a></th><td class="n">${received ?? bodies.unread}</td><td>${verdictChips(view, errors, notices)}</td><td class="file">${chinese(view, fileName)}</td></tr>`,
  )
  return html`<section aria-labelledby="reports"><div class="heading"><h2 id="reports">${bodies.reports}</h2></div>${
    reports.length === 0
      ? html`<p class="empty">${bodies.noReports}</p>`
      : html`${yearChart(view, reports)}<table class="by-year"><thead><tr><th scope="col">${bodies.year}</th><th scope="col" class="n">${bodies.received}</th><th scope="col">${bodies.findings}</th><th scope="col">${bodies.report}</th></tr></thead><tbody>${rows}</tbody></table><p class="hint">${bodies.asPublished}</p>`
  }</section>`
}

function identity(view: View, { state, creditCode, regionCode, siteIdCode }: ListedBody): Html {
  const { bodies } = view.messages
  const facts: (readonly [string, string | null])[] = [
    [bodies.kind, bodies.kinds[state.kind]],
    [bodies.creditCode, creditCode],
    [bodies.regionCode, regionCode],
    [bodies.siteIdCode, siteIdCode],
  ]
  return html`<dl class="facts-list">${facts.map(([label, text]) => (text === null ? '' : html`<div><dt>${label}</dt><dd>${text}</dd></div>`))}</dl>`
}

/** Names with their days, where it came from and what became of it. */
function history(view: View, directory: Directory, { names, predecessors, state }: ListedBody): Html {
  const { bodies } = view.messages
  const successors = state.status === 'ended' ? state.successors : null
  return html`<section aria-labelledby="history"><div class="heading"><h2 id="history">${bodies.history}</h2></div>
<ol class="history">${names.map(
    ({ name, since, until }) =>
      html`<li><b>${chinese(view, name)}</b><small>${dayText(view, since)} – ${until === null ? bodies.now : dayText(view, until)}</small></li>`,
  )}</ol>
${predecessors.length === 0 ? '' : html`<h3>${bodies.cameFrom}</h3><ul class="history">${predecessors.map(({ id, on }) => html`<li>${linkTo(view, directory, id)} <small>${dayText(view, on)}</small></li>`)}</ul>`}
${successors === null ? '' : successors.length === 0 ? html`<p>${bodies.noSuccessor}</p>` : html`<h3>${bodies.wentTo}</h3><ul class="history">${successors.map((id) => html`<li>${linkTo(view, directory, id)}</li>`)}</ul>`}</section>`
}

function linkTo(view: View, directory: Directory, id: BodyId): Html | string {
  const body = directory.find(id)
  return body === undefined ? id : bodyLink(view, body)
}
