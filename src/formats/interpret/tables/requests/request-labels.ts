import { FORM_2019, FORM_2021, type RequestRow } from '../../../../domain/report/index.js'
import { remembering } from '../../remembering.js'
import { labelKey, similarity, splitNumeral } from '../label-text.js'

/** Rows of table three in the order of form 2021, which has every row that form 2019 has. */
export const REQUEST_ROWS: readonly RequestRow[] = FORM_2021.requests
const rowIndex = (code: string): number => REQUEST_ROWS.findIndex((row) => row.code === code)
export const FIRST_ROW = rowIndex('requests.received')
export const OTHER_ROW = rowIndex('requests.outcomes.other.other')
export const TOTAL_ROW = rowIndex('requests.outcomes.total')
export const LAST_ROW = rowIndex('requests.carriedForward')
/** Rows that stand as one row （六）其他处理 in form 2019. */
export const THREE_OTHER_ROWS: readonly number[] = [
  rowIndex('requests.outcomes.other.correctionOverdue'),
  rowIndex('requests.outcomes.other.feeUnpaid'),
  OTHER_ROW,
]

/** What reports print for short, beside the words of the form. */
const SHORT_LABELS: Readonly<Record<string, readonly string[]>> = {
  'requests.received': ['本年新收', '本年度新收政府信息公开申请数量', '新收政府信息公开申请数量', '本年新收申请数量'],
  'requests.broughtForward': [
    '上年结转',
    '上年度结转政府信息公开申请数量',
    '上年结转申请数量',
    '结转政府信息公开申请数量',
  ],
  'requests.outcomes.granted': ['予以公开'],
  'requests.outcomes.partiallyGranted': ['部分公开'],
  'requests.outcomes.refused.stateSecret': ['国家秘密', '涉及国家秘密'],
  'requests.outcomes.refused.otherLaw': ['法律行政法规禁止公开', '法律法规禁止公开', '其他法律法规禁止公开'],
  'requests.outcomes.refused.securityAndStability': ['三安全一稳定'],
  'requests.outcomes.refused.thirdPartyRights': ['第三方合法权益', '保护第三方权益'],
  'requests.outcomes.refused.internalAffairs': ['三类内部事务信息', '内部事务信息'],
  'requests.outcomes.refused.processInformation': ['四类过程性信息', '过程性信息'],
  'requests.outcomes.refused.enforcementFile': ['行政执法案卷'],
  'requests.outcomes.refused.administrativeQuery': ['行政查询事项'],
  'requests.outcomes.unavailable.notHeld': ['本机关不掌握', '不掌握相关政府信息'],
  'requests.outcomes.unavailable.needsCreation': ['没有现成信息', '需要另行制作', '需另行制作'],
  'requests.outcomes.unavailable.stillUnclear': ['补正后仍不明确', '申请内容仍不明确'],
  'requests.outcomes.notProcessed.petition': ['信访举报投诉', '信访举报投诉类'],
  'requests.outcomes.notProcessed.repeat': ['重复申请'],
  'requests.outcomes.notProcessed.publication': ['公开出版物', '提供公开出版物'],
  'requests.outcomes.notProcessed.excessive': ['大量反复申请'],
  'requests.outcomes.notProcessed.reconfirmation': ['确认或重新出具', '确认或重新出具已获取信息'],
  'requests.outcomes.other.correctionOverdue': [
    '逾期不补正',
    '逾期未补正',
    '无正当理由逾期不补正',
    '申请人无正当理由逾期不补正',
  ],
  'requests.outcomes.other.feeUnpaid': [
    '逾期不缴费',
    '逾期未缴费',
    '逾期未缴纳费用',
    '逾期未按收费通知要求缴纳费用',
    '申请人逾期未按收费通知要求缴纳费用',
  ],
  'requests.outcomes.total': ['合计', '办理结果总计'],
  'requests.carriedForward': ['结转下年度', '结转下年', '结转下年继续办理', '结转下一年度继续办理'],
}

interface RowNames {
  readonly numeral: number | null
  readonly names: readonly string[]
}

const bare = (label: string): string => label.replace(/[（(][^（()）]*[)）]$/, '')

const ROW_NAMES: readonly RowNames[] = REQUEST_ROWS.map(({ code, label }) => {
  const { numeral, phrase } = splitNumeral(label)
  const names = [phrase, splitNumeral(bare(label)).phrase, ...(SHORT_LABELS[code] ?? [])]
  return { numeral, names: [...new Set(names)] }
})

/** The label of a row without its numeral, as the form prints it. */
export const phraseOf = (row: number): string => ROW_NAMES[row]?.names[0] ?? ''
export const numeralOf = (row: number): number | null => ROW_NAMES[row]?.numeral ?? null

/** （六）其他处理: the head of three rows, or the one row of form 2019. */
export const SINGLE_OTHER_PHRASE = splitNumeral(
  FORM_2019.requests.find(({ code }) => code === 'requests.outcomes.other.other')?.label ?? '',
).phrase

/** Merged cells beside the rows; a row of figures under one of these names is none of the form's. */
const HEADINGS: readonly string[] = [
  ...new Set(FORM_2021.requests.flatMap(({ group, subgroup }) => [group, subgroup].filter((name) => name !== null))),
]
  .map((name) => splitNumeral(name).phrase)
  .filter((phrase) => phrase !== SINGLE_OTHER_PHRASE)
const HEADING_PHRASES: readonly string[] = [...HEADINGS, '办理结果', '小计']

export type LabelMatch =
  | { readonly kind: 'row'; readonly row: number; readonly exact: boolean }
  | { readonly kind: 'single-other' }
  | { readonly kind: 'heading' }
  /** `row`: what it looks most like, not surely enough to place it. */
  | { readonly kind: 'none'; readonly row: number | null }

const NOTHING: LabelMatch = { kind: 'none', row: null }

const EXACT = new Map<string, LabelMatch>([
  ...HEADING_PHRASES.map((phrase) => [phrase, { kind: 'heading' }] as const),
  [SINGLE_OTHER_PHRASE, { kind: 'single-other' }],
  ...ROW_NAMES.flatMap(({ names }, row) => names.map((name) => [name, { kind: 'row', row, exact: true }] as const)),
])

const SURE = 0.74
const MARGIN = 0.1
const WORTH_NOTING = 0.5
const SHORTEST_FUZZY = 5
const LONGEST_LABEL = 90
const NUMERAL_WEIGHT = 0.07
/** A page of hostile labels must not cost more than this many comparisons. */
const FUZZY_LIMIT = 4_000

/** What the texts of one document were taken for, those that took tolerance. */
export type RequestLabels = Map<string, LabelMatch>

/** What a label names word for word; `undefined` where it takes tolerance. */
export const matchExactly = (text: string): LabelMatch | undefined =>
  text.length > 2 * LONGEST_LABEL ? undefined : exactMatch(text)

/** What a text names among the labels of table three. */
export function matchLabel(text: string, labels: RequestLabels): LabelMatch {
  if (text.length > 2 * LONGEST_LABEL) return NOTHING
  const exact = exactMatch(text)
  if (exact !== undefined) return exact
  const seen = labels.get(text)
  if (seen !== undefined) return seen
  const key = labelKey(text)
  if (key === '' || key.length > LONGEST_LABEL) return NOTHING
  if (labels.size > FUZZY_LIMIT) return NOTHING
  const match = nearest(text)
  labels.set(text, match)
  return match
}

const exactMatch = remembering((text) => EXACT.get(splitNumeral(text).phrase) ?? EXACT.get(labelKey(text)))

const nearest = remembering((text): LabelMatch => {
  const { numeral, phrase } = splitNumeral(text)
  if (phrase.length < SHORTEST_FUZZY) return NOTHING
  const letters = new Set(phrase)
  const ranked = ROW_NAMES.map(({ names, numeral: official }, row) => {
    const likeness = Math.max(...names.map((name) => likenessOf(name, phrase, letters)), 0)
    const agrees = numeral === null ? 0 : numeral === official ? NUMERAL_WEIGHT : -NUMERAL_WEIGHT
    return { row, likeness: likeness + agrees }
  }).sort((one, other) => other.likeness - one.likeness)
  const [best, second] = ranked
  if (best === undefined || second === undefined) return NOTHING
  const heading = Math.max(...HEADINGS.map((name) => likenessOf(name, phrase, letters)))
  const sure = best.likeness >= SURE && best.likeness - second.likeness >= MARGIN && best.likeness > heading
  if (sure) return { kind: 'row', row: best.row, exact: false }
  const piece = pieceOf(phrase)
  if (piece !== null) return { kind: 'row', row: piece, exact: false }
  return { kind: 'none', row: best.likeness >= WORTH_NOTING ? best.row : null }
})

/** Not worked out where too few letters are the same for it to matter. */
function likenessOf(name: string, phrase: string, letters: ReadonlySet<string>): number {
  if (name.length < 4) return 0
  let shared = 0
  for (const letter of name) if (letters.has(letter)) shared++
  return (2 * shared) / (name.length + phrase.length) < WORTH_NOTING ? 0 : similarity(phrase, name)
}

/** A label cut off at a line's end: a stretch that only one row's label has. */
function pieceOf(phrase: string): number | null {
  if (phrase.length < SHORTEST_FUZZY + 1) return null
  const rows = ROW_NAMES.flatMap(({ names }, row) => (names[0]?.includes(phrase) ? [row] : []))
  return rows.length === 1 ? (rows[0] ?? null) : null
}

export interface LabelHit {
  readonly row: number
  /** Where in the key the label ends. */
  readonly end: number
  readonly from: number
}

const SEARCHED = ROW_NAMES.flatMap(({ names }, row) =>
  names.filter(({ length }) => length >= 4).map((name) => ({ name, row })),
).sort((one, other) => other.name.length - one.name.length)
/** Whether any of them stands in a text; most texts have none. */
const ANY_SEARCHED = new RegExp(SEARCHED.map(({ name }) => name).join('|'))
const SHORT_ENDINGS: readonly (readonly [RegExp, number])[] = [
  [/(?:^|[3三])其他$/, OTHER_ROW],
  [/(?:^|七)[总合]计$/, TOTAL_ROW],
]

/** Before another label it is told by its numeral alone. */
const TOTAL_AMID = /七[总合]计/g

/** All row labels in a stretch of running text, given as a key, in the order they stand. */
export function findRowLabels(key: string): readonly LabelHit[] {
  const taken = new Array<boolean>(key.length).fill(false)
  const hits: LabelHit[] = []
  if (ANY_SEARCHED.test(key)) takeSearched(key, taken, hits)
  for (const [ending, row] of SHORT_ENDINGS) {
    const from = key.search(ending)
    if (from !== -1 && !taken[key.length - 1]) hits.push({ row, from, end: key.length })
  }
  for (const { index } of key.matchAll(TOTAL_AMID)) {
    if (index + 3 < key.length && !taken[index]) hits.push({ row: TOTAL_ROW, from: index, end: index + 3 })
  }
  return hits.sort((one, other) => one.from - other.from)
}

function takeSearched(key: string, taken: boolean[], hits: LabelHit[]): void {
  for (const { name, row } of SEARCHED) {
    for (let from = key.indexOf(name); from !== -1; from = key.indexOf(name, from + 1)) {
      const end = from + name.length
      if (taken.slice(from, end).includes(true)) continue
      taken.fill(true, from, end)
      hits.push({ row, from, end })
    }
  }
}
