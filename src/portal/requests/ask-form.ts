import { randomBytes } from 'node:crypto'
import type { Html } from '../html.js'
import { textOf } from '../read-form.js'

/** Every field of the form but those of joint applicants, by the name that its page gives it. */
export const ASK_FIELDS = [
  'body',
  'matter',
  'description',
  'fileNumber',
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
  'hasAgent',
  'agentName',
  'agentDocumentKind',
  'agentDocumentNumber',
  'agentTelephone',
  'form',
  'delivery',
] as const
export type AskField = (typeof ASK_FIELDS)[number]

export const JOINT_FIELDS = ['name', 'documentKind', 'documentNumber'] as const
export type JointField = (typeof JOINT_FIELDS)[number]
export type JointApplicant = Readonly<Record<JointField, string>>
export const MOST_JOINT = 50

/** The form as somebody filled it in so far. */
export interface AskForm {
  /** Made for one filled-in form: however often it is sent, it is one request. */
  readonly key: string
  readonly fields: Readonly<Record<AskField, string>>
  readonly joint: readonly JointApplicant[]
}

/** A fault of a field (`description`, `joint.0.name`, or another name on the page), in the words of the page. */
export interface AskFault {
  readonly field: string
  readonly message: Html | string
}

const BLANK = Object.fromEntries(ASK_FIELDS.map((field) => [field, ''])) as Record<AskField, string>
const CHOSEN = {
  matter: 'disclosure',
  kind: 'naturalPerson',
  documentKind: 'identity-card',
  form: 'electronic',
} as const
const NOBODY: JointApplicant = { name: '', documentKind: 'identity-card', documentNumber: '' }

const FORM_KEY = /^[A-Za-z0-9_-]{24}$/
export const newFormKey = (): string => randomBytes(18).toString('base64url')

export const blankForm = (body: string): AskForm => ({
  key: newFormKey(),
  fields: {
    ...BLANK,
    ...CHOSEN,
    body,
    organisationDocumentKind: 'credit-code',
    agentDocumentKind: 'identity-card',
    delivery: 'online',
  },
  joint: [],
})

export function readAskForm(form: FormData): AskForm {
  const text = (name: string) => textOf(form, name)
  const rows = Math.min(MOST_JOINT, Number(/^\d{1,2}$/.exec(text('joint'))?.[0] ?? 0))
  return {
    // A form without one is like one that was opened just now.
    key: FORM_KEY.test(text('key')) ? text('key') : newFormKey(),
    fields: Object.fromEntries(ASK_FIELDS.map((field) => [field, text(field)])) as Record<AskField, string>,
    joint: Array.from(
      { length: rows },
      (_, row) =>
        Object.fromEntries(JOINT_FIELDS.map((field) => [field, text(`joint.${row}.${field}`)])) as JointApplicant,
    ),
  }
}

export const withOneMore = (form: AskForm): AskForm =>
  form.joint.length < MOST_JOINT ? { ...form, joint: [...form.joint, NOBODY] } : form

export const without = (form: AskForm, row: number): AskForm => ({
  ...form,
  joint: form.joint.filter((_, index) => index !== row),
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

const documentOf = (kind: string, number: string) => (number.trim() === '' ? null : { kind, number })

/** A row of the form that nobody wrote in is no joint applicant. */
const isSomebody = ({ name, documentNumber }: JointApplicant): boolean =>
  name.trim() !== '' || documentNumber.trim() !== ''

/** What the use case takes: only the group of the chosen kind of applicant is looked at. */
export function toSubmission({ key, fields, joint }: AskForm): object {
  const isPerson = fields.kind === 'naturalPerson'
  return {
    key,
    body: fields.body,
    matter: fields.matter,
    applicant: {
      kind: fields.kind,
      name: isPerson ? fields.name : fields.organisationName,
      document: isPerson
        ? documentOf(fields.documentKind, fields.documentNumber)
        : documentOf(fields.organisationDocumentKind, fields.creditCode),
      representative: isPerson ? null : orNull(fields.representative),
      contactPerson: isPerson ? null : orNull(fields.contactPerson),
      contact: {
        telephone: orNull(fields.telephone),
        email: orNull(fields.email),
        address: orNull(fields.address),
        postcode: orNull(fields.postcode),
      },
      agent:
        fields.hasAgent === ''
          ? null
          : {
              name: fields.agentName,
              document: documentOf(fields.agentDocumentKind, fields.agentDocumentNumber),
              telephone: fields.agentTelephone,
            },
      joint: joint.filter(isSomebody).map(({ name, documentKind, documentNumber }) => ({
        name,
        document: documentOf(documentKind, documentNumber),
      })),
    },
    wanted: {
      description: fields.description,
      documentNumber: orNull(fields.fileNumber),
      form: fields.form,
      delivery: fields.delivery,
    },
  }
}

/** The rows of the form that are joint applicants, in the order in which the use case gets them. */
export const rowsOfJoint = ({ joint }: AskForm): readonly number[] =>
  joint.flatMap((one, row) => (isSomebody(one) ? [row] : []))
