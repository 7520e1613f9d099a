import { z } from 'zod'
import {
  BODY_TYPES,
  type CreditCode,
  explainCreditCodeError,
  isRegionCode,
  isSiteIdCode,
  isTelephone,
  isWebAddress,
  parseCreditCode,
} from '../../domain/body/index.js'
import { parsePlainDate } from '../../domain/calendar/index.js'
import { line, nameLine } from '../input.js'
import { bodyId, version } from '../people/account-fields.js'

/** A day that the calendar has. */
export const date = z.string().transform((text, context) => {
  const parsed = parsePlainDate(text)
  if (parsed !== undefined) return parsed
  context.addIssue({ code: 'custom', message: '请填写日期，例如 2026-07-01' })
  return z.NEVER
})

export const bodyName = nameLine(100)
export const bodyKind = z.enum(BODY_TYPES)

/** Names a body as it was looked at: who looked at an older one is told. */
export const target = { body: bodyId, version }

const creditCode = z
  .string()
  .max(64)
  .transform((text, context): CreditCode => {
    const parsed = parseCreditCode(text)
    if (typeof parsed === 'string') return parsed
    context.addIssue({ code: 'custom', message: explainCreditCodeError(parsed) })
    return z.NEVER
  })

const kept = (maximum: number, accepts: (text: string) => boolean, message: string) =>
  line(maximum).refine(accepts, message).nullable()

/** What is known of a body beside its history; `null`: not given. */
export const detailFields = {
  creditCode: creditCode.nullable(),
  regionCode: kept(12, isRegionCode, '行政区划代码为 6 位数字，乡镇 9 位，村居 12 位'),
  siteIdCode: kept(10, isSiteIdCode, '网站标识码为 10 位数字，或 bm 加 8 位数字'),
  office: z.strictObject({
    officeName: line(100).nullable(),
    address: line(200).nullable(),
    hours: line(200).nullable(),
    telephone: kept(80, isTelephone, '请填写电话号码，多个之间用顿号'),
    fax: kept(80, isTelephone, '请填写传真号码，多个之间用顿号'),
    web: kept(600, isWebAddress, '请填写 http:// 或 https:// 开头的网址，或电子邮箱'),
  }),
}

/** A body that is to be set up. */
export const newBody = z.strictObject({
  name: bodyName,
  kind: bodyKind,
  parent: bodyId.nullable(),
  ...detailFields,
})
export type NewBody = z.infer<typeof newBody>
