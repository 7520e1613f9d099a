import { type Html, html } from '../html.js'
import type { View } from '../view.js'

/** How many findings of each kind, zeros receding: what somebody who has just handed a report in waits for. */
export function verdictCounts({ messages: { check } }: Pick<View, 'messages'>, errors: number, notices: number): Html {
  return html`${countChip(errors, 'late', check.errors)} ${countChip(notices, 'risk', check.notices)}`
}

/** The same in a list, where only what was found is to catch the eye. */
export function verdictChips({ messages: { check } }: Pick<View, 'messages'>, errors: number, notices: number): Html {
  if (errors + notices === 0) return html`<span class="chip">${check.sound}</span>`
  return html`${errors === 0 ? '' : countChip(errors, 'late', check.errors)} ${notices === 0 ? '' : countChip(notices, 'risk', check.notices)}`
}

const countChip = (count: number, style: 'late' | 'risk', label: string): Html =>
  html`<span class="${count === 0 ? 'chip' : `chip ${style}`}">${label} ${count}</span>`
