import { type Entry, type Measures, matched, type Standing } from './label.js'

const LAST_YEAR = '(?:上年度?|去年度?|上一年度?|上年底|去年底|上期|往年)'
const HOW = '(?:均|已|经|全部|依法|按期|按时|及时|累计|共|计|全年|年内|当年)*'
const FLOW: readonly Entry[] = [
  [
    new RegExp(
      `${LAST_YEAR}(?:未|没|尚未)?(?:办完|办结|转|结转|转来|转过来|转入|带入|接续办理|接续|剩余?|剩下|遗留|结余|转接|未答复|待办)+(?:申请|办件)?$`,
    ),
    ['requests.broughtForward'],
  ],
  [new RegExp(`^(?:含|包括|承接|连同|加|加上|另有|接续)+${LAST_YEAR}$`), ['requests.broughtForward']],
  [/^(?:加|连同|含|包括|加上)上?结转$/, ['requests.broughtForward']],
  [new RegExp(`^结转${LAST_YEAR}$`), ['requests.broughtForward']],
  [new RegExp(`^(?:接续|承接|续办)(?:办理)?${LAST_YEAR}(?:的?(?:申请|办件))?$`), ['requests.broughtForward']],
  [/^(?:年初|期初)(?:在办|未结|结转|未办结)$/, ['requests.broughtForward']],
  [/^结转$/, ['requests.carriedForward', 'requests.broughtForward']],
  [/^(?:年末|年底|期末|最后)(?:结转|未办结|未办完)$|^(?:办理中|跨年)$/, ['requests.carriedForward']],
  [
    /^(?:年末|年底|最后)?(?:剩下?|剩余|余下?|还剩|(?:结转|转|顺延|延|留待)(?:至|入|到)?(?:(?:下|次|下一|明|来)年度?|20\d\d年度?)(?:继续办理|办理)?|未办结|在办|未结|跨年办理|(?:正|尚|仍)在办理(?:之?中)?|没有办结|未到期(?:的)?结转)$/,
    ['requests.carriedForward'],
  ],
  [new RegExp(`^${HOW}(?:应办件?|应办理|应办结|需办理|合计办理|合计应办理)$`), ['requests.inHand']],
  [/^(?:办理|处理|合并办理|一并办理|合计|总共)$/, ['requests.outcomes.total', 'requests.inHand', 'requests.received']],
  [
    new RegExp(
      `^${HOW}(?:答复|办结|办完|办了|办好|办|办毕|实办|实际办结|办理答复|办理完结|作答复|办理完毕|已答复|完成答复|作出答复|出具(?:答复)?(?:告知书|答复书)|作出处理|作出处理决定)(?:申请)?$`,
    ),
    ['requests.outcomes.total'],
  ],
  [
    /^(?:新|共|累计)*(?:新增|收到|接收|受理|接到|收|登记|接)(?:了)?(?:(?!自然人|企业|个人|公民提|提出的|代|转办|转来|转交|移送|组织|复议|诉讼|投诉|信访|许可|[中、])[^,;:。]){0,14}(?:申请(?:公开)?|依申请公开)(?:件)?$/,
    ['requests.received'],
  ],
  // 全年有市民提出政府信息公开申请1件
  [
    /^(?:有|由|共)*(?:市民|群众|公民|村民|居民|用户|社会公众|公众|申请人)(?:书面)?(?:提出|提交|递交)的?(?:政府)?(?:信息公开|公开信息)(?:的)?申请(?:共)?$/,
    ['requests.received'],
  ],
  [/^(?:收到|新收|接收|受理|接到|共收|新收到|收|收件|登记|新登记)(?:了)?$/, ['requests.received']],
]
/** Behind a figure: 3件还在征求第三方意见. */
export const STILL_OPEN =
  /^(?:按期办理(?:之?中)|未到期|没到期|处于(?:法定)?(?:答复|办理)期(?:限)?内?|在办(?!理?期间|理?过程)|(?:截[至止][^,;:。]{1,9})?(?:还|尚|仍)在|正在|尚?未(?:到期|办结|办完|答复)|结转(?:到|入|至)?(?:下|次|明|20)|转(?:到|入|至)?(?:下|次|明|20)|顺延|延(?:期|至|到)|放到下|留到|留至|留待|待|跨年办理|因[^,;:。]{2,16},(?:结转|转)(?:至|入|到)?(?:下|次|明|20))/

const SUM: Measures = ['requests.inHand', 'requests.outcomes.total', 'requests.received']

/** Requests received, brought forward, settled and carried on. */
export function flowOf(words: string, { earlier, said, last }: Standing): Measures | null {
  if (last?.family === 'documents' || last?.family === 'decisions') return null
  // 行政许可：本年受理1206件
  if (/行政(?:许可|处罚|强制|审批)/.test(said) && !/公开/.test(said)) return null
  if (/^(?:合计|总共)$/.test(words) && last?.family !== 'flow') return null
  return (
    matched(FLOW, words) ??
    (/^申请(?:量|总量|总数|数量|数|件数)?$/.test(words) && (earlier + said).includes('公开')
      ? ['requests.received']
      : null)
  )
}

/** 新收741件，上年结转33件，共774件; 其他处理0件，总计7件 */
export function sumOfFlow(words: string, { said, last }: Standing): Measures | null {
  if (words === '总计' && last?.family === 'outcomes') return ['requests.outcomes.total']
  // 其他处理2件，合计33件: the list was told in full.
  if (/^(?:合计|共计|共)$/.test(words) && last?.family === 'outcomes' && last.measures[0]?.endsWith('.other'))
    return ['requests.outcomes.total']
  // 新收4件，上年结转1件，全部办结，共计5件
  if (/^(?:共|共计|合计|总计|计)$/.test(words) && ALL_SETTLED.test(said)) return ['requests.outcomes.total']
  const isSum =
    /^(?:[两二三]项|[两二三]者|以上)?(?:共|共计|合计|总计|累计|合起来|加起来|合并计算|相加)$/.test(words) &&
    last?.family === 'flow' &&
    SUMMED.test(said)
  return isSum ? SUM : null
}

/** 除2件结转下年外，其余27件均已答复 */
export const restOfFlow = (behind: string, { said }: Standing): Measures | null =>
  /除[^;。]{2,40}外,其余(?:的)?$/.test(said) && /^(?:均|都|全部|已)*(?:答复|办结|办理完毕)/.test(behind)
    ? ['requests.outcomes.total']
    : null

const ALL_SETTLED = /(?:全部|均已?|都已?)(?:依法|按期|按时)?(?:办结|答复|办理完毕),[共合总]?计?$/

/** Nothing stands between the two: 最受关注的是征地，共103件 sums up nothing. */
const SUMMED = /\d[件宗份起项条],?[^,]{1,6}$/
