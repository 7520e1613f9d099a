import type { FormSection } from '../form/index.js'
import { SECTION_ORDER } from '../form/index.js'
import type { Reading, Section } from '../reading.js'

/** A heading of the top level: one of the form's six, or one that the form does not have. */
export interface Heading {
  readonly printed: string
  readonly kind: FormSection | 'extra'
  readonly section: Section
}

const isFormSection = (kind: string): kind is FormSection => (SECTION_ORDER as readonly string[]).includes(kind)

/** The headings in the order of the document; the opening and the closing have none. */
export function listHeadings(report: Reading): readonly Heading[] {
  return report.sections.flatMap((section): Heading[] => {
    const { kind, heading } = section
    if (heading === null || !(kind === 'extra' || isFormSection(kind))) return []
    return [{ printed: heading.trim(), kind, section }]
  })
}

/** Fewer than half of the six found means that the headings were not read, not that they are missing. */
export function headingsWereRead(headings: readonly Heading[]): boolean {
  return new Set(headings.map(({ kind }) => kind).filter(isFormSection)).size >= 3
}
