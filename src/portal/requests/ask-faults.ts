import type { FieldFault } from '../../service/input.js'
import { type AskField, type AskForm, rowsOfJoint } from './ask-form.js'

const FILL_IN = '请填写'

/** What is not there at all, so that everything is said in one go; what is there is judged by the use case. */
function listGaps({ fields, joint }: AskForm, rows: readonly number[]): FieldFault[] {
  const isBlank = (field: AskField): boolean => fields[field].trim() === ''
  const wanted: AskField[] = ['description']
  if (fields.kind === 'naturalPerson') wanted.push('name', 'documentNumber')
  else wanted.push('organisationName', 'creditCode', 'representative', 'contactPerson')
  if (fields.hasAgent !== '') wanted.push('agentName', 'agentDocumentNumber', 'agentTelephone')
  const gaps: FieldFault[] = wanted.filter(isBlank).map((field) => ({ field, message: FILL_IN }))
  if (isBlank('telephone') && isBlank('email'))
    gaps.push({ field: 'telephone', message: '电话和电子邮箱请至少填写一项' })
  if (fields.delivery === 'post' && isBlank('address'))
    gaps.push({ field: 'address', message: '选择邮寄的，请填写通信地址' })
  if (fields.delivery === 'email' && isBlank('email'))
    gaps.push({ field: 'email', message: '选择电子邮件的，请填写电子邮箱' })
  for (const row of rows)
    for (const field of ['name', 'documentNumber'] as const)
      if (joint[row]?.[field].trim() === '') gaps.push({ field: `joint.${row}.${field}`, message: FILL_IN })
  return gaps
}

/** Faults of the use case by the names of the form, after the gaps; one a field, in the order of the page. */
export function listFaults(form: AskForm, found: readonly FieldFault[], order: readonly string[]): FieldFault[] {
  const rows = rowsOfJoint(form)
  const all = [...listGaps(form, rows)]
  for (const { field, message } of found) {
    const name = toFormField(field, form.fields.kind === 'naturalPerson', rows)
    if (!all.some((one) => one.field === name)) all.push({ field: name, message })
  }
  const place = ({ field }: FieldFault): number => {
    const at = order.indexOf(field.replace(/^joint\..*$/, 'joint'))
    return at === -1 ? order.length : at
  }
  return all.sort((a, b) => place(a) - place(b))
}

const PLAIN: Readonly<Record<string, AskField>> = {
  body: 'body',
  matter: 'matter',
  'applicant.kind': 'kind',
  'applicant.representative': 'representative',
  'applicant.contactPerson': 'contactPerson',
  'applicant.contact': 'telephone',
  'applicant.contact.telephone': 'telephone',
  'applicant.contact.email': 'email',
  'applicant.contact.address': 'address',
  'applicant.contact.postcode': 'postcode',
  'applicant.agent': 'agentName',
  'applicant.agent.name': 'agentName',
  'applicant.agent.document': 'agentDocumentNumber',
  'applicant.agent.document.kind': 'agentDocumentKind',
  'applicant.agent.document.number': 'agentDocumentNumber',
  'applicant.agent.telephone': 'agentTelephone',
  'wanted.description': 'description',
  'wanted.documentNumber': 'fileNumber',
  'wanted.form': 'form',
  'wanted.delivery': 'delivery',
}
const OF_PERSON: Readonly<Record<string, AskField>> = {
  'applicant.name': 'name',
  'applicant.document': 'documentNumber',
  'applicant.document.kind': 'documentKind',
  'applicant.document.number': 'documentNumber',
}
const OF_ORGANISATION: Readonly<Record<string, AskField>> = {
  'applicant.name': 'organisationName',
  'applicant.document': 'creditCode',
  'applicant.document.kind': 'organisationDocumentKind',
  'applicant.document.number': 'creditCode',
}

function toFormField(field: string, isPerson: boolean, rows: readonly number[]): string {
  const known = PLAIN[field] ?? (isPerson ? OF_PERSON : OF_ORGANISATION)[field]
  if (known !== undefined) return known
  const joint = /^applicant\.joint\.(\d+)\.(name|document(?:\.(kind|number))?)$/.exec(field)
  const row = joint === null ? undefined : rows[Number(joint[1])]
  if (row === undefined) return 'description'
  const name = joint?.[2] === 'name' ? 'name' : joint?.[3] === 'kind' ? 'documentKind' : 'documentNumber'
  return `joint.${row}.${name}`
}
