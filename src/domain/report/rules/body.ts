import type { Reading } from '../reading.js'
import type { BodyKind, BodyLevel, CheckContext } from '../rule.js'

/** What a body's name tells about it. */
export interface Body {
  /** `null` where the name does not tell. */
  readonly kind: BodyKind | null
  /**
   * `city` is any 市 or 自治州: whether a 市 is one with districts or ranks with a county cannot be
   * told from its name, so a rule may rely on it only for what holds of both.
   */
  readonly level: BodyLevel
  /** The general office of a government, which writes down what its government did. */
  readonly isOffice: boolean
  /** A department of the State Council. */
  readonly isNational: boolean
}

const UNKNOWN: Body = { kind: null, level: 'unknown', isOffice: false, isNational: false }

/** Words in names of departments that only look like places: 城乡建设局, 市场监督管理局. */
const NOT_PLACES =
  /城乡|乡村|乡镇|城镇|村镇|市场|市政|市容|市民|城市|都市|省直|市直|县直|区直|社区|小区|库区|辖区|学区|军区|牧区|(?<![\u4e00-\u9fff])[林山]区|(?<=[省市县州盟旗])[林山]区|灾区/g
/** Special zones have a 管委会 and no place in the ladder of 省, 市, 县, 乡. */
const ZONES =
  /(?:开发|新|高新|高新技术产业|园|工业园|示范|试验|实验|保税|综合保税|景|风景名胜|风景|名胜|度假|合作|管理|经济|功能|先行|先导|集聚|港|自贸|自然保护|保护|产业)区/g
const MUNICIPALITIES = /^(?:北京|天津|上海|重庆)市/
const TOWNSHIP = /(?:乡|镇|街道|苏木)(?:人民政府|政府|办事处|党政办公室|党政办|党政综合办公室)?$/
const OFFICE = /(?:政府|管委会|管理委员会|行署|行政公署)(?:办公室|办公厅|办)$/
const OFFICE_END = /(?:办公室|办公厅|办)$/
const GOVERNMENT = /(?:人民政府|政府|行政公署|行署|管委会|[区园城港岛带]管理委员会)$/
const PLACE = /(?:省|市|州|盟|县|旗|区)$/
const DEPARTMENT = /(?:局|委|委员会|办|办公室|厅|中心|院|所|站|队|处|会|部|署|馆|社|室)$/
const NATIONAL = /^(?:国家|国务院|中国|中华人民共和国)|^[^省市县区旗州]{2,12}部$/

/** Reads kind and level off a name as printed: 云溪县文化和旅游局 is a county's department. */
export function classifyBody(name: string | null): Body {
  const whole = plainName(name)
  if (whole === '') return UNKNOWN
  const cleaned = withoutFalsePlaces(whole)
  const { kind, isOffice } = kindOf(whole, cleaned)
  if (kind === 'township') return { kind, level: 'township', isOffice, isNational: false }
  return { kind, level: levelOf(cleaned), isOffice, isNational: NATIONAL.test(whole) }
}

/** The kind alone, for whoever does not ask for the level, which takes longer to tell. */
export function bodyKindOf(name: string | null): Pick<Body, 'kind' | 'isOffice'> {
  const whole = plainName(name)
  return kindOf(whole, withoutFalsePlaces(whole))
}

const BRACKET = /[（(]([^（）()]*)[）)]$/

/** The name without blanks. 云溪县人民政府（县政府办公室） is its office, 云溪县民族局（宗教局） one bureau under two names. */
function plainName(name: string | null): string {
  const whole = name?.replace(/\s/g, '') ?? ''
  const other = BRACKET.exec(whole)?.[1]
  if (other === undefined) return whole
  const first = whole.replace(BRACKET, '')
  return GOVERNMENT.test(first) && OFFICE_END.test(other) ? `${first}办公室` : first
}
const withoutFalsePlaces = (whole: string): string => whole.replace(NOT_PLACES, (word) => '·'.repeat(word.length))

function kindOf(whole: string, cleaned: string): Pick<Body, 'kind' | 'isOffice'> {
  if (TOWNSHIP.test(cleaned)) return { kind: 'township', isOffice: false }
  const isOffice = OFFICE.test(whole)
  const isGovernment = !isOffice && (GOVERNMENT.test(whole) || PLACE.test(cleaned))
  return { kind: isGovernment ? 'government' : DEPARTMENT.test(whole) ? 'department' : null, isOffice }
}

/** The level of the last place that the name mentions. */
function levelOf(cleaned: string): BodyLevel {
  const places = cleaned
    .replace(/自治县|自治旗/g, '  县')
    .replace(/自治区/g, '  省')
    .replace(/自治州/g, '  市')
  const named = places.replace(ZONES, (word) => `${' '.repeat(word.length - 1)}?`).replace(/地区/g, ' ?')
  const last = Math.max(...['省', '市', '县', '旗', '区', '乡', '镇', '?'].map((unit) => named.lastIndexOf(unit)))
  switch (named[last]) {
    case '省':
      return 'province'
    case '市':
      if (MUNICIPALITIES.test(named.trim())) return named.indexOf('市') === last ? 'province' : 'county'
      // A 市 inside a 市 is one of county rank.
      return named.indexOf('市') === last ? 'city' : 'county'
    case '县':
    case '旗':
    case '区':
      return 'county'
    case '乡':
    case '镇':
      return 'township'
    default:
      return 'unknown'
  }
}

/** The body of a report; a kind given by hand overrides what the name says. */
export function bodyOf(report: Reading, context: CheckContext): Body {
  const body = classifyBody(report.agency ?? report.signedBy ?? findNameInTitle(report.title))
  return context.bodyKind === null ? body : { ...body, kind: context.bodyKind }
}

/** 云溪县文化和旅游局2025年政府信息公开工作年度报告 → 云溪县文化和旅游局. */
function findNameInTitle(title: string | null): string | null {
  const name = title
    ?.replace(/\s/g, '')
    .replace(/\d{4}年度?/g, '')
    .replace(/关于/g, '')
    .replace(/(?:政府|政务)信息公开.*$/, '')
  return name ? name : null
}
