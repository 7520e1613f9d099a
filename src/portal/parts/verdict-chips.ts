import { type Html, html } from '../html.js'
import type { View } from '../view.js'

/** How many findings of each kind, zeros receding. */
export function verdictChips({ messages: { check } }: Pick<View, 'messages'>, errors: number, notices: number): Html {
  return html`${countChip(errors, 'late', check.errors)} ${countChip(notices, 'risk', check.notices)}`
}

const countChip = (count: number, style: 'late' | 'risk', label: string): Html =>
  html`<span class="${count === 0 ? 'chip' : `chip ${style}`}">${label} ${count}</span>`
