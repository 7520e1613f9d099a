import type { Section } from '../../domain/report/index.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { findingRefs } from './finding-refs.js'
import { cutAtMarks, type Mark, type Piece } from './marked-words.js'
import type { NumberedFinding } from './numbered-findings.js'

/** A section's paragraphs, the words of each finding marked in them; two findings may share words. */
export function reportText(view: View, section: Section, marks: readonly Mark[]): Html[] {
  const named = new Set<NumberedFinding>()
  const paragraphs: Html[] = []
  let active: Mark[] = []
  let next = 0
  let offset = 0
  for (const text of section.text.split('\n')) {
    const end = offset + text.length
    const start = offset
    active = active.filter((mark) => mark.to > start)
    for (let mark = marks[next]; mark !== undefined && mark.from < end; mark = marks[next]) {
      active.push(mark)
      next += 1
    }
    const style = section.kind === 'closing' ? 'doc signature' : 'doc'
    const pieces =
      active.length === 0 ? text : cutAtMarks(text, offset, active).map((piece) => toHtml(view, piece, named))
    if (text.trim() !== '') paragraphs.push(html`<p class="${style}">${pieces}</p>`)
    offset = end + 1
  }
  return paragraphs
}

function toHtml(view: View, { text, covering, ending }: Piece, named: Set<NumberedFinding>): Html | string {
  if (covering.length === 0) return text
  const style = covering.some(({ finding }) => finding.severity === 'error') ? 'error' : 'notice'
  let marked = html`<mark class="${style}">${text}</mark>`
  for (const { finding } of covering) {
    if (named.has(finding)) continue
    named.add(finding)
    marked = html`<span id="words-${finding.number}">${marked}</span>`
  }
  return html`${marked}${findingRefs(
    view,
    ending.map((mark) => mark.finding),
  )}`
}
