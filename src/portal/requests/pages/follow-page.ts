import { DECISION_KINDS } from '../../../domain/request/index.js'
import type { ListedBody } from '../../../service/public-site/load-directory.js'
import type { ReleasedFile } from '../../../service/requests/files/released-files.js'
import type { FollowedRequest } from '../../../service/requests/following/followed-request.js'
import type { LetterView } from '../../../service/requests/letters/letter-view.js'
import { type Html, html } from '../../html.js'
import { bodyLink } from '../../parts/body-link.js'
import { chinese } from '../../parts/chinese.js'
import { dayText } from '../../parts/day-text.js'
import { page } from '../../parts/page.js'
import type { View } from '../../view.js'
import type { AskFault } from '../ask-form.js'
import { FOLLOW_MINUTES } from '../own-cookies.js'
import { caseSteps } from '../parts/case-steps.js'
import { dueAnswer, stepsOf } from '../parts/due-answer.js'
import { dueProof } from '../parts/due-proof.js'
import { lostFiles } from '../parts/lost-files.js'
import { materialForm, ownTasks } from '../parts/own-tasks.js'
import { remedyPart } from '../parts/remedy-part.js'

export interface FollowPage {
  readonly request: FollowedRequest
  readonly body: ListedBody | undefined
  readonly letters: readonly LetterView[]
  readonly files: readonly ReleasedFile[]
  /** What was just done. */
  readonly done?: string
  /** Why something was not, in one sentence. */
  readonly refusal?: string
  readonly faults?: readonly AskFault[]
  /** What was written and not taken. */
  readonly written?: string
  /** Files that came with it and have to be chosen again. */
  readonly lost?: readonly File[]
}

const CHIPS: Partial<Record<FollowedRequest['status'], string>> = {
  confirming: 'risk',
  correcting: 'risk',
  explaining: 'risk',
  'fee-pending': 'risk',
  served: 'ok',
  closed: 'ok',
}

/** A request as its applicant follows it. */
export function followPage(view: View, given: FollowPage): Html {
  const { request, body, done, refusal, faults = [], written = '', lost = [] } = given
  const { follow, columns } = view.messages
  const title = follow.caseOf(request.no)
  return page(
    view,
    {
      title: follow.title,
      current: 'apply',
      isPrivate: true,
      crumbs: [{ href: view.href('/apply'), label: columns.apply.name }],
      scripts: ['keep-files.js'],
    },
    html`<h1>${title} <span class="chip ${CHIPS[request.status] ?? ''}">${follow.statuses[request.status]}</span></h1>
${done === undefined ? '' : html`<p class="done" role="status">${done}</p>`}${refusal === undefined ? '' : html`<div class="problem" role="alert" tabindex="-1" autofocus><h2>${follow.refused}</h2><p>${refusal}</p></div>`}${lostFiles(view, lost)}
<div class="case"><div>
${dueAnswer(view, request)}
${ownTasks({ view, faults }, request, written)}
${outcome(view, given)}
${dueProof(view, stepsOf(request))}
${remedyPart(view, request)}
${caseSteps(view, request)}
${materialForm({ view, faults }, request)}
</div>
<aside>${facts(view, request, body)}${letterList(view, given.letters)}
<p class="links"><a href="${view.href('/follow/copy')}">${follow.copy}</a>${request.may.withdraw ? html`<a href="${view.href('/follow/withdraw')}">${follow.withdraw.link}</a>` : ''}</p>
<form method="post" action="${view.href('/follow/end')}"><button class="button plain">${follow.end}</button></form><p class="hint">${follow.stays(FOLLOW_MINUTES)}</p></aside>
</div>`,
  )
}

function facts(view: View, request: FollowedRequest, body: ListedBody | undefined): Html {
  const { follow } = view.messages
  const wanted = request.description
  const told: readonly (readonly [string, Html | string])[] = [
    [follow.body, body === undefined ? '—' : bodyLink(view, body)],
    [follow.wanted, wanted === null ? follow.removed : html`<span class="lines">${chinese(view, wanted)}</span>`],
    [follow.submittedOn, dayText(view, request.submittedOn)],
    [follow.receivedOn, request.receivedOn === null ? '—' : dayText(view, request.receivedOn)],
  ]
  return html`<dl>${told.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>`
}

/** What was decided, and what is given out with it. */
function outcome(view: View, { request, files }: FollowPage): Html | '' {
  const { follow } = view.messages
  const { decision, joined, status } = request
  if (joined !== null)
    return html`<p class="cut">${joined.into === null ? follow.joinedToAnother : follow.joined(joined.into)}</p>`
  if (status === 'split') return html`<p class="cut">${follow.split}</p>`
  if (decision === null) return ''
  if (decision.kind === null || decision.servedOn === null)
    return html`<section aria-labelledby="decision"><h2 id="decision">${follow.decision.heading}</h2><p>${follow.decision.waits}</p></section>`
  const way = decision.servedBy === null ? '' : follow.decision.ways[decision.servedBy]
  return html`<section aria-labelledby="decision"><h2 id="decision">${follow.decision.heading}</h2><p class="decided"><b>${chinese(view, DECISION_KINDS[decision.kind].letter)}</b><br><small>${follow.decision.madeOn} ${dayText(view, decision.madeOn)} · ${follow.decision.servedOn} ${dayText(view, decision.servedOn)} · ${way}</small></p>
${files.length === 0 ? '' : html`<h3>${follow.files.heading}</h3><ul class="given">${[...files].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true })).map(({ id, name, sizeBytes }) => html`<li><a href="${view.href(`/follow/files/${id}`)}">${chinese(view, name)}</a> <small>${sizeText(sizeBytes)}</small></li>`)}</ul><p class="hint">${follow.files.note}</p>`}</section>`
}

const sizeText = (bytes: number): string =>
  bytes < 1024 ** 2 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`

function letterList(view: View, letters: readonly LetterView[]): Html {
  const { follow } = view.messages
  const standing = letters.filter(({ state }) => state !== 'erased')
  const items = standing.map(({ number, title, letterNo, on, state }) => {
    const at = view.href(`/follow/letters/${number}`)
    const taken =
      state === 'standing'
        ? ''
        : html` <span class="chip">${follow.letters[state === 'revoked' ? 'revoked' : 'recalled']}</span>`
    return html`<li><a href="${at}">${chinese(view, title)}</a>${taken}<small>${letterNo === null ? '' : html`${chinese(view, letterNo)} · `}${dayText(view, on)}</small><span class="forms"><a href="${at}/pdf" aria-label="${title} PDF">${follow.letters.pdf}</a><a href="${at}/docx" aria-label="${title} Word">${follow.letters.word}</a></span></li>`
  })
  return html`<h2>${follow.letters.heading}</h2>${items.length === 0 ? html`<p>${follow.letters.none}</p>` : html`<ul class="letters">${items}</ul>`}`
}
