/**
 * What a passage of a letter may depend on, with the words people read for it. A closed list: wording is data, and
 * there is nothing in it to run.
 */
export const CONDITIONS = {
  organisation: '申请人是法人或者其他组织',
  agent: '有代理人',
  joint: '有共同申请人',
  document: '登记有身份证明',
  telephone: '登记有申请人电话',
  email: '登记有申请人电子邮箱',
  address: '登记有申请人地址',
  part: '由另一件申请拆分而来',
  received: '已经确定收到申请之日',
  dueKnown: '答复期限已经能够确定',
  documentNumber: '申请写明了文号',
  officeContact: '机关登记有联系方式',
  corrected: '申请经过补正',
  extended: '已经告知延期',
  thirdPartyAsked: '征求过第三方意见',
  thirdPartyObjected: '有第三方不同意公开',
  thirdPartySilent: '有第三方逾期未提出意见',
  overridden: '第三方不同意公开而决定公开',
  coMakerAsked: '征求过共同制作机关意见',
  agencyAsked: '请其他机关协助过',
  asksThirdParty: '这次征求的是第三方',
  asksCoMaker: '这次征求的是共同制作机关',
  asksAgency: '这次请其他机关协助',
  reasonsGiven: '申请人说明了理由',
  byPieces: '按件计收',
  byPages: '按量计收',
  paper: '要求纸质件',
  electronic: '要求电子数据',
  inspection: '要求查阅、抄录',
  why: '填写了原因',
  question: '填写了征求意见的内容',
  count: '填写了计费数量',
  howToPay: '填写了缴费方式',
  basis: '填写了法律依据',
  reasons: '填写了理由',
  content: '填写了公开内容或者获取途径',
  withheld: '填写了不予公开的内容',
  harm: '填写了公开的危害',
  searched: '登记有检索记录',
} as const satisfies Record<string, string>

export type ConditionId = keyof typeof CONDITIONS
export const CONDITION_IDS = Object.keys(CONDITIONS) as readonly ConditionId[]

/** A condition, or with `!` that it is not so. */
export type When = ConditionId | `!${ConditionId}`

const NOT = '!'

export const isWhen = (text: string): text is When =>
  Object.hasOwn(CONDITIONS, text.startsWith(NOT) ? text.slice(1) : text)

/** Whether all of these hold. */
export const holds = (when: readonly When[], facts: ReadonlySet<ConditionId>): boolean =>
  when.every((one) => (one.startsWith(NOT) ? !facts.has(one.slice(1) as ConditionId) : facts.has(one as ConditionId)))

/** 有代理人；不属于：申请经过补正 */
export const explainWhen = (when: readonly When[]): string =>
  when
    .map((one) =>
      one.startsWith(NOT) ? `不属于：${CONDITIONS[one.slice(1) as ConditionId]}` : CONDITIONS[one as ConditionId],
    )
    .join('；')
