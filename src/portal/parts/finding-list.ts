import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { chinese } from './chinese.js'
import { messageParts } from './message-parts.js'
import type { NumberedFinding } from './numbered-findings.js'

/** Each finding with a way to its cell or words, and where that is in the original. */
export function findingList(
  view: View,
  findings: readonly NumberedFinding[],
  targetOf: (finding: NumberedFinding) => string | null,
): Html {
  return html`<ol class="finds">${findings.map((finding) => findingItem(view, finding, targetOf(finding)))}</ol>`
}

function findingItem(view: View, finding: NumberedFinding, target: string | null): Html {
  const { report: words } = view.messages
  const { number, severity, message, rule, citation, quote } = finding
  const { head, sum } = messageParts(message)
  return html`<li id="finding-${number}" class="${severity}"><span class="n" aria-hidden="true">${number}</span><b><span class="visually-hidden">${words.severityNumber(words[severity], number)}</span>${chinese(view, head)}</b>${sum === null ? '' : html`<p>${chinese(view, html`${sum.map((clause) => html`<span>${clause}</span>`)}`)}</p>`}${quote === null || message.includes(quote) ? '' : html`<q lang="zh-CN">${quote}</q>`}${
    target === null
      ? ''
      : html`<a class="see" href="${target}">${words.see}<span class="visually-hidden">${words.ofNumber(number)}</span></a>`
  }${placeOf(view, finding)}<small><a href="${view.href('/rules')}#${rule}">${rule}</a>${citation === null ? '' : html`<br>${chinese(view, citation)}`}</small></li>`
}

/** In a document without pages, rows and lines there is nothing to tell beyond the words themselves. */
function placeOf({ messages: { report: words } }: View, { at }: NumberedFinding): Html | '' {
  const [first] = at.map((place) => words.placeText(place)).filter((text) => text !== '')
  return first === undefined
    ? ''
    : html`<small>${words.inOriginal(at.length > 1 ? words.andMore(first, at.length) : first)}</small>`
}
