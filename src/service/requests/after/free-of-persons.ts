import { findPersonalData, type PersonalDataKind } from '../../../domain/privacy/index.js'
import { findKnownWords, type KnownWord } from '../../../domain/publication/index.js'
import type { Db } from '../../../storage/database.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import type { RequestId } from '../../../storage/requests/requests.js'
import type { FieldFault } from '../../input.js'
import type { ApplicantDetails } from '../applicant-fields.js'
import type { AnyEventDetails, EventDetails } from '../event-details.js'
import type { RequestServices } from '../request-services.js'
import { openTexts } from '../request-texts.js'

/**
 * Everything by which those can be known again whom a case is about: who asks, who asks with them or for them, and the
 * third parties that were consulted. Null once retention has removed them: nobody is left whose name could be looked for.
 */
export async function wordsOfCase(
  { applicants }: Pick<RequestServices, 'applicants'>,
  db: Db,
  id: RequestId,
): Promise<readonly KnownWord[] | null> {
  const texts = await openTexts(db, applicants, id)
  if (texts.applicant === null) return null
  const events = (await listRequestEvents(db, [id])).get(id) ?? []
  const consulted = events.flatMap(({ number, facts }) =>
    // Other bodies are public, and an answer may well say that it was for them to give.
    facts.type === 'consultation.sent' && facts.party === 'third-party'
      ? wordsOfParty(texts.event(number)?.details)
      : [],
  )
  return [...wordsOfApplicant(texts.applicant), ...consulted]
}

const named = (text: string | null | undefined): KnownWord[] => (text ? [{ what: 'name', text }] : [])
const numbered = (text: string | null | undefined): KnownWord[] => (text ? [{ what: 'number', text }] : [])
const reached = (text: string | null | undefined): KnownWord[] => (text ? [{ what: 'contact', text }] : [])

function wordsOfParty(details: AnyEventDetails | undefined): readonly KnownWord[] {
  const { name, telephone, address } = (details ?? {}) as EventDetails<'consultation.sent'>
  return [...named(name), ...[telephone, address].flatMap(reached)]
}

function wordsOfApplicant(applicant: ApplicantDetails): readonly KnownWord[] {
  const { name, document, representative, contactPerson, contact, agent, joint } = applicant
  return [
    ...[name, representative, contactPerson, agent?.name, ...joint.map((one) => one.name)].flatMap(named),
    ...[document, agent?.document, ...joint.map((one) => one.document)].flatMap((shown) => numbered(shown?.number)),
    ...[contact.telephone, contact.email, contact.address, agent?.telephone].flatMap(reached),
  ]
}

const KINDS: Readonly<Record<PersonalDataKind, string>> = {
  'identity-number': '身份证号码',
  mobile: '手机号码',
  'bank-card': '银行卡号',
  passport: '护照、通行证号码',
}

const WORDS: Readonly<Record<KnownWord['what'], string>> = {
  name: '申请人或者相关人员的姓名、名称',
  number: '申请人或者相关人员的证件号码',
  contact: '申请人或者相关人员的联系方式',
}

/** What speaks against telling a text to everybody, each with its place; never the words themselves. */
export function findPersons(field: string, text: string, words: readonly KnownWord[]): readonly FieldFault[] {
  const at = (start: number): string => `第${[...text.slice(0, start)].length + 1}个字起`
  return [
    ...findPersonalData(text).map(({ kind, start }) => ({
      field,
      message: `${at(start)}像是${KINDS[kind]}，请删去或者改写`,
    })),
    ...findKnownWords(text, words).map(({ what, start }) => ({
      field,
      message: `${at(start)}是${WORDS[what]}，请删去或者改写`,
    })),
  ]
}
