import type { ListedBody } from '../../../service/public-site/load-directory.js'
import type { FollowedRequest } from '../../../service/requests/following/followed-request.js'
import type { CopyDigest } from '../../../service/requests/following/own-copy.js'
import { type Html, html } from '../../html.js'
import { chinese } from '../../parts/chinese.js'
import { dayText } from '../../parts/day-text.js'
import { page } from '../../parts/page.js'
import type { View } from '../../view.js'

interface ReceiptPage {
  readonly request: FollowedRequest
  readonly body: ListedBody | undefined
  readonly queryCode: string
  readonly digest: CopyDigest
  /** A line for each file that was not taken. */
  readonly refused: readonly string[]
}

/** 政府信息公开申请接收回执: on the screen with what comes next, on paper alone. */
export function receiptPage(view: View, { request, body, queryCode, digest, refused }: ReceiptPage): Html {
  const { ask, receipt, columns } = view.messages
  const facts: readonly (readonly [string, Html | string])[] = [
    [receipt.body, body === undefined ? '' : chinese(view, body.state.name)],
    [receipt.submittedOn, dayText(view, request.submittedOn)],
    [receipt.by, receipt.web],
    [receipt.matter, ask.matters[request.matter]],
    [receipt.description, html`<span class="lines">${chinese(view, request.description ?? '')}</span>`],
    [receipt.due, dueLine(view, request)],
    [
      receipt.digest,
      html`<code class="print">${digest.digest}</code><small>${receipt.digestNote(digest.algorithm === 'sm3' ? ' SM3 ' : ' SHA-256 ')}</small>`,
    ],
  ]
  const office = body?.office
  const contact = [office?.officeName, office?.address, office?.telephone].filter((part) => part != null).join(' ')
  return page(
    view,
    {
      title: receipt.title,
      current: 'apply',
      isPrivate: true,
      crumbs: [{ href: view.href('/apply'), label: columns.apply.name }],
    },
    html`<p class="done" role="status">${receipt.done}</p>
${refused.length === 0 ? '' : html`<div class="problem" role="alert"><p>${view.messages.upload.later('')}</p><ul>${refused.map((line) => html`<li>${line}</li>`)}</ul></div>`}
<article class="receipt"><h1>${receipt.title}</h1>
<dl class="keys"><div><dt>${receipt.no}</dt><dd>${request.no}</dd></div><div><dt>${receipt.code}</dt><dd>${queryCode}</dd></div></dl>
<p class="keep">${receipt.keep}</p>
<dl class="facts-list">${facts.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
${contact === '' ? '' : html`<p class="hint">${chinese(view, contact)}</p>`}</article>
<section class="next"><h2>${receipt.next}</h2>${request.status === 'confirming' ? waiting(view, request) : ''}
<p class="actions"><a class="button plain" href="${view.href('/follow')}">${receipt.follow}</a><a href="${view.href('/ask/receipt/copy')}">${receipt.copy}</a></p>
<p class="hint">${receipt.print}</p></section>`,
  )
}

function waiting(view: View, { may }: FollowedRequest): Html {
  const { receipt } = view.messages
  return html`<p><span class="chip risk">${receipt.waiting}</span></p><p>${receipt.waitingText}</p>${
    may.confirm
      ? html`<form class="actions" method="post" action="${view.href('/follow/confirm')}"><button class="button">${receipt.confirm}</button></form>`
      : html`<p>${receipt.confirmed}</p>`
  }`
}

/** The day it will be due, or could be at the earliest. */
function dueLine(view: View, { clock, ifReceivedToday }: FollowedRequest): string {
  const { receipt } = view.messages
  const reading = clock.status === 'not-started' ? ifReceivedToday : clock
  if (reading === null) return '—'
  if (reading.status === 'calendar-not-published')
    return receipt.dueUnknown(reading.year, dayText(view, reading.earliestOn))
  if (reading.status !== 'derived') return '—'
  const day = dayText(view, reading.dueOn)
  return clock.status === 'not-started' ? receipt.dueIfToday(day) : receipt.dueOn(day)
}
