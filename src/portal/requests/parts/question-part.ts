import type { AskedQuestion, HumanQuestion } from '../../../service/asking/human-question.js'
import { type Html, html } from '../../html.js'
import type { View } from '../../view.js'
import { type FormState, textField } from './form-field.js'

/** A question, or what a right answer to one was rewarded with. */
export type ShownQuestion =
  | { readonly is: 'asked'; readonly question: AskedQuestion; readonly answer: string }
  | { readonly is: 'answered'; readonly pass: string }

/** Instead of a picture puzzle: words that a screen reader reads, and a field that people are told to leave alone. */
export function questionPart(state: FormState, shown: ShownQuestion): Html {
  const { view } = state
  const { ask } = view.messages
  const trap = html`<div class="trap" aria-hidden="true"><label for="website">${ask.trap}</label><input id="website" name="website" type="text" value="" tabindex="-1" autocomplete="off"></div>`
  if (shown.is === 'answered')
    return html`${trap}<p class="hint" id="answer">${ask.answered}</p><input type="hidden" name="pass" value="${shown.pass}">`
  return html`${trap}<input type="hidden" name="question" value="${shown.question.token}">${textField(state, {
    name: 'answer',
    label: `${ask.question}${view.language === 'zh' ? '：' : ': '}${wordsOf(view, shown.question)}`,
    hint: ask.questionHint,
    value: shown.answer,
    most: 20,
    width: 'short',
  })}`
}

function wordsOf({ messages: { ask } }: View, { kind, a, b }: HumanQuestion): string {
  const word = (number: number): string => ask.numerals[number] ?? String(number)
  return ask.questions[kind](word(a), word(b))
}
