import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { chinese } from './chinese.js'

/** A sentence with a name in it, which stays Chinese whatever the sentence is in. */
export const withName = (view: View, sentence: string, name: string): Html =>
  html`${sentence.split(name).map((words, index) => (index === 0 ? words : html`${chinese(view, name)}${words}`))}`
