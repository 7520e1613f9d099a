import { z } from 'zod'
import { explainCreditCodeError, isTelephone, parseCreditCode } from '../../domain/body/index.js'
import { isIdentityNumber18 } from '../../domain/privacy/index.js'
import { APPLICANTS, type Applicant } from '../../domain/request/index.js'
import { remark } from '../checked-reports/report-fields.js'
import { line, nameLine } from '../input.js'
import type { SecretBox } from '../people/secret-box.js'

/** What proves who somebody is, and its number. */
const document = z
  .strictObject({
    kind: z.enum(['identity-card', 'passport', 'residence-permit', 'credit-code', 'other']),
    number: nameLine(40).transform((text) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()),
  })
  .superRefine(({ kind, number }, context) => {
    const message = documentFault(kind, number)
    if (message !== null) context.addIssue({ code: 'custom', path: ['number'], message })
  })
export type IdentityDocument = z.infer<typeof document>

function documentFault(kind: string, number: string): string | null {
  if (kind === 'identity-card') return isIdentityNumber18(number) ? null : '身份证号码不正确，请核对有无抄错'
  if (kind !== 'credit-code') return null
  const code = parseCreditCode(number)
  return typeof code === 'string' ? null : explainCreditCodeError(code)
}

const EMAIL = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24}$/

const telephone = line(80).refine(isTelephone, '电话号码不对，例如 13800138000 或 0390-5550120')

const contact = z.strictObject({
  telephone: telephone.nullable(),
  email: line(260)
    .refine((text) => EMAIL.test(text), '电子邮箱不完整，例如 name@example.cn')
    .nullable(),
  address: line(200).nullable(),
  postcode: line(6)
    .refine((text) => /^\d{6}$/.test(text), '邮政编码为 6 位数字')
    .nullable(),
})

const personFields = { name: nameLine(60), document: document.nullable() }
const person = z.strictObject(personFields)

/** Acts for the applicant, with authority. */
const agent = z.strictObject({ ...personFields, telephone })

/** Who asks, as it stands on the paper: a paper may lack what the law wants, which is then asked for. 条例第二十九条 */
export const writtenApplicant = z.strictObject({
  kind: z.enum(APPLICANTS),
  name: nameLine(100),
  document: document.nullable(),
  /** Of an organisation: who represents it, and whom to ask for. */
  representative: nameLine(60).nullable(),
  contactPerson: nameLine(60).nullable(),
  contact,
  agent: agent.nullable(),
  /** Others who ask together with them; the first named gets the letters. */
  joint: z.array(person).max(50),
})
export type ApplicantDetails = z.infer<typeof writtenApplicant>

const PERSONAL = new Set<IdentityDocument['kind']>(['identity-card', 'passport', 'residence-permit', 'other'])
const ORGANISATIONAL = new Set<IdentityDocument['kind']>(['credit-code', 'other'])

/** Who asks online: everything the law wants is there, and fits. */
export const completeApplicant = writtenApplicant.superRefine((applicant, context) => {
  const refuse = (path: readonly (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path: [...path], message })
  const isPerson = applicant.kind === 'naturalPerson'
  if (applicant.document === null) refuse(['document'], '请填写身份证明')
  else if (!(isPerson ? PERSONAL : ORGANISATIONAL).has(applicant.document.kind))
    refuse(['document', 'kind'], isPerson ? '请选择个人的证件' : '请选择单位的证件')
  if (!isPerson && applicant.representative === null) refuse(['representative'], '请填写法定代表人或者负责人')
  if (!isPerson && applicant.contactPerson === null) refuse(['contactPerson'], '请填写联系人')
  if (applicant.contact.telephone === null && applicant.contact.email === null)
    refuse(['contact'], '电话和电子邮箱请至少填写一项')
  if (applicant.agent !== null && applicant.agent.document === null)
    refuse(['agent', 'document'], '请填写代理人的身份证明')
  for (const [index, one] of applicant.joint.entries())
    if (one.document === null) refuse(['joint', index, 'document'], '请填写共同申请人的身份证明')
})

/** What is asked for, and how they want to have it. */
export const wanted = z.strictObject({
  /** Name, number or other marks by which it can be found. */
  description: remark(2_000),
  documentNumber: line(100).nullable(),
  form: z.enum(['paper', 'electronic', 'inspection']),
  delivery: z.enum(['post', 'email', 'pick-up', 'online']),
})
export type Wanted = z.infer<typeof wanted>

/** Why something cannot be delivered the way they want it. */
export function deliveryFault(
  { contact: to }: Pick<ApplicantDetails, 'contact'>,
  { delivery }: Pick<Wanted, 'delivery'>,
): { readonly field: string; readonly message: string } | null {
  if (delivery === 'post' && to.address === null)
    return { field: 'applicant.contact.address', message: '选择邮寄的，请填写通信地址' }
  if (delivery === 'email' && to.email === null)
    return { field: 'applicant.contact.email', message: '选择电子邮件的，请填写电子邮箱' }
  return null
}

/** The same for the same person or organisation at every request; null while nobody knows who it is. */
export const digestIdentity = (
  identities: SecretBox,
  { kind, document: shown }: { readonly kind: Applicant; readonly document: IdentityDocument | null },
): string | null =>
  shown === null
    ? null
    : identities.digest('identity', JSON.stringify([kind === 'naturalPerson', shown.kind, shown.number]))
