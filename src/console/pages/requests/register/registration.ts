import type { Registration } from '../../../api/requests.js'

/** The ways a request comes to the office; what is sent online is on record already. */
export const OFFICE_CHANNELS = ['in-person', 'signed-post', 'ordinary-mail', 'fax', 'oral'] as const
export type OfficeChannel = (typeof OFFICE_CHANNELS)[number]

export const DOCUMENT_KINDS = ['identity-card', 'passport', 'residence-permit', 'credit-code', 'other'] as const
type Applicant = Registration['applicant']

interface WrittenDocument {
  readonly kind?: NonNullable<Applicant['document']>['kind'] | 'none'
  readonly number?: string
}

/** What stands in the form: what was not filled in is not there. */
export interface RegistrationFields {
  readonly body: string
  readonly channel: OfficeChannel
  readonly on: string
  readonly matter: Registration['matter']
  readonly applicant: {
    readonly kind: Applicant['kind']
    readonly name: string
    readonly document?: WrittenDocument
    readonly representative?: string
    readonly contactPerson?: string
    readonly contact?: Partial<Record<keyof Applicant['contact'], string>>
    readonly agent?: { readonly name: string; readonly document?: WrittenDocument; readonly telephone: string }
    readonly joint?: readonly { readonly name: string; readonly document?: WrittenDocument }[]
  }
  readonly hasAgent?: boolean
  readonly wanted: {
    readonly description: string
    readonly documentNumber?: string
    readonly form: Registration['wanted']['form']
    readonly delivery: Registration['wanted']['delivery']
  }
}

const orNone = (text: string | undefined): string | null => {
  const kept = (text ?? '').trim()
  return kept === '' ? null : kept
}

const toDocument = (written: WrittenDocument | undefined): Applicant['document'] =>
  written?.kind === undefined || written.kind === 'none' ? null : { kind: written.kind, number: written.number ?? '' }

/** The form as the server reads it: what the paper lacks is none. */
export function toRegistration({
  body,
  channel,
  on,
  matter,
  applicant,
  hasAgent,
  wanted,
}: RegistrationFields): Registration {
  const { contact = {}, agent, joint = [] } = applicant
  const isPerson = applicant.kind === 'naturalPerson'
  return {
    body,
    channel,
    on,
    matter,
    applicant: {
      kind: applicant.kind,
      name: applicant.name.trim(),
      document: toDocument(applicant.document),
      representative: isPerson ? null : orNone(applicant.representative),
      contactPerson: isPerson ? null : orNone(applicant.contactPerson),
      contact: {
        telephone: orNone(contact.telephone),
        email: orNone(contact.email),
        address: orNone(contact.address),
        postcode: orNone(contact.postcode),
      },
      agent:
        hasAgent === true && agent !== undefined
          ? { name: agent.name.trim(), document: toDocument(agent.document), telephone: agent.telephone.trim() }
          : null,
      joint: joint.map((one) => ({ name: one.name.trim(), document: toDocument(one.document) })),
    },
    wanted: {
      description: wanted.description.trim(),
      documentNumber: orNone(wanted.documentNumber),
      form: wanted.form,
      delivery: wanted.delivery,
    },
  }
}
