import { BODY_TYPES, type BodyType } from '../../domain/body/index.js'
import type { Directory, ListedBody } from '../../service/public-site/load-directory.js'
import { type Html, html } from '../html.js'
import { bodyLink } from '../parts/body-link.js'
import { dayText } from '../parts/day-text.js'
import { page } from '../parts/page.js'
import type { View } from '../view.js'

/** Everybody who has to disclose, as they stand today: each body with those below it, by kind. */
export function bodiesPage(view: View, directory: Directory): Html {
  const { bodies } = view.messages
  const { active, ended, on } = directory
  const roots = directory.listBelow(null)
  return page(
    view,
    {
      title: bodies.title,
      current: 'bodies',
      column: { name: bodies.title, description: bodies.lead(dayText(view, on), active.length) },
    },
    html`<h1>${bodies.title}</h1>
${active.length === 0 ? html`<p class="empty">${bodies.none}</p>` : html`<p class="lead">${bodies.lead(dayText(view, on), active.length)}</p>`}
<div class="tree">${roots.map((root) => branch(view, directory, root))}</div>
${ended.length === 0 ? '' : html`<section><h2>${bodies.ended}</h2><ul class="bodies wide">${ended.map((body) => html`<li>${bodyLink(view, body)} <small>${endOf(view, body)}</small></li>`)}</ul></section>`}`,
  )
}

function branch(view: View, directory: Directory, body: ListedBody): Html {
  const below = directory.listBelow(body.id)
  return html`<section><h2>${bodyLink(view, body)}</h2>${BODY_TYPES.map((kind) =>
    group(view, directory, kind, below),
  )}</section>`
}

function group(view: View, directory: Directory, kind: BodyType, among: readonly ListedBody[]): Html | '' {
  const some = among.filter(({ state }) => state.kind === kind)
  if (some.length === 0) return ''
  return html`<h3>${view.messages.bodies.kinds[kind]}</h3>${nested(view, directory, some, 'bodies wide')}`
}

/** The deeper ones stand below theirs, in one list each. */
function nested(view: View, directory: Directory, some: readonly ListedBody[], style: string): Html {
  return html`<ul class="${style}">${some.map((body) => {
    const below = directory.listBelow(body.id)
    return html`<li>${bodyLink(view, body)}${below.length === 0 ? '' : nested(view, directory, below, 'below')}</li>`
  })}</ul>`
}

function endOf(view: View, { state }: ListedBody): string {
  return state.status === 'ended' ? view.messages.bodies.endedOn(dayText(view, state.endedOn)) : ''
}
