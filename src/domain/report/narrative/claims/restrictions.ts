import { type Spot, textOf } from './statement.js'

/**
 * Whether words before a verb leave its count a part of the year's: 从轻作出…, 对企业作出…, 承诺制办理….
 * The name of a body does not, nor does a word for the manner in which all work is done.
 *
 * @param length of the clause, up to the verb
 */
export function isRestricted({ sentence, clause, clauseStart }: Spot, length: number): boolean {
  const before = clause.slice(0, length)
  if (!/[xsk]/.test(before)) return false
  if (before.includes('s') || before.includes('k')) return true
  const first = sentence.tokens[clauseStart + before.indexOf('x')]
  const last = sentence.tokens[clauseStart + before.lastIndexOf('x')]
  const said = textOf(sentence, first?.start ?? 0, last?.end ?? 0)
  return !namesBody(said) && !OF_ALL_WORK.test(said)
}

/** 云溪县, 分局, 某街道办事处: a name ends so. */
export const namesBody = (words: string): boolean => BODY.test(words)

const BODY =
  /(?:[局委厅院处队所站镇乡村办县区市省州旗盟府部]|委员会|办公室|中心|机关|部门|单位|街道|公司|集团|学校|医院|[大中小]学)$/
const OF_ALL_WORK =
  /^(?:[一二三四五六七八九十]{1,2}|首先|同时|此外|另外|依规|依法依规|严格|及时|认真|妥善|规范|高效|如期|准确|公正|文明|实际|按要求|按程序|按规|按期|在法定期限|累计|同步|稳妥|积极|切实)*$/
