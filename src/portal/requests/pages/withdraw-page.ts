import type { FollowedRequest } from '../../../service/requests/following/followed-request.js'
import { type Html, html } from '../../html.js'
import { page } from '../../parts/page.js'
import type { View } from '../../view.js'

/** Says what withdrawing means before it is done. */
export function withdrawPage(view: View, { no }: FollowedRequest): Html {
  const { follow, columns } = view.messages
  const { withdraw } = follow
  return page(
    view,
    {
      title: withdraw.title,
      current: 'apply',
      isPrivate: true,
      crumbs: [
        { href: view.href('/apply'), label: columns.apply.name },
        { href: view.href('/follow'), label: follow.title },
      ],
    },
    html`<h1>${withdraw.heading}</h1><p class="lead">${follow.caseOf(no)}</p><p>${withdraw.final}</p>
<form class="actions" method="post" action="${view.href('/follow/withdraw')}"><button class="button stop">${withdraw.confirm}</button><a href="${view.href('/follow')}">${withdraw.keep}</a></form>`,
  )
}
