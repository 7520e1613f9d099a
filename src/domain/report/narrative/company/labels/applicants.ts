import { type Entry, isOfWays, type Measures, matched, type Standing } from './label.js'

const applicants = (...kinds: readonly string[]): Measures => kinds.map((kind) => `requests.received.${kind}`)

const APPLICANTS: readonly Entry[] = [
  [/^(?:自然人|公民个人|公民|.{0,3}个人)(?:申请人?)?$/, applicants('naturalPerson')],
  [/^.{0,3}(?:企业|公司)(?:申请人?)?$/, applicants('company')],
  [/^科研(?:机构|院所|单位)$/, applicants('research')],
  [/^.{0,3}公益(?:组织|机构)$/, applicants('welfare')],
  [/^(?:律师事务所|律所|法律服务机构)(?:申请人?)?$/, applicants('legalServices')],
  [
    /^(?:法人(?:或者|或|和|及|、)其[他它]组织|法人|法人单位|法人组织|单位|组织|企业[和及与、]其[他它]组织)(?:申请人?)?$/,
    applicants('organisations'),
  ],
  // 企业3件、其他组织2件: the form's last kind, or all but the companies.
  [/^其[他它]组织(?:申请人?)?$/, applicants('otherOrganisation', 'notBusiness')],
]

/** 申请人类别为自然人5件 */
const CLASS = /^(?:[^,;:。]{0,8}申请件?[中里]|(?:申请(?:人|主体)?)?(?:类别|类型|身份)(?:中|为|是)?)/

/** 科研机构提出2件 */
const BY_WHOM = /(?:提出|提交|递交)的?(?:申请)?$/

/** Who applied. */
export function applicantOf(words: string, standing: Standing): Measures | null {
  const { last } = standing
  if (/^其[他它]$/.test(words)) {
    if (last?.family !== 'applicants' || isOfWays(standing)) return null
    // 自然人22件，其他3件: the form's last kind, or all who are no natural persons.
    const isBesidePersons = last.measures[0]?.endsWith('.naturalPerson') === true
    return isBesidePersons ? applicants('organisations', 'otherOrganisation') : applicants('otherOrganisation')
  }
  // 自然人25件，其他主体8件
  if (/^其[他它](?:申请)?主体$/.test(words) && last?.measures[0]?.endsWith('.naturalPerson'))
    return applicants('organisations')
  return matched(APPLICANTS, words.replace(CLASS, '').replace(BY_WHOM, ''))
}
