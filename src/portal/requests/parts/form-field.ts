import { type Html, html } from '../../html.js'
import type { View } from '../../view.js'
import type { AskFault } from '../ask-form.js'

/** What a form shows beside its fields. */
export interface FormState {
  readonly view: View
  readonly faults: readonly AskFault[]
}

export const idOf = (name: string): string => name.replaceAll('.', '-')

interface Field {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly isOptional?: boolean
}

interface TextField extends Field {
  readonly autocomplete?: string
  readonly inputmode?: 'numeric' | 'tel' | 'email'
  readonly most?: number
  readonly width?: 'short' | 'middle'
  readonly isFocused?: boolean
}

const faultOf = ({ faults }: FormState, name: string): AskFault | undefined =>
  faults.find(({ field }) => field === name)

/** Label, hint and fault of a field, and how the field names them. */
function around(
  state: FormState,
  { name, label, hint, isOptional = false }: Field,
  content: (ties: Html) => Html,
): Html {
  const id = idOf(name)
  const fault = faultOf(state, name)
  const told = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-fault`])]
  const ties = html`${describedBy(told)}${fault === undefined ? '' : html` aria-invalid="true"`}`
  return html`<div class="${fault === undefined ? 'field' : 'field wrong'}"><label for="${id}">${label}${isOptional ? optional(state.view) : ''}</label>${hint === undefined ? '' : html`<p class="hint" id="${id}-hint">${hint}</p>`}${fault === undefined ? '' : faultLine(fault)}${content(ties)}</div>`
}

/** The space keeps a reader of the page from running both into one word. */
export const optional = (view: View): Html => html` <span class="optional">${view.messages.ask.optional}</span>`

const describedBy = (ids: readonly string[]): Html | '' =>
  ids.length === 0 ? '' : html` aria-describedby="${ids.join(' ')}"`

export const faultLine = ({ field, message }: AskFault): Html =>
  html`<p class="fault" id="${idOf(field)}-fault">${message}</p>`

export function textField(state: FormState, field: TextField): Html {
  const { name, value, autocomplete = 'off', inputmode, most = 200, width, isFocused = false } = field
  return around(
    state,
    field,
    (ties) =>
      html`<input id="${idOf(name)}" name="${name}" type="text" value="${value}" maxlength="${most}" autocomplete="${autocomplete}"${width === undefined ? '' : html` class="${width}"`}${inputmode === undefined ? '' : html` inputmode="${inputmode}"`}${ties}${isFocused ? html` autofocus` : ''}>`,
  )
}

export function textArea(state: FormState, field: Field & { readonly rows: number }): Html {
  const { name, value, rows } = field
  // The first line break after the tag is not content: one more keeps those that were written.
  return around(
    state,
    field,
    (ties) => html`<textarea id="${idOf(name)}" name="${name}" rows="${rows}"${ties}>
${value}</textarea>`,
  )
}

type Choices = readonly (readonly [value: string, label: string])[]

export function choiceList(state: FormState, field: Field & { readonly choices: Choices }): Html {
  const { name, value, choices } = field
  return around(
    state,
    field,
    (ties) =>
      html`<select id="${idOf(name)}" name="${name}"${ties}>${choices.map(([choice, label]) => html`<option value="${choice}"${choice === value ? html` selected` : ''}>${label}</option>`)}</select>`,
  )
}

interface RadioGroup extends Field {
  readonly choices: readonly (readonly [value: string, label: string, hint?: string])[]
  /** What stands before a choice, by its value. */
  readonly before?: Readonly<Record<string, string>>
  readonly isInline?: boolean
}

/** One of a few, all of them in sight. The first carries the group's own id, so that a fault leads to it. */
export function radioGroup(
  state: FormState,
  { name, label, value, hint, choices, before = {}, isInline }: RadioGroup,
): Html {
  const fault = faultOf(state, name)
  const id = idOf(name)
  const told = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-fault`])]
  const items = choices.map(([choice, words, note], index) => {
    const own = index === 0 ? id : `${id}-${choice}`
    const head = before[choice]
    return html`${head === undefined ? '' : html`<p class="between">${head}</p>`}<div class="radio"><input type="radio" id="${own}" name="${name}" value="${choice}"${choice === value ? html` checked` : ''}${note === undefined ? '' : html` aria-describedby="${own}-note"`}><label for="${own}">${words}</label>${note === undefined ? '' : html`<p class="hint" id="${own}-note">${note}</p>`}</div>`
  })
  return html`<fieldset class="${fault === undefined ? 'field' : 'field wrong'}"${describedBy(told)}><legend>${label}</legend>${hint === undefined ? '' : html`<p class="hint" id="${id}-hint">${hint}</p>`}${fault === undefined ? '' : faultLine(fault)}<div class="${isInline === true ? 'radios inline' : 'radios'}">${items}</div></fieldset>`
}

/** What has to be put right, with ways to it. It takes the focus, so that nobody looks for what happened. */
export function faultSummary({ view, faults }: FormState, labelOf: (field: string) => string): Html | '' {
  if (faults.length === 0) return ''
  const { ask } = view.messages
  return html`<div class="problem" id="faults" role="alert" tabindex="-1" autofocus><h2>${ask.faults(faults.length)}</h2><ul>${faults.map((fault) => html`<li><a href="#${idOf(fault.field)}">${labelOf(fault.field)}</a>${view.language === 'zh' ? '：' : ': '}${fault.message}</li>`)}</ul></div>`
}
