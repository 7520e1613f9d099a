import { BODY_TYPES } from '../../../domain/body/index.js'
import type { Directory, ListedBody } from '../../../service/public-site/load-directory.js'
import { type Html, html } from '../../html.js'
import { chinese } from '../../parts/chinese.js'
import { dayText } from '../../parts/day-text.js'
import { page } from '../../parts/page.js'
import { findBodies } from '../../reports/find-bodies.js'
import type { View } from '../../view.js'

interface ChooseBodyPage {
  readonly directory: Directory
  /** What is looked for; empty: all are listed. */
  readonly words: string
  /** What was asked for and cannot be asked. */
  readonly refused?: ListedBody | 'unknown'
}

/** Whom to ask: every body that is, by kind, or those with a name that was typed. */
export function chooseBodyPage(view: View, { directory, words, refused }: ChooseBodyPage): Html {
  const { ask, apply, columns } = view.messages
  const { choose } = ask
  const found = words === '' ? directory.active : findBodies(directory, words)
  return page(
    view,
    {
      title: choose.title,
      current: 'apply',
      crumbs: [{ href: view.href('/apply'), label: columns.apply.name }],
      scripts: ['choose-body.js'],
    },
    html`<h1>${choose.heading}</h1><p class="lead">${choose.lead}</p>
${refused === undefined ? '' : html`<p class="cut" role="status">${refusal(view, refused)}</p>`}
<form class="filters" method="get" action="${view.href('/ask')}" role="search"><div class="grow"><label for="q">${choose.filter}</label><input id="q" type="search" name="q" value="${words}" maxlength="60" autocomplete="off"></div><button class="button plain">${choose.find}</button>${words === '' ? '' : html`<a href="${view.href('/ask')}">${choose.all}</a>`}</form>
<div id="choices">${words === '' ? byKind(view, directory.active) : found.length === 0 ? '' : html`<ul class="choices">${found.map((body) => choice(view, directory, body))}</ul>`}</div>
<p class="empty" id="no-choice" role="status"${found.length === 0 ? '' : html` hidden`}>${directory.active.length === 0 ? view.messages.bodies.none : choose.nothing}</p>
<p class="hint">${apply.writeNote}</p>`,
  )
}

function refusal(view: View, refused: ListedBody | 'unknown'): Html | string {
  const { choose } = view.messages.ask
  if (refused === 'unknown' || refused.state.status !== 'ended') return choose.unknown
  return choose.ended(refused.state.name, dayText(view, refused.state.endedOn))
}

function byKind(view: View, active: readonly ListedBody[]): Html[] {
  const { kinds } = view.messages.bodies
  return BODY_TYPES.flatMap((kind) => {
    const some = active.filter(({ state }) => state.kind === kind)
    if (some.length === 0) return []
    return [
      html`<section class="choice-group"><h2>${kinds[kind]}</h2><ul class="choices">${some.map((body) => askLink(view, body))}</ul></section>`,
    ]
  })
}

/** One that is no more leads to those who took over from it. */
function choice(view: View, directory: Directory, body: ListedBody): Html {
  if (body.state.status === 'active') return askLink(view, body)
  const { choose } = view.messages.ask
  const successors = body.state.successors.flatMap((id) => directory.find(id) ?? [])
  return html`<li class="ended"><p>${choose.ended(body.state.name, dayText(view, body.state.endedOn))}</p>${successors.length === 0 ? '' : html`<ul class="choices">${successors.map((one) => askLink(view, one))}</ul>`}</li>`
}

const askLink = (view: View, { id, state, names }: ListedBody): Html =>
  html`<li data-names="${names.map(({ name }) => name).join(' ')}"><a href="${view.href(`/ask?body=${encodeURIComponent(id)}`)}">${chinese(view, state.name)}</a></li>`
