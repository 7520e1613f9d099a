import type { FollowedRequest } from '../../../service/requests/following/followed-request.js'
import { type Html, html } from '../../html.js'
import { dayText } from '../../parts/day-text.js'
import type { View } from '../../view.js'

/** What happened, the last first. */
export function caseSteps(view: View, { happened }: FollowedRequest): Html {
  const { follow } = view.messages
  const items = happened.toReversed().map(({ type, on, side }) => {
    const what = side === null ? follow.events[type] : `${follow.events[type]}（${follow.sides[side]}）`
    return html`<li><time datetime="${on}">${dayText(view, on)}</time><span>${view.language === 'zh' ? what : what.replace('（', ' (').replace('）', ')')}</span></li>`
  })
  return html`<section aria-labelledby="happened"><h2 id="happened">${follow.happened}</h2><ol class="timeline">${items}</ol></section>`
}
