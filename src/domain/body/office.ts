/**
 * How people reach the office that handles disclosure, as the guide (公开指南) must say. `null`: not given.
 *
 * @source 条例第十二条
 */
export interface Office {
  /** 政府信息公开工作机构的名称 */
  readonly officeName: string | null
  readonly address: string | null
  readonly hours: string | null
  readonly telephone: string | null
  readonly fax: string | null
  /** 互联网联系方式 */
  readonly web: string | null
}

export const OFFICE_NAMES = {
  officeName: '工作机构名称',
  address: '办公地址',
  hours: '办公时间',
  telephone: '联系电话',
  fax: '传真号码',
  web: '互联网联系方式',
} as const satisfies Record<keyof Office, string>

export const EMPTY_OFFICE: Office = {
  officeName: null,
  address: null,
  hours: null,
  telephone: null,
  fax: null,
  web: null,
}

/** Ten digits, or `bm` and eight digits for departments of the State Council. */
export const isSiteIdCode = (text: string): boolean => /^(\d{10}|bm\d{8})$/.test(text)

/** GB/T 2260, six digits; nine for a township, twelve for a village, GB/T 10114. */
export const isRegionCode = (text: string): boolean => /^[1-9]\d{5}(\d{3}(\d{3})?)?$/.test(text)

/** A land line, mobile, short or service number, with extension, several of them: what offices print. */
export const isTelephone = (text: string): boolean =>
  /^[\d+()（）\-—转、，,;；/ ]{3,80}$/.test(text) && /\d{3}/.test(text)

/** A page or a mailbox. */
export function isWebAddress(text: string): boolean {
  if (/^https?:\/\//.test(text)) return URL_SHAPE.test(text)
  return /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24}$/.test(text)
}

const URL_SHAPE = /^https?:\/\/[A-Za-z0-9.-]{1,253}(:\d{1,5})?(\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]{0,500})?$/
