import { parsePlainDate } from '../../domain/calendar/index.js'
import { INSTRUMENTS } from '../../domain/statute/index.js'
import type { Directory } from '../../service/public-site/load-directory.js'
import { type Html, html } from '../html.js'
import { chinese } from '../parts/chinese.js'
import { dayText } from '../parts/day-text.js'
import { officeFacts } from '../parts/office-facts.js'
import { officeTable } from '../parts/office-table.js'
import { page } from '../parts/page.js'
import type { View } from '../view.js'

/** 政府信息公开指南: what there is, how to find it, and whom to ask. 条例第十二条 */
export function guidePage(view: View, directory: Directory): Html {
  const { columns, guide } = view.messages
  const { name, short } = columns.guide
  const top = directory.top
  const ways = [
    ['/search', guide.howItems.search],
    ['/bodies', guide.howItems.bodies],
    ['/reports', guide.howItems.reports],
  ] as const
  return page(
    view,
    { title: name, current: 'guide', column: { name, description: short } },
    html`<article class="text"><h1>${name}</h1><p class="lead">${guide.lead}</p>
<h2>${guide.what}</h2><p>${guide.whatText}</p>
<ul><li><a href="${view.href('/disclosure')}">${columns.disclosure.name}</a></li><li><a href="${view.href('/reports')}">${columns.reports.name}</a></li><li><a href="${view.href('/systems')}">${columns.systems.name}</a></li><li><a href="${view.href('/apply')}">${columns.apply.name}</a></li></ul>
<h2>${guide.how}</h2><ul>${ways.map(([path, label]) => html`<li><a href="${view.href(path)}">${label}</a></li>`)}<li><a href="/feed.xml">${guide.howItems.feed}</a></li></ul>
<h2>${guide.who}</h2>${top === undefined ? html`<p class="empty">${view.messages.bodies.none}</p>` : html`<h3>${chinese(view, top.state.name)}</h3>${officeFacts(view, top.office)}`}</article>
${directory.active.length > 1 ? html`<h3>${guide.whoText}</h3>${officeTable(view, directory.active)}` : ''}
<article class="text"><h2>${guide.remedies}</h2><p>${guide.remediesText}</p></article>`,
  )
}

/** 政府信息公开制度: what disclosure follows. */
export function systemsPage(view: View): Html {
  const { columns, systems } = view.messages
  const { name, short } = columns.systems
  const rows = Object.values(INSTRUMENTS).map((instrument) => {
    const since = parsePlainDate(instrument.since)
    return html`<tr><td>${chinese(view, `《${instrument.name}》`)}</td><td>${chinese(view, instrument.number)}</td><td>${since === undefined ? instrument.since : dayText(view, since)}</td></tr>`
  })
  return page(
    view,
    { title: name, current: null, column: { name, description: short } },
    html`<h1>${name}</h1><p class="lead">${systems.lead}</p>
<table class="reports"><thead><tr><th scope="col">${systems.instrument}</th><th scope="col">${systems.number}</th><th scope="col">${systems.since}</th></tr></thead><tbody>${rows}</tbody></table>
<h2>${systems.own}</h2><p class="empty">${systems.ownNone}</p>`,
  )
}

/** 法定主动公开内容: the matters of Article 20, and what there is of them by now. */
export function disclosurePage(view: View): Html {
  const { columns, disclosure } = view.messages
  const { name, short } = columns.disclosure
  return page(
    view,
    { title: name, current: null, column: { name, description: short } },
    html`<article class="text"><h1>${name}</h1><p class="lead">${disclosure.lead}</p>
<h2>${disclosure.now}</h2><ul><li><a href="${view.href('/bodies')}">${disclosure.nowBodies}</a></li><li><a href="${view.href('/reports')}">${disclosure.nowReports}</a></li></ul>
<p class="cut">${disclosure.none}</p><ol class="matters">${disclosure.matters.map((matter, index) => html`<li id="matter-${index + 1}">${matter}</li>`)}</ol>
<p><a class="button plain" href="${view.href('/apply')}">${columns.apply.name}</a></p></article>`,
  )
}

/** 依申请公开: how to ask for what is not there, and whom. 条例第二十九条、第三十三条 */
export function applyPage(view: View, directory: Directory): Html {
  const { apply, columns } = view.messages
  const { name, short } = columns.apply
  return page(
    view,
    { title: name, current: 'apply', column: { name, description: short } },
    html`<h1>${name}</h1><p class="lead">${apply.lead}</p>
<nav class="entries" aria-label="${apply.ways}">${(['ask', 'follow', 'answered'] as const).map((way) => html`<a href="${view.href(`/${way}`)}"><b>${apply[way].name}</b><span>${apply[way].text}</span></a>`)}</nav>
<p class="hint">${apply.other}</p>
<article class="text"><h2>${apply.write}</h2><ol>${apply.writeItems.map((item) => html`<li>${item}</li>`)}</ol><p>${apply.writeNote}</p>
<h2>${apply.when}</h2><p>${apply.whenText}</p>
<h2>${apply.where}</h2><p>${apply.whereText}</p></article>
${directory.active.length === 0 ? html`<p class="empty">${view.messages.bodies.none}</p>` : officeTable(view, directory.active)}`,
  )
}
