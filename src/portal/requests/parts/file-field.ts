import { type Html, html } from '../../html.js'
import { type FormState, faultLine, idOf, optional } from './form-field.js'

interface FileField {
  readonly name: string
  readonly label?: string
  readonly hint?: string
  readonly isOptional?: boolean
}

const ACCEPTED = '.pdf,.ofd,.docx,.doc,.wps,.xlsx,.xls,.txt,.jpg,.jpeg,.png'

/** Several files at once; what is too large or of another kind is said after they are sent. */
export function fileField({ view, faults }: FormState, { name, label, hint, isOptional = false }: FileField): Html {
  const { upload } = view.messages
  const id = idOf(name)
  const fault = faults.find(({ field }) => field === name)
  const ties = [`${id}-hint`, ...(fault === undefined ? [] : [`${id}-fault`])].join(' ')
  return html`<div class="${fault === undefined ? 'field' : 'field wrong'}"><label for="${id}">${label ?? upload.files}${isOptional ? optional(view) : ''}</label><p class="hint" id="${id}-hint">${hint ?? upload.hint}</p>${fault === undefined ? '' : faultLine(fault)}<input id="${id}" name="${name}" type="file" multiple accept="${ACCEPTED}" aria-describedby="${ties}"${fault === undefined ? '' : html` aria-invalid="true"`}></div>`
}
