import type { ConditionId } from './condition.js'

/** What a letter can say of a case. */
export interface Placeholder {
  /** As it stands in a wording, between braces: {申请人}. */
  readonly label: string
  /** When a case has it; null: every case. */
  readonly given: ConditionId | null
  /** Whether it tells who the applicant is: no stranger's letter may have it. */
  readonly isPersonal: boolean
  /** Whether only the letters that name it may have it. */
  readonly isParticular: boolean
  /** Whether it may be several lines, and then stands alone in its passage. */
  readonly isList: boolean
}

const common = (label: string, given: ConditionId | null = null): Placeholder => ({
  label,
  given,
  isPersonal: false,
  isParticular: false,
  isList: false,
})
const personal = (label: string, given: ConditionId | null = null): Placeholder => ({
  ...common(label, given),
  isPersonal: true,
})
const particular = (label: string, given: ConditionId | null = null): Placeholder => ({
  ...common(label, given),
  isParticular: true,
})
const list = (label: string, given: ConditionId | null = null): Placeholder => ({
  ...particular(label, given),
  isList: true,
})

/** The closed list of what can be filled in. */
export const PLACEHOLDERS = {
  body: common('机关'),
  office: common('工作机构'),
  officeContact: common('联系方式', 'officeContact'),
  requestNo: common('申请编号'),
  matter: common('申请种类'),
  wholeNo: common('原申请编号', 'part'),
  submittedOn: common('提交日期'),
  channel: common('提交方式'),
  receivedOn: common('收到日期', 'received'),
  dueOn: common('答复期限', 'dueKnown'),
  wanted: common('申请内容'),
  documentNumber: common('文号', 'documentNumber'),
  form: common('获取形式'),
  delivery: common('获取途径'),

  applicant: personal('申请人'),
  you: personal('称谓'),
  applicantKind: personal('申请人类别'),
  document: personal('身份证明', 'document'),
  representative: personal('法定代表人', 'organisation'),
  contactPerson: personal('联系人', 'organisation'),
  telephone: personal('申请人电话', 'telephone'),
  email: personal('申请人电子邮箱', 'email'),
  address: personal('申请人地址', 'address'),
  agent: personal('代理人', 'agent'),
  joint: personal('共同申请人', 'joint'),

  correctionAskedOn: common('补正告知日期', 'corrected'),
  correctedOn: common('收到补正日期', 'corrected'),
  extensionDays: common('延长工作日', 'extended'),
  extensionToldOn: common('延期告知日期', 'extended'),

  unclear: list('补正事项'),
  correctBy: particular('补正期限'),
  correctionSentOn: particular('发出补正告知日期'),
  why: particular('原因', 'why'),
  explainBy: particular('说明理由期限'),
  extendBy: particular('批准延长工作日'),
  until: particular('延迟答复期限'),
  party: particular('对方名称'),
  question: list('征求意见的内容', 'question'),
  partyKind: particular('征求对象'),
  feeBasis: particular('计收方式'),
  feeCount: particular('计费数量', 'count'),
  feeAmount: particular('收费金额'),
  feeSentOn: particular('收费通知日期'),
  payWithin: particular('缴费期限'),
  howToPay: list('缴费方式', 'howToPay'),
  basis: particular('法律依据', 'basis'),
  reasons: list('理由', 'reasons'),
  content: list('公开内容', 'content'),
  withheld: list('不予公开的内容', 'withheld'),
  harm: list('公开的危害', 'harm'),
  searches: list('检索情况', 'searched'),
  servedLetter: particular('送达文书'),
} as const satisfies Record<string, Placeholder>

export type PlaceholderId = keyof typeof PLACEHOLDERS
export const PLACEHOLDER_IDS = Object.keys(PLACEHOLDERS) as readonly PlaceholderId[]

const BY_LABEL: ReadonlyMap<string, PlaceholderId> = new Map(PLACEHOLDER_IDS.map((id) => [PLACEHOLDERS[id].label, id]))

export const findPlaceholder = (label: string): PlaceholderId | undefined => BY_LABEL.get(label)

/** {申请人} */
export const toPlaceholderText = (id: PlaceholderId): string => `{${PLACEHOLDERS[id].label}}`

/** A piece of a text: words as they are, or something to be filled in by its name, known or not. */
export type Piece = { readonly words: string } | { readonly label: string }

/** A text in pieces. A brace without its partner is a name that nothing has, so that it is refused. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (const part of text.split(/(\{[^{}]*\})/)) {
    if (/^\{[^{}]*\}$/.test(part)) pieces.push({ label: part.slice(1, -1) })
    else if (/[{}]/.test(part)) pieces.push({ label: part })
    else if (part !== '') pieces.push({ words: part })
  }
  return pieces
}
