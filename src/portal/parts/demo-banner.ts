import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { dayText } from './day-text.js'

/** Nobody is to take a demonstration for the site of a government. */
export function demoBanner(view: View): Html | '' {
  if (view.demoDay === null) return ''
  const { frame } = view.messages
  return html`<div class="demo" role="note"><p class="wrap"><b>${frame.demo(dayText(view, view.demoDay))}</b> ${frame.demoNote}</p></div>`
}
