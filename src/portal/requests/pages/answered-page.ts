import type { Directory } from '../../../service/public-site/load-directory.js'
import type { PublicLogPage } from '../../../service/requests/after/list-public-log.js'
import { type Html, html } from '../../html.js'
import { bodyLink } from '../../parts/body-link.js'
import { chinese } from '../../parts/chinese.js'
import { dayText } from '../../parts/day-text.js'
import { page } from '../../parts/page.js'
import type { View } from '../../view.js'

interface AnsweredPage {
  readonly directory: Directory
  /** Whose are shown; empty: everybody's. */
  readonly chosen: string
  readonly log: PublicLogPage
}

/** Requests and answers that bodies show of themselves: nobody has to ask twice for the same. */
export function answeredPage(view: View, { directory, chosen, log }: AnsweredPage): Html {
  const { answered, columns } = view.messages
  const items = log.items.map(({ body, title, answer, receivedOn, decidedOn }) => {
    const whose = directory.find(body)
    return html`<li><h2>${chinese(view, title)}</h2><p class="hint">${whose === undefined ? '' : html`<span>${bodyLink(view, whose)}</span>`}<span>${answered.received(dayText(view, receivedOn))}</span><span>${answered.decided(dayText(view, decidedOn))}</span></p><p class="lines">${chinese(view, answer)}</p></li>`
  })
  const more = new URLSearchParams({ ...(chosen && { body: chosen }), ...(log.next !== null && { after: log.next }) })
  return page(
    view,
    {
      title: answered.title,
      current: 'apply',
      crumbs: [{ href: view.href('/apply'), label: columns.apply.name }],
      column: { name: answered.title, description: answered.lead },
    },
    html`<h1>${answered.title}</h1><p class="lead">${answered.lead}</p>
<form class="filters" method="get" action="${view.href('/answered')}"><div><label for="body">${answered.body}</label><select id="body" name="body"><option value="">${answered.all}</option>${directory.active.map(({ id, state }) => html`<option value="${id}"${id === chosen ? html` selected` : ''} lang="zh-CN">${state.name}</option>`)}</select></div><button class="button plain">${answered.show}</button></form>
${items.length === 0 ? html`<p class="empty">${answered.none}</p>` : html`<ol class="answered">${items}</ol>`}
${log.next === null ? '' : html`<p><a href="${view.href('/answered')}?${more.toString()}">${answered.more}</a></p>`}
<p class="hint">${answered.askSame} <a href="${view.href('/ask')}">${view.messages.apply.ask.name}</a></p>`,
  )
}
