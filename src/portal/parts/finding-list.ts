import { html } from 'hono/html'
import type { NumberedFinding } from './numbered-findings.js'
import type { Html } from './page.js'
import { toPlaceText } from './place-text.js'

/** Each finding with a way to its cell or words, and where that is in the original. */
export function findingList(
  findings: readonly NumberedFinding[],
  targetOf: (finding: NumberedFinding) => string | null,
): Html {
  return html`<ol class="finds">${findings.map((finding) => findingItem(finding, targetOf(finding)))}</ol>`
}

function findingItem(finding: NumberedFinding, target: string | null): Html {
  const { number, severity, message, rule, citation, quote } = finding
  return html`<li id="finding-${number}" class="${severity}"><span class="n" aria-hidden="true">${number}</span><b><span class="visually-hidden">${severity === 'error' ? '不符' : '留意'} ${number}：</span>${message}</b>${quote === null || message.includes(quote) ? '' : html`<q>${quote}</q>`}${
    target === null
      ? ''
      : html`<a class="see" href="${target}">看原处<span class="visually-hidden">（第 ${number} 项）</span></a>`
  }${placeOf(finding)}<small><a href="/rules#${rule}">${rule}</a>${citation === null ? '' : html`<br>${citation}`}</small></li>`
}

/** In a document without pages, rows and lines there is nothing to tell beyond the words themselves. */
function placeOf({ at }: NumberedFinding): Html | '' {
  const [first] = at.map(toPlaceText).filter((text) => text !== '')
  return first === undefined ? '' : html`<small>原件${first}${at.length > 1 ? `等 ${at.length} 处` : ''}</small>`
}
