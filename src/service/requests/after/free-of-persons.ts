import { findPersonalData, type PersonalDataKind } from '../../../domain/privacy/index.js'
import { findKnownWords, type KnownWord } from '../../../domain/publication/index.js'
import type { FieldFault } from '../../input.js'
import type { ApplicantDetails } from '../applicant-fields.js'

/** Everything by which the applicant, and who asks with them or for them, can be known again. */
export function wordsOf(applicant: ApplicantDetails | null): readonly KnownWord[] {
  if (applicant === null) return []
  const { name, document, representative, contactPerson, contact, agent, joint } = applicant
  const named = (text: string | null | undefined): KnownWord[] => (text ? [{ what: 'name', text }] : [])
  const numbered = (text: string | null | undefined): KnownWord[] => (text ? [{ what: 'number', text }] : [])
  const reached = (text: string | null | undefined): KnownWord[] => (text ? [{ what: 'contact', text }] : [])
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
  number: '申请人的证件号码',
  contact: '申请人的联系方式',
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
