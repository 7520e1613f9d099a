import { CLOCK_RULES, type ClockRule } from '../../domain/clock/index.js'
import { type FeeStep, feeByPage, feeByPiece } from '../../domain/fee/index.js'
import { toCitationText } from '../../domain/statute/index.js'
import type { ListedBody } from '../../service/public-site/load-directory.js'
import { type Html, html } from '../html.js'
import { chinese } from '../parts/chinese.js'
import { officeFacts } from '../parts/office-facts.js'
import { page } from '../parts/page.js'
import { unbroken } from '../parts/unbroken.js'
import { withName } from '../parts/with-name.js'
import type { View } from '../view.js'

/** In the order in which somebody meets them. */
const PERIODS = [
  ['reply.period', 'receipt'],
  ['reply.extension', 'receipt'],
  ['correction.notice', 'receipt'],
  ['consultation.third-party', 'letter'],
  ['fee.payment', 'notice'],
  ['remedy.reconsideration', 'decision'],
  ['remedy.direct-suit', 'decision'],
] as const

/** 政府信息公开指南 of a body: everything Article 12 wants, made from its record and from the rules themselves. */
export function bodyGuidePage(view: View, body: ListedBody): Html {
  const { apply, bodyGuide: guide, columns } = view.messages
  const { name } = body.state
  const title = guide.title(name)
  return page(
    view,
    {
      title,
      crumb: guide.link,
      current: 'guide',
      crumbs: [
        { href: view.href('/guide'), label: columns.guide.name },
        { href: view.href(`/bodies/${body.id}`), label: chinese(view, name) },
      ],
      column: { name: columns.guide.name, description: `${name} · ${guide.lead}`, keywords: [name] },
    },
    html`<h1>${withName(view, title, name)}</h1><p class="lead">${guide.lead}</p>
<div class="columns"><div>
<section aria-labelledby="public"><h2 id="public">${guide.public}</h2><p>${guide.publicText}</p><p><a href="${view.href('/disclosure')}">${columns.disclosure.name}</a></p></section>
<section aria-labelledby="ask"><h2 id="ask">${guide.ask}</h2><p>${guide.askText}</p><p class="actions"><a class="button" href="${view.href(`/ask?body=${encodeURIComponent(body.id)}`)}">${guide.askButton}</a><a href="${view.href('/follow')}">${guide.followButton}</a></p>
<h3>${guide.write}</h3><ol>${apply.writeItems.map((item) => html`<li>${item}</li>`)}</ol>
<h3>${guide.ways}</h3>${ways(view, body)}</section>
<section aria-labelledby="when"><h2 id="when">${guide.when}</h2>${periods(view)}</section>
<section aria-labelledby="fees"><h2 id="fees">${guide.fees}</h2><p>${guide.feesText}</p>${fees(view)}</section>
<section aria-labelledby="remedies"><h2 id="remedies">${guide.remedies}</h2><p>${guide.remediesText}</p></section></div>
<div><section aria-labelledby="office"><div class="heading"><h2 id="office">${guide.office}</h2></div>${officeFacts(view, body.office)}</section></div></div>`,
  )
}

function ways(view: View, { office: { address, fax, hours } }: ListedBody): Html {
  const { bodyGuide: guide } = view.messages
  const { wayItems } = guide
  const at = (place: string | null): Html =>
    html`<br><small>${place === null ? guide.notGivenWay : chinese(view, unbroken(place))}</small>`
  const place = [address, hours].filter((part) => part !== null).join('，')
  return html`<ul>
<li><b>${wayItems.web.name}</b> ${wayItems.web.text}</li>
<li><b>${wayItems.person.name}</b> ${wayItems.person.text}${at(place === '' ? null : place)}</li>
<li><b>${wayItems.post.name}</b> ${wayItems.post.text}${at(address)}</li>
<li><b>${wayItems.fax.name}</b> ${wayItems.fax.text}${at(fax)}</li></ul>`
}

/** From the rules by which dates are reckoned: the page and the due day cannot differ. */
function periods(view: View): Html {
  const { bodyGuide: guide } = view.messages
  const rows = PERIODS.map(([id, start]) => {
    const rule: ClockRule = CLOCK_RULES[id]
    const { count, unit } = rule.length
    return html`<tr><th scope="row">${guide.rules[id]}<small class="law">${chinese(view, toCitationText(rule.citation))}</small></th><td data-label="${guide.periods}">${guide.days(count, unit)}</td><td data-label="${guide.from}">${guide.starts[start]}</td></tr>`
  })
  return html`<table class="rates periods"><thead><tr><th scope="col">${guide.what}</th><th scope="col">${guide.periods}</th><th scope="col">${guide.from}</th></tr></thead><tbody>${rows}</tbody></table>`
}

function fees(view: View): Html {
  const { bodyGuide: guide } = view.messages
  const table = (caption: string, steps: readonly FeeStep[], unit: 'piece' | 'page', isOpenEnded: boolean): Html =>
    html`<table class="rates"><caption>${caption}</caption><thead><tr><th scope="col">${guide.count}</th><th scope="col">${guide.price}</th></tr></thead><tbody>${steps.map(
      ({ from, to, rateYuan }, index) =>
        html`<tr><td>${guide.range(from, isOpenEnded && index === steps.length - 1 ? null : to, unit)}</td><td>${guide.rate(rateYuan, unit)}</td></tr>`,
    )}</tbody></table>`
  return html`${table(guide.pieces, feeByPiece(40).steps, 'piece', false)}<p class="hint">${guide.morePieces}</p>${table(guide.pages, feeByPage(201).steps, 'page', true)}`
}
