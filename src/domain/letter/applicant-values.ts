import { maskPersonalData } from '../privacy/index.js'
import type { LetterApplicant, LetterCase } from './letter-case.js'
import { APPLICANT_WORDS, DOCUMENT_WORDS } from './letter-words.js'
import type { PlaceholderId } from './placeholder.js'

/** Who asks, and for what. To strangers only the second, without names and numbers of the first. */
export function applicantValues(
  { applicant, wanted, request }: LetterCase,
  isStrangers: boolean,
): Partial<Record<PlaceholderId, string>> {
  const description = wanted?.description ?? '（已按保存期限清除）'
  if (isStrangers) return { wanted: withoutApplicant(description, applicant) }
  const isPerson = (applicant?.kind ?? request.applicant) === 'naturalPerson'
  const common = {
    wanted: description,
    you: isPerson ? '您' : '你单位',
    applicantKind: APPLICANT_WORDS[applicant?.kind ?? request.applicant],
    applicant: applicant?.name ?? '申请人',
  }
  return applicant === null ? common : { ...common, ...registered(applicant, isPerson) }
}

const registered = (
  { document, representative, contactPerson, contact, agent, joint }: LetterApplicant,
  isPerson: boolean,
): Partial<Record<PlaceholderId, string>> => ({
  ...(document !== null && { document: `${DOCUMENT_WORDS[document.kind]} ${document.number}` }),
  ...(!isPerson && {
    representative: representative ?? '未登记',
    contactPerson: contactPerson ?? '未登记',
  }),
  ...(contact.telephone !== null && { telephone: contact.telephone }),
  ...(contact.email !== null && { email: contact.email }),
  ...(contact.address !== null && { address: contact.address }),
  ...(agent !== null && { agent: agent.name }),
  ...(joint.length > 0 && { joint: joint.map(({ name }) => name).join('、') }),
})

/** People often write who they are into what they ask for. */
function withoutApplicant(description: string, applicant: LetterApplicant | null): string {
  const names =
    applicant === null ? [] : [applicant, ...applicant.joint, ...(applicant.agent === null ? [] : [applicant.agent])]
  const unnamed = names.reduce(
    (text, { name }) => (name.length < 2 ? text : text.replaceAll(name, '申请人')),
    description,
  )
  return maskPersonalData(unnamed)
}
