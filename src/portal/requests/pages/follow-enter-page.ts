import { type Html, html } from '../../html.js'
import { page } from '../../parts/page.js'
import type { View } from '../../view.js'
import { textField } from '../parts/form-field.js'

interface FollowEnterPage {
  /** Why nothing is shown, in one sentence. */
  readonly refusal?: string
  /** What happened before, where nothing is wrong. */
  readonly notice?: string
  /** As it was typed; the query code is typed anew. */
  readonly no?: string
}

/** Number and query code, and nothing else: no account, no name. */
export function followEnterPage(view: View, { refusal, notice, no = '' }: FollowEnterPage): Html {
  const { follow, columns } = view.messages
  const state = { view, faults: [] }
  return page(
    view,
    {
      title: follow.title,
      current: 'apply',
      isPrivate: true,
      crumbs: [{ href: view.href('/apply'), label: columns.apply.name }],
    },
    html`<h1>${follow.heading}</h1><p class="lead">${follow.lead}</p>
${notice === undefined ? '' : html`<p class="done" role="status">${notice}</p>`}${refusal === undefined ? '' : html`<div class="problem" role="alert" tabindex="-1" autofocus><p>${refusal}</p></div>`}
<form class="enter" method="post" action="${view.href('/follow')}">
${textField(state, { name: 'no', label: follow.no, hint: follow.noHint, value: no, most: 40, width: 'middle' })}
${textField(state, { name: 'code', label: follow.code, hint: follow.codeHint, value: '', most: 40, width: 'middle' })}
<p><button class="button">${follow.open}</button></p></form>
<p class="hint">${follow.private}</p><p class="hint">${follow.lost}</p>`,
  )
}
