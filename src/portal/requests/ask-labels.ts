import type { View } from '../view.js'
import type { AskField, AskForm } from './ask-form.js'

/** What a field is called on the page, for those who are sent back to it. */
export function labelOf({ messages: { ask, upload } }: Pick<View, 'messages'>, form: AskForm, field: string): string {
  const joint = /^joint\.(\d+)\.(.+)$/.exec(field)
  if (joint !== null) {
    const own = joint[2] === 'name' ? ask.name : joint[2] === 'documentKind' ? ask.documentKind : ask.documentNumber
    return `${ask.jointOf(Number(joint[1]) + 1)} ${own}`
  }
  const labels: Readonly<Record<AskField, string>> = {
    body: ask.choose.title,
    matter: ask.matter,
    description: ask.description,
    fileNumber: ask.fileNumber,
    kind: ask.kind,
    name: ask.name,
    documentKind: ask.documentKind,
    documentNumber: ask.documentNumber,
    organisationName: ask.organisationName,
    organisationDocumentKind: ask.documentKind,
    creditCode: ask.creditCode,
    representative: ask.representative,
    contactPerson: ask.contactPerson,
    telephone: ask.telephone,
    email: ask.email,
    address: ask.address,
    postcode: ask.postcode,
    hasAgent: ask.hasAgent,
    agentName: ask.agentName,
    agentDocumentKind: `${ask.agent} ${ask.documentKind}`,
    agentDocumentNumber: `${ask.agent} ${ask.documentNumber}`,
    agentTelephone: ask.agentTelephone,
    form: ask.form,
    delivery: ask.delivery,
  }
  if (field === 'answer') return ask.question
  if (field === 'website') return ask.trap
  if (field === 'identity') return upload.identity
  if (field === 'authority') return upload.authority
  if (field === 'wanted-material') return upload.material
  return Object.hasOwn(form.fields, field) ? labels[field as AskField] : ask.title
}

/** In which order faults are told. */
export const FAULT_ORDER: readonly string[] = [
  'body',
  'matter',
  'description',
  'fileNumber',
  'wanted-material',
  'kind',
  'name',
  'documentKind',
  'documentNumber',
  'organisationName',
  'organisationDocumentKind',
  'creditCode',
  'representative',
  'contactPerson',
  'telephone',
  'email',
  'address',
  'postcode',
  'identity',
  'agentName',
  'agentDocumentKind',
  'agentDocumentNumber',
  'agentTelephone',
  'authority',
  'joint',
  'form',
  'delivery',
  'website',
  'answer',
]
