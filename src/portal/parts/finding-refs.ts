import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import type { NumberedFinding } from './numbered-findings.js'

/** The numbers of findings, each leading to its place in the list. */
export function findingRefs({ messages: { report: words } }: View, findings: readonly NumberedFinding[]): Html | '' {
  if (findings.length === 0) return ''
  const refs = findings.map(
    ({ number, severity }) =>
      html`<a class="ref ${severity}" href="#finding-${number}" aria-label="${words.findingNumber(number)}">${number}</a>`,
  )
  return html`<span class="refs">${refs}</span>`
}
