import type { ReportRule } from '../../rule.js'
import { contradictionRule } from './contradiction-rule.js'

const KINDS =
  '“收到”可以含上年结转，“办理”可以指收到的、办结的或两者；只有与每一种解读都不符才算矛盾。正文写明上年结转的，按新收核对'
const SCOPES =
  '部门报告只核对本机关的数；政府报告的表是全地区的数，本级的数只要不超过它就不算矛盾，相差一倍以上的是口径不同；在办、立案的复议诉讼案件不核对'

const REVIEWS = `没有点明政府信息公开、又有其他事由的案件不核对；${SCOPES}`

/** The checks of running text against the tables. */
export const CONTRADICTION_RULES: readonly ReportRule[] = [
  contradictionRule({
    id: 'narrative.requests-received',
    text: '正文所说收到的申请件数与表三一致',
    summary: 'The text and table three agree on the requests received',
    example: { given: '正文：共收到政府信息公开申请2件。表三：本年新收 3', finding: '正文说的是 2，表中本年新收为 3' },
    reading: `${KINDS}；${SCOPES}`,
    concerns: (measure) => measure === 'requests.received',
  }),
  contradictionRule({
    id: 'narrative.requests-brought-forward',
    text: '正文所说上年结转的申请件数与表三一致',
    summary: 'The text and table three agree on the requests brought forward',
    example: { given: '正文：上年结转1件。表三：上年结转 0', finding: '正文说的是 1，表中上年结转为 0' },
    concerns: (measure) => measure === 'requests.broughtForward',
  }),
  contradictionRule({
    id: 'narrative.requests-handled',
    text: '正文所说办结的申请件数与表三总计一致',
    summary: 'The text and table three agree on the requests handled',
    example: { given: '正文：答复申请5件。表三：总计 4', finding: '正文说的是 5，表中总计为 4' },
    reading: '“收到1件，已答复”也说办结了1件；只有表中一件申请也没有才算矛盾',
    concerns: (measure) => measure === 'requests.outcomes.total',
  }),
  contradictionRule({
    id: 'narrative.requests-carried-forward',
    text: '正文所说结转下年度的申请件数与表三一致',
    summary: 'The text and table three agree on the requests carried forward',
    example: { given: '正文：结转下年度2件。表三：结转下年度继续办理 0', finding: '正文说的是 2，表中为 0' },
    concerns: (measure) => measure === 'requests.carriedForward',
  }),
  contradictionRule({
    id: 'narrative.applicants',
    text: '正文所说各类申请人的件数与表三一致',
    summary: 'The text and table three agree on who applied',
    example: { given: '正文：其中自然人申请9件。表三：新收 自然人 8，上年结转 0', finding: '正文说的是 9，表中为 8' },
    reading: '可以按新收、新收加上年结转或办结计；“企业”可以指商业企业或全部组织',
    concerns: (measure) => /^requests\.(?:received|carriedForward|broughtForward)\./.test(measure),
  }),
  contradictionRule({
    id: 'narrative.outcomes',
    text: '正文所说各类办理结果的件数与表三一致',
    summary: 'The text and table three agree on the outcomes',
    example: { given: '正文：不予公开3件。表三：（三）不予公开各行合计 2', finding: '正文说的是 3，表中各行之和为 2' },
    reading: '信息不存在、不属于本机关只是无法提供或其他处理的一部分，不超过它们之和就不算矛盾；撤回的不核对',
    concerns: (measure) => measure.startsWith('requests.outcomes.') && measure !== 'requests.outcomes.total',
  }),
  contradictionRule({
    id: 'narrative.reconsideration',
    text: '正文所说行政复议件数与表四一致',
    summary: 'The text and table four agree on the reconsiderations',
    example: { given: '正文：因政府信息公开引发的行政复议2件。表四：总计 1', finding: '正文说的是 2，表中为 1' },
    reading: REVIEWS,
    concerns: (measure) => measure.startsWith('reconsideration'),
  }),
  contradictionRule({
    id: 'narrative.litigation',
    text: '正文所说行政诉讼件数与表四两部分之和一致',
    summary: 'The text and table four agree on the lawsuits',
    example: { given: '正文：行政诉讼3件。表四：直接起诉 1，复议后起诉 1', finding: '正文说的是 3，表中之和为 2' },
    reading: REVIEWS,
    concerns: (measure) => measure.startsWith('litigation'),
  }),
  contradictionRule({
    id: 'narrative.rules',
    text: '正文所说规章件数与表二一致',
    summary: 'The text and table two agree on the rules made, repealed and in force',
    example: { given: '正文：制定规章2件。表二：规章 制发 1', finding: '正文说的是 2，表中为 1' },
    concerns: (measure) => measure.startsWith('disclosure.rules.'),
  }),
  contradictionRule({
    id: 'narrative.normative-documents',
    text: '正文所说行政规范性文件件数与表二一致',
    summary: 'The text and table two agree on the normative documents',
    example: { given: '正文：现行有效规范性文件26件。表二：现行有效 27', finding: '正文说的是 26，表中为 27' },
    reading: '只说公开、发布了多少规范性文件的，可以包括往年的，不核对；审核、备案、清理的件数不是制发',
    concerns: (measure) => measure.startsWith('disclosure.normativeDocuments.'),
  }),
  contradictionRule({
    id: 'narrative.licences',
    text: '正文所说行政许可决定数量与表二一致',
    summary: 'The text and table two agree on the licence decisions',
    example: { given: '正文：办理行政许可2件。表二：行政许可 0', finding: '正文说的是 2，表中为 0' },
    reading:
      '公开的许可事项、权责清单中的项数不是处理决定，不核对；公示的件数可能含往年的，只有同一句中另一项与表一致、它又超过表中的数时才算矛盾',
    concerns: (measure) => measure.startsWith('disclosure.licences.'),
  }),
  contradictionRule({
    id: 'narrative.penalties',
    text: '正文所说行政处罚决定数量与表二一致',
    summary: 'The text and table two agree on the penalty decisions',
    example: { given: '正文：作出行政处罚决定8件。表二：行政处罚 9', finding: '正文说的是 8，表中为 9' },
    reading: '立案、查处的案件数不是处罚决定，受委托作出的不是本机关的，都不核对；专项行动中的决定只是全年的一部分',
    concerns: (measure) => measure.startsWith('disclosure.penalties.'),
  }),
  contradictionRule({
    id: 'narrative.coercion',
    text: '正文所说行政强制决定数量与表二一致',
    summary: 'The text and table two agree on the coercive measures',
    example: { given: '正文：实施行政强制3件。表二：行政强制 0', finding: '正文说的是 3，表中为 0' },
    concerns: (measure) => measure.startsWith('disclosure.coercion.'),
  }),
  contradictionRule({
    id: 'narrative.fees',
    text: '正文所说行政事业性收费金额与表二一致',
    summary: 'The text and table two agree on the fees charged',
    example: { given: '正文：行政事业性收费3.5万元。表二：2.5', finding: '正文说的是 3.5，表中为 2.5' },
    reading: '正文的元、亿元换算为万元；末位相差一以内是取舍',
    concerns: (measure) => measure === 'disclosure.fees.amount',
  }),
]
