import { html } from 'hono/html'
import type { NumberedFinding } from './numbered-findings.js'
import type { Html } from './page.js'

/** The numbers of findings, each leading to its place in the list. */
export function findingRefs(findings: readonly NumberedFinding[]): Html | '' {
  if (findings.length === 0) return ''
  const refs = findings.map(
    ({ number, severity }) =>
      html`<a class="ref ${severity}" href="#finding-${number}" aria-label="发现 ${number}">${number}</a>`,
  )
  return html`<span class="refs">${refs}</span>`
}
