import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { findingRefs } from './finding-refs.js'
import type { NumberedFinding } from './numbered-findings.js'

/**
 * A heading or the label of a row, marked as a whole.
 * @param named findings that the list already leads to; these are added to them
 */
export function markedLabel(
  view: View,
  label: Html | string,
  findings: readonly NumberedFinding[],
  named: Set<NumberedFinding>,
): Html | string {
  if (findings.length === 0) return label
  const style = findings.some(({ severity }) => severity === 'error') ? 'error' : 'notice'
  let marked = html`<mark class="${style}">${label}</mark>`
  for (const finding of findings) {
    if (named.has(finding)) continue
    named.add(finding)
    marked = html`<span id="words-${finding.number}">${marked}</span>`
  }
  return html`${marked}${findingRefs(view, findings)}`
}
