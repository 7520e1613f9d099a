import { type FormSection, formOf, layoutReading, type Reading, type Section } from '../../domain/report/index.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { markedLabel } from './marked-label.js'
import type { Mark } from './marked-words.js'
import type { FindingIndex, NumberedFinding } from './numbered-findings.js'
import type { PlacedFindings } from './placed-findings.js'
import { reportTable } from './report-table.js'
import { reportText } from './report-text.js'

/** Characters of text on a page; a report has some ten thousand. */
const MOST_TEXT = 200_000

const TABLE_OF: Partial<Record<FormSection, 'disclosure' | 'requests' | 'reviews'>> = {
  disclosure: 'disclosure',
  requests: 'requests',
  remedies: 'reviews',
}

interface Paper {
  readonly reading: Reading
  readonly findings: FindingIndex
  /** Marks of each section. */
  readonly marks: readonly (readonly Mark[])[]
  /** What is found about headings and rows. */
  readonly placed: PlacedFindings
}

/** Sections in the order they have; a table whose section was not found comes after them. */
export function reportPaper(view: View, { reading, findings, marks, placed }: Paper): Html {
  const named = new Set<NumberedFinding>()
  const tables = layoutReading(reading)
  const form = formOf(reading)
  const drawn = new Set<string>()
  const draw = (kind: Section['kind']): Html | '' => {
    const table = TABLE_OF[kind as FormSection]
    if (reading.form === null || table === undefined || drawn.has(table)) return ''
    drawn.add(table)
    return reportTable(view, { layout: tables[table], reading, findings, placed, named })
  }
  let room = MOST_TEXT
  const parts = reading.sections.map((section, index) => {
    const text = section.text.slice(0, Math.max(0, room))
    room -= section.text.length
    const about = placed.headings[index] ?? []
    const heading = section.heading === null ? '' : html`<h2>${markedLabel(view, section.heading, about, named)}</h2>`
    return html`<section>${heading}${reportText(view, { ...section, text }, marks[index] ?? [])}${draw(section.kind)}</section>`
  })
  for (const kind of ['disclosure', 'requests', 'remedies'] as const) {
    const table = draw(kind)
    if (table !== '') parts.push(html`<section><h2>${form.sections[kind]}</h2>${table}</section>`)
  }
  const cut = room >= 0 ? '' : html`<p class="cut">${view.messages.report.tooLong(MOST_TEXT)}</p>`
  return html`${cut}<div${view.language === 'zh' ? '' : html` lang="zh-CN"`}>${parts}</div>`
}
