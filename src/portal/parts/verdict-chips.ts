import { html } from 'hono/html'
import type { Html } from './page.js'

/** How many findings of each kind, zeros receding. */
export const verdictChips = (errors: number, notices: number): Html =>
  html`${countChip(errors, 'late', '不符')} ${countChip(notices, 'risk', '留意')}`

const countChip = (count: number, style: 'late' | 'risk', label: string): Html =>
  html`<span class="${count === 0 ? 'chip' : `chip ${style}`}">${label} ${count}</span>`
