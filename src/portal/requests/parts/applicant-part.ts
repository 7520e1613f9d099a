import { APPLICANTS } from '../../../domain/request/index.js'
import { type Html, html } from '../../html.js'
import type { View } from '../../view.js'
import type { AskForm } from '../ask-form.js'
import { MOST_JOINT } from '../ask-form.js'
import { fileField } from './file-field.js'
import { choiceList, type FormState, radioGroup, textField } from './form-field.js'

const PERSONAL = ['identity-card', 'passport', 'residence-permit', 'other'] as const
const ORGANISATIONAL = ['credit-code', 'other'] as const

const documentChoices = ({ messages: { ask } }: View, kinds: readonly (keyof View['messages']['ask']['documents'])[]) =>
  kinds.map((kind) => [kind, ask.documents[kind]] as const)

/** Who asks: a person or an organisation, an agent, others who ask with them. 条例第二十九条第（一）项 */
export function applicantPart(state: FormState, form: AskForm, newRow: number | undefined): Html {
  const { ask, upload } = state.view.messages
  const { fields } = form
  return html`<section aria-labelledby="part-applicant"><h2 id="part-applicant">${ask.parts.applicant}</h2>
${radioGroup(state, {
  name: 'kind',
  label: ask.kind,
  value: fields.kind,
  isInline: true,
  before: { business: ask.organisationKinds },
  choices: APPLICANTS.map((kind) => [kind, ask.kinds[kind]]),
})}
${personGroup(state, form)}
${organisationGroup(state, form)}
<fieldset class="group"><legend>${ask.contact}</legend><p class="hint">${ask.contactHint}</p>
${textField(state, { name: 'telephone', label: ask.telephone, value: fields.telephone, most: 80, autocomplete: 'tel', inputmode: 'tel', width: 'middle' })}
${textField(state, { name: 'email', label: ask.email, value: fields.email, most: 260, autocomplete: 'email', inputmode: 'email' })}
${textField(state, { name: 'address', label: ask.address, value: fields.address, autocomplete: 'street-address', isOptional: fields.delivery !== 'post' })}
${textField(state, { name: 'postcode', label: ask.postcode, value: fields.postcode, most: 6, autocomplete: 'postal-code', inputmode: 'numeric', width: 'short', isOptional: true })}</fieldset>
${fileField(state, { name: 'identity', label: upload.identity, hint: `${upload.identityHint} ${upload.hint}`, isOptional: true })}
${agentGroup(state, form)}
${jointGroup(state, form, newRow)}</section>`
}

function personGroup(state: FormState, { fields }: AskForm): Html {
  const { view } = state
  const { ask } = view.messages
  return html`<fieldset class="group of-person"><legend>${ask.person}</legend>
${textField(state, { name: 'name', label: ask.name, value: fields.name, most: 100, autocomplete: 'name', width: 'middle' })}
${choiceList(state, { name: 'documentKind', label: ask.documentKind, value: fields.documentKind, choices: documentChoices(view, PERSONAL) })}
${textField(state, { name: 'documentNumber', label: ask.documentNumber, hint: ask.documentWhy, value: fields.documentNumber, most: 40, width: 'middle' })}</fieldset>`
}

function organisationGroup(state: FormState, { fields }: AskForm): Html {
  const { view } = state
  const { ask } = view.messages
  return html`<fieldset class="group of-organisation"><legend>${ask.organisation}</legend>
${textField(state, { name: 'organisationName', label: ask.organisationName, value: fields.organisationName, most: 100, autocomplete: 'organization' })}
${choiceList(state, { name: 'organisationDocumentKind', label: ask.documentKind, value: fields.organisationDocumentKind, choices: documentChoices(view, ORGANISATIONAL) })}
${textField(state, { name: 'creditCode', label: ask.creditCode, value: fields.creditCode, most: 40, width: 'middle' })}
${textField(state, { name: 'representative', label: ask.representative, value: fields.representative, most: 60, width: 'middle' })}
${textField(state, { name: 'contactPerson', label: ask.contactPerson, value: fields.contactPerson, most: 60, width: 'middle' })}</fieldset>`
}

function agentGroup(state: FormState, { fields }: AskForm): Html {
  const { view } = state
  const { ask, upload } = view.messages
  return html`<fieldset class="group agent"><legend>${ask.agent}</legend>
<div class="radio"><input type="checkbox" id="hasAgent" name="hasAgent" value="yes"${fields.hasAgent === '' ? '' : html` checked`} aria-describedby="hasAgent-note"><label for="hasAgent">${ask.hasAgent}</label><p class="hint" id="hasAgent-note">${ask.hasAgentHint}</p></div>
<div class="of-agent">${textField(state, { name: 'agentName', label: ask.agentName, value: fields.agentName, most: 60, width: 'middle' })}
${choiceList(state, { name: 'agentDocumentKind', label: ask.documentKind, value: fields.agentDocumentKind, choices: documentChoices(view, PERSONAL) })}
${textField(state, { name: 'agentDocumentNumber', label: ask.documentNumber, value: fields.agentDocumentNumber, most: 40, width: 'middle' })}
${textField(state, { name: 'agentTelephone', label: ask.agentTelephone, value: fields.agentTelephone, most: 80, inputmode: 'tel', width: 'middle' })}
${fileField(state, { name: 'authority', label: upload.authority, hint: `${upload.authorityHint} ${upload.hint}`, isOptional: true })}</div></fieldset>`
}

function jointGroup(state: FormState, { joint }: AskForm, newRow: number | undefined): Html {
  const { view } = state
  const { ask } = view.messages
  const rows = joint.map(
    (one, row) =>
      html`<fieldset class="group joint" id="joint-${row}"><legend>${ask.jointOf(row + 1)}</legend>
${textField(state, { name: `joint.${row}.name`, label: ask.name, value: one.name, most: 60, width: 'middle', isFocused: row === newRow })}
${choiceList(state, { name: `joint.${row}.documentKind`, label: ask.documentKind, value: one.documentKind, choices: documentChoices(view, PERSONAL) })}
${textField(state, { name: `joint.${row}.documentNumber`, label: ask.documentNumber, value: one.documentNumber, most: 40, width: 'middle' })}
<p><button class="button plain danger" name="act" value="remove.${row}" formaction="${view.href('/ask')}#joint-end">${ask.removeJoint(row + 1)}</button></p></fieldset>`,
  )
  const next = `${view.href('/ask')}#joint-${joint.length}`
  return html`<fieldset class="group"><legend>${ask.joint}</legend><p class="hint">${ask.jointHint}</p>${rows}<p id="joint-end">${joint.length < MOST_JOINT ? html`<button class="button plain" name="act" value="add" formaction="${next}">${ask.addJoint}</button>` : ask.jointFull(MOST_JOINT)}</p></fieldset>`
}
