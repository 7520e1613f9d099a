import { html } from 'hono/html'
import type { Section } from '../../domain/report/index.js'
import type { NumberedFinding } from './numbered-findings.js'
import type { Html } from './page.js'

interface Mark {
  readonly from: number
  readonly to: number
  readonly finding: NumberedFinding
}

/** A section's paragraphs, the words of each finding marked in them. */
export function reportText(section: Section, findings: readonly NumberedFinding[]): Html[] {
  const marks = marksOf(section, findings)
  const paragraphs: Html[] = []
  let offset = 0
  for (const text of section.text.split('\n')) {
    const end = offset + text.length
    const inside = marks.filter((mark) => mark.from < end && mark.to > offset)
    const style = section.kind === 'closing' ? 'doc signature' : 'doc'
    if (text.trim() !== '') paragraphs.push(html`<p class="${style}">${markedText(text, offset, inside)}</p>`)
    offset = end + 1
  }
  return paragraphs
}

function marksOf(section: Section, findings: readonly NumberedFinding[]): Mark[] {
  const marks: Mark[] = []
  for (const finding of findings) {
    for (const { section: kind, offset, length } of finding.at) {
      if (kind !== section.kind || offset === undefined || length === undefined) continue
      // Several sections may be of the kind `extra`; the quoted words tell which one is meant.
      const words = section.text.slice(offset, offset + length)
      if (length > 0 && (finding.quote === null || finding.quote === words)) {
        marks.push({ from: offset, to: offset + length, finding })
      }
    }
  }
  return marks.sort((a, b) => a.from - b.from || a.to - b.to)
}

function markedText(text: string, offset: number, marks: readonly Mark[]): (Html | string)[] {
  const pieces: (Html | string)[] = []
  let at = 0
  for (const { from, to, finding } of marks) {
    const start = Math.max(at, from - offset)
    const stop = Math.min(text.length, to - offset)
    if (start > at) pieces.push(text.slice(at, start))
    const isStart = from >= offset
    pieces.push(
      html`<mark class="${finding.severity}"${isStart ? html` id="words-${finding.number}"` : ''}>${stop > start ? text.slice(start, stop) : ''}<a class="ref ${finding.severity}" href="#finding-${finding.number}" aria-label="发现 ${finding.number}">${finding.number}</a></mark>`,
    )
    at = Math.max(at, stop)
  }
  pieces.push(text.slice(at))
  return pieces
}
