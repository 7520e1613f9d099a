import type { DueReading } from '../../../domain/clock/index.js'
import { toCitationText } from '../../../domain/statute/index.js'
import type { FollowedRequest } from '../../../service/requests/following/followed-request.js'
import { type Html, html } from '../../html.js'
import { chinese } from '../../parts/chinese.js'
import { dayText } from '../../parts/day-text.js'
import type { View } from '../../view.js'

/** Which way, to whom, until when: shown while it is open, and no longer. 条例第五十一条 */
export function remedyPart(view: View, { remedy }: FollowedRequest): Html | '' {
  if (remedy === null) return ''
  const words = view.messages.follow.remedy
  const { reconsideration, suit, route, citations, about } = remedy
  const names = (list: readonly string[]): string => list.join(view.language === 'zh' ? '或者' : ' / ')
  const ways = [
    ...(reconsideration === null
      ? []
      : [
          way(view, {
            name: route === 'reconsideration-first' ? words.first : words.reconsideration,
            at: names(reconsideration.names),
            until: reconsideration.until,
          }),
        ]),
    ...(suit === null ? [] : [way(view, { name: words.suit, at: suit.court, until: suit.until })]),
  ]
  return html`<section class="remedy" aria-labelledby="remedy"><h2 id="remedy">${words.heading}</h2><p>${about === 'silence' ? words.silence : words.decision}</p><ul>${ways}</ul><p>${words.complain}</p><p class="law">${words.law}${view.language === 'zh' ? '：' : ': '}${chinese(view, citations.map(toCitationText).join('、'))}</p></section>`
}

function way(view: View, { name, at, until }: { name: string; at: string; until: DueReading }): Html {
  const words = view.messages.follow.remedy
  const day =
    until.status === 'derived' ? until.dueOn : until.status === 'calendar-not-published' ? until.earliestOn : null
  return html`<li><b>${name}</b><br>${words.at(at)}${day === null ? '' : html`${view.language === 'zh' ? '，' : ', '}<b>${words.until(dayText(view, day))}</b>`}</li>`
}
