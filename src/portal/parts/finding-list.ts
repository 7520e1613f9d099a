import { html } from 'hono/html'
import type { NumberedFinding } from './numbered-findings.js'
import type { Html } from './page.js'

/** Each finding with a way to its cell or words. */
export function findingList(findings: readonly NumberedFinding[]): Html {
  return html`<ol class="finds">${findings.map(findingItem)}</ol>`
}

function findingItem(finding: NumberedFinding): Html {
  const { number, severity, message, rule, citation, quote, cells } = finding
  const cell = cells[0]
  const target = cell !== undefined ? `#cell-${cell}` : hasWords(finding) ? `#words-${number}` : null
  return html`<li id="finding-${number}" class="${severity}"><span class="n" aria-hidden="true">${number}</span><b><span class="visually-hidden">${severity === 'error' ? '不符' : '留意'} ${number}：</span>${message}</b>${quote === null || message.includes(quote) ? '' : html`<q>${quote}</q>`}${
    target === null ? '' : html`<a href="${target}">看原处</a>`
  }<small><a href="/rules#${rule}">${rule}</a>${citation === null ? '' : ` · ${citation}`}</small></li>`
}

const hasWords = (finding: NumberedFinding): boolean => finding.at.some((place) => place.offset !== undefined)
