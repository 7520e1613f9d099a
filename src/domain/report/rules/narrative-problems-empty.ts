import { regulation } from '../../statute/index.js'
import type { ReportRule } from '../rule.js'
import { headingPlace } from './hit-cells.js'

const NOTHING = /^(?:暂?无|没有|本?年度?暂?无|无其他|不存在(?:问题)?)?[。.\s]*$/
const PROBLEM =
  /问题|不足|不够|有待|薄弱|短板|差距|欠缺|缺乏|滞后|不强|不高|不到位|单一|还需|仍需|尚需|需要|不及时|不全|不完善|不规范|困难|较弱|不深|不多|不广|不精准|不平衡|难以|偏/
/** 未发现问题, 主要问题：无: that there is none is no problem named. */
const DENIED =
  /(?:暂时?)?(?:不存在|未发现|没有|无)(?:明显|突出|较大|重大|任何|相关|其他)?的?(?:主要)?(?:问题(?!意识)|不足之?处?)|(?:存在的?)?(?:主要)?(?:问题|不足)(?:和不足|及不足|是|为)?[:：]?\s{0,8}(?:暂?无|没有)(?=[。，；\s]|$)/g
const MEASURE =
  /改进|措施|下一步|下步|今后|将|继续|加强|提升|提高|完善|强化|加大|进一步|优化|健全|推进|规范|落实|整改|增强|做好|拓宽|创新|办法|对策|解决|建立|制定|拟|启动|推动|组织|开展|引入|整合|安排|举办|推行|增设/
/** 有待提高, 不够完善: what is wanting, not what is done about it. */
const WANTING =
  /(?:有待|亟待|尚待|亟需|还需|仍需|尚需|不够|不|未)要?(?:进一步|继续|不断|持续)?(?:改进|加强|提升|提高|完善|强化|加大|优化|健全|增强|推进|规范|落实|拓宽|创新)/g
/** 落实不到位, 规范性不强. */
const LACKING =
  /(?:规范|落实|推进|创新|整改|优化|完善)(?=[性化]?[^，。；、\n]{0,4}(?:不(?![断仅但留漏])|未|薄弱|滞后|欠缺|缺乏|较[弱差慢]))/g

/** One clause may say both: 时效性有待加强. Where another problem stands beside it, it is one of them. */
function namesMeasure(text: string): boolean {
  if (!MEASURE.test(text)) return false
  const rest = text.replace(WANTING, '').replace(LACKING, '')
  return MEASURE.test(rest) || !PROBLEM.test(rest)
}

export const narrativeProblemsEmpty: ReportRule = {
  id: 'narrative.problems-empty',
  severity: 'notice',
  citation: regulation(50, { item: 4 }),
  text: '第五部分说明存在的主要问题和改进情况，两者都有',
  summary: 'Section five is empty, or names no problem or no measure',
  since: 2019,
  example: {
    given: '“五、存在的主要问题及改进情况 无。”',
    finding: '第五部分没有内容，应写明存在的主要问题和改进情况',
  },
  check: ({ sections }) => {
    const parts = sections.filter(({ kind }) => kind === 'problems')
    const [first] = parts
    if (!first) return []
    const text = parts
      .map((part) => part.text)
      .join('\n')
      .trim()
    const lacks = NOTHING.test(text)
      ? '没有内容，应写明存在的主要问题和改进情况'
      : !PROBLEM.test(text.replace(DENIED, ''))
        ? '没有写明存在的问题'
        : !namesMeasure(text)
          ? '没有写明改进情况'
          : null
    if (lacks === null) return []
    return [
      { message: `第五部分${lacks}`, at: [headingPlace(first)], ...(text === '' ? {} : { quote: text.slice(0, 60) }) },
    ]
  },
}
