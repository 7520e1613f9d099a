import type { Applicant, Channel, ConsultedParty, Matter } from '../request/index.js'

/** What letters call things. */
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  'in-person': '当面',
  oral: '口头',
  'signed-post': '邮寄',
  'ordinary-mail': '普通信函',
  web: '网络',
  fax: '传真',
}

/** 条例第二十九条; of one's own record 第四十一条. */
export const MATTER_WORDS: Readonly<Record<Matter, string>> = {
  disclosure: '政府信息公开申请',
  'record-correction': '政府信息更正申请',
}

export const APPLICANT_WORDS: Readonly<Record<Applicant, string>> = {
  naturalPerson: '自然人',
  business: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legalServices: '法律服务机构',
  otherOrganisation: '其他组织',
}

export const FORM_WORDS = { paper: '纸质件', electronic: '电子数据', inspection: '查阅、抄录' } as const
export const DELIVERY_WORDS = { post: '邮寄', email: '电子邮件', 'pick-up': '自行领取', online: '网上获取' } as const

export const DOCUMENT_WORDS = {
  'identity-card': '居民身份证',
  passport: '护照',
  'residence-permit': '居住证件',
  'credit-code': '统一社会信用代码',
  other: '其他证件',
} as const

export const PARTY_WORDS: Readonly<Record<ConsultedParty, string>> = {
  'third-party': '第三方',
  'co-maker': '共同制作机关',
  'other-agency': '其他机关',
}

export const FEE_WORDS = {
  pieces: { basis: '按件计收', unit: '件' },
  pages: { basis: '按量计收', unit: '页' },
} as const
