import { bodyKindOf } from '../../rules/body.js'
import type { Sentence, Token } from '../text/sentences.js'
import { type Subject, textOf } from './statement.js'

/** What kind of body files the report, as far as it decides whose figures the tables hold. */
export type Filer = 'government' | 'office' | 'township' | 'department' | 'unknown'

export function filerOf(agency: string | null): Filer {
  const body = bodyKindOf(agency)
  if (body.isOffice) return 'office'
  return body.kind ?? 'unknown'
}

const BODY_END =
  /(?:局|委|委员会|厅|办|办公室|院|处|中心|镇|乡|街道|街道办|街道办事处|县|区|市|州|旗|政府|部门|队|分局|所|站|管委会|公司|学校|医院|集团|单位|[村乡镇]级|股|科|科室|窗口|执法队|执法中队|村委会|居委会|社区|[村居]\(居\)委会|林场|农场|牧场|水库|事业单位|(?:以下|所属|下级|直属)机关|工作站|服务站)$/
const BODY_START =
  /^[\u4e00-\u9fff]{1,16}?(?:局|委员会|厅|办公室|管委会|法院|检察院|医院|公司|集团|大队|支队|分局|街道办事处|街道办|街道|(?<!城)镇|乡(?!村)|中心)(?=[\u4e00-\u9fff]|$)/
/** 镇综合执法队: has no figures but the town's. */
const UNIT_OF_TOWN = /^(?:我|本)?[\u4e00-\u9fff]{0,4}(?:镇|乡|街道)?(?:综合)?(?:行政)?执法(?:[大中]?队|办公室|办|中心)$/
/** 各分局、派出机构 */
const SUBORDINATE = /^(?:分局|派出|所属|下属|二级|直属|基层|事业|学校|医院|支队|大队|税务)/
/** 邻县教育部门, 外地同行 */
const ELSEWHERE = /^(?:邻[省市县区州]|外[地省市县]|兄弟)/
/** 全年, 共, 均 and the like may stand on either side of the subject. */
const NOT_SUBJECT = 'yfwgWa&:i'
const AFTER_SUBJECT = `${NOT_SUBJECT}s`

/**
 * Whose figure it is that stands at `index`: the last subject before it in its sentence, looked for at
 * the beginning of clauses. `foreign` is another body, whose figures are not in this report's tables.
 */
export function subjectAt(sentence: Sentence, index: number, agency: string | null, filer: Filer): Subject | 'foreign' {
  let end = index
  // What stands in brackets that were closed again names the parts of a figure, not its owner.
  for (let start = clauseStartAt(sentence, end); ; start = clauseStartAt(sentence, end)) {
    const found = subjectOfClause(sentence, start, end, end === index, agency, filer)
    if (found !== 'none' || start === 0) return found
    end = start - 1
    if (sentence.codes.charAt(end) === ')') end = Math.max(sentence.codes.lastIndexOf('(', end), 0)
    if (sentence.codes.charAt(end) === ';') end = beforeParts(sentence.codes, end)
    if (end === 0) return 'none'
  }
}

/** 281件，其中县政府本级64件、部门217件；上年结转11件: whose the parts are ends with them. */
function beforeParts(codes: string, end: number): number {
  const parts = codes.lastIndexOf('w', end)
  return parts > 0 && parts > Math.max(codes.lastIndexOf(';', end - 1), codes.lastIndexOf('.', end - 1)) ? parts : end
}

/** Where the clause begins in which the token before `end` stands. */
export function clauseStartAt({ codes }: Sentence, end: number): number {
  for (let index = end - 1; index >= 0; index--) if (',;:(.)'.includes(codes.charAt(index))) return index + 1
  return 0
}

function subjectOfClause(
  sentence: Sentence,
  clauseStart: number,
  end: number,
  isLast: boolean,
  agency: string | null,
  filer: Filer,
): Subject | 'foreign' {
  const { tokens, codes } = sentence
  let start = clauseStart
  while (start < end && NOT_SUBJECT.includes(codes.charAt(start))) start++
  // 涉及县政府办公室的行政复议
  if (codes.startsWith('so', start) && tokens[start + 2]?.means === '的') start++
  const token = tokens[start]
  if (!token || start >= end) return 'none'
  const words = (isLast ? nameBeforeVerb(sentence, start, end) : '') || nameAtStart(sentence, token, tokens[end - 1])
  // 对用人单位作出…: to whom it was done.
  const isTarget = token.code === 's' && /^[对向给]/.test(words)
  const name = isTarget ? '' : words.replace(/^.*(?:以来|年来|期间|期内|年内|目前|不服(?=[我本]))/, '')
  const isWord = token.code === 'o' && name.length === token.end - token.start
  if (ELSEWHERE.test(textOf(sentence, token.start, token.start + 4))) return 'foreign'
  // 各税务分局: several bodies, however like this one's their names are.
  const isOneOfMany = tokens.slice(clauseStart, start).some(({ means }) => means === '各')
  if (isOneOfMany && (name !== '' || SUBORDINATE.test(textOf(sentence, token.start, token.start + 4)))) return 'foreign'
  const isArea = token.code === 'v' && !/(?:局|厅|委员会)$/.test(name)
  if (name !== '' && !isWord && !isArea) {
    if (filer === 'township' && UNIT_OF_TOWN.test(name)) return 'level'
    return agency === null ? 'none' : isSelf(name, agency) ? ownName(name, filer) : 'foreign'
  }
  // 中心所辖3个县管理部收到申请0件
  const said = textOf(sentence, tokens[clauseStart]?.start ?? 0, tokens[end]?.start ?? 0)
  if (OF_SUBORDINATES.test(said)) return 'members'
  // 全县政府信息公开渠道更加畅通，共收到…: there 全县 tells whose channels, not who received.
  const next = codes.charAt(start + 1) || '-'
  // 全县26个单位 is the whole county; 市政府349件 in a list is a part of something.
  const counts =
    'Nn'.includes(next) && !(token.code === 'v' && /^(?:个|)$/.test(tokens[start + 1]?.number?.unit ?? '-'))
  if ('ov'.includes(token.code) && !counts && !(isLast ? 'hz' : 'hziQDGXV').includes(next)) {
    return toSubject(token.means, textOf(sentence, token.start, token.end), filer)
  }
  return 'none'
}

const OF_SUBORDINATES = /(?:^|[^及和与含、])(?:所辖|下辖|下设|下属)/

/** 东湖街道办事处共收到: everything from the start of the clause to the verb, if it ends like a body. */
function nameBeforeVerb(sentence: Sentence, start: number, end: number): string {
  const { tokens, codes } = sentence
  let last = end - 1
  for (let index = start; index < end; index++) {
    if ('RSHOKIECp!FbNQDVGX>h'.includes(codes.charAt(index))) {
      last = index - 1
      break
    }
  }
  while (last > start && AFTER_SUBJECT.includes(codes.charAt(last))) last--
  const from = tokens[start]
  const to = tokens[last]
  if (!from || !to || last < start) return ''
  const text = textOf(sentence, from.start, to.end)
  // 办公厅代表市政府受理: what was done in another's name was done by the office.
  const name = text.replace(/代表.*$/, '')
  // 今年办了16件
  return name.length <= 24 && name !== '办' && BODY_END.test(name) ? name : ''
}

function nameAtStart(sentence: Sentence, from: Token, to: Token | undefined): string {
  if (from.code !== 'x') return ''
  const name = BODY_START.exec(textOf(sentence, from.start, Math.min(to?.end ?? from.end, from.start + 24)))?.[0] ?? ''
  // 以我局为被告的: no name begins so.
  return /^[以对向由经被在为将与按从至撤并]|[我本该]/.test(name) ? '' : name
}

/** 学校收到…: no other is meant. */
const OWN_KIND = /^(?:学校|学院|大学|医院|公司|集团)$/

/** 区文旅局 is 云溪区文化和旅游局, whichever of the two the report is signed with. */
function isSelf(name: string, agency: string): boolean {
  const bare = name.replace(/^[我本该]?(?:[省市县区州旗盟](?=.))?/, '').replace(/(?<=街道)办事处$/, '')
  if (isSpelledIn(bare, agency) || OWN_KIND.test(bare)) return true
  const department = /[^省市县区州旗盟]{2,}(?:局|委|厅|中心|院)$/.exec(agency)?.[0] ?? ''
  if (/分局|支局|派出所|分中心/.test(bare)) return false
  return department !== '' && !/[省市县区州旗盟]/.test(bare) && isSpelledIn(department, bare)
}

/** All characters of `short` stand in `long`, in that order, up to its last. */
export function isSpelledIn(short: string, long: string): boolean {
  let position = 0
  for (const character of short) {
    position = long.indexOf(character, position) + 1
    if (position === 0) return false
  }
  return short !== ''
}

/** 云溪县收到16件: its government's tables count all bodies there, and so does the place's own name. */
function ownName(name: string, filer: Filer): Subject {
  const isPlace = PLACE.test(name)
  if (filer === 'office' && isPlace) return 'area'
  if (filer !== 'government') return 'self'
  if (isPlace) return 'area'
  return /(?:办|办公室|办公厅)$/.test(name) ? 'office' : 'government'
}

const PLACE = /[省市县区州旗盟]$/

/** What 我局, 县政府办 or 全市 mean in a report of this kind of body. */
function toSubject(means: string, text: string, filer: Filer): Subject | 'foreign' {
  if (means === 'area' || means === 'members') return means
  if (means === 'self') return filer === 'government' && /[镇乡]|街道/.test(text) ? 'foreign' : 'self'
  if (means === 'level') return filer === 'office' ? 'self' : 'level'
  const isGovernmental = text.includes('政府') || text.includes('府')
  if (means === 'office') {
    if (filer === 'government') return 'office'
    return filer === 'department' && isGovernmental ? 'foreign' : 'self'
  }
  if (filer === 'department') return isGovernmental ? 'foreign' : 'self'
  if (filer === 'township') return 'foreign'
  return 'government'
}

/** 税务 of a 税务局, 林业 of a 县林业局; of a 自然资源和林业局 it is one field among others. */
export function isOnlyField(field: string, agency: string | null): boolean {
  const at = agency?.lastIndexOf(field) ?? -1
  if (agency === null || at < 1 || field === '') return false
  return (
    /[省市县区州旗盟]/.test(agency.charAt(at - 1)) &&
    /^(?:局|委员会|管理局|分局|救援[大支总]队)$/.test(agency.slice(at + field.length))
  )
}
