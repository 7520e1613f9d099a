import { type Html, html } from '../html.js'

/** Telephone numbers and hours of work; longer than these is nothing that fits on a line of a telephone. */
const LONGEST = 20

/** A text whose numbers with dashes in them stay on one line: 0390-5550101, 14:00–17:30. */
export function unbroken(text: string): Html | string {
  const parts = text.split(/(\d[\d:–-]*)/)
  if (!parts.some(isWhole)) return text
  return html`${parts.map((part) => (isWhole(part) ? html`<span class="whole">${part}</span>` : part))}`
}

const isWhole = (part: string): boolean => part.length <= LONGEST && /^\d.*[–-]\d/.test(part)
