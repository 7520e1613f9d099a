import { describe, expect, test } from 'vitest'
import { aNumber, aReading, sectionsWith, soundCells } from '../../../../../../testing/reading/a-reading.js'
import { checkReport } from '../../../check.js'
import type { CellCode } from '../../../codes.js'

type Case = readonly [text: string, findings?: string]

interface Given {
  readonly agency?: string
  readonly cells?: Readonly<Record<CellCode, number>>
}

/** What is said of a text beside a table of 45 licences, 8 penalties, documents 2, 1 and 9, and fees of 0.35. */
function check(
  situation: string,
  cases: readonly Case[],
  { agency = '云溪县文化和旅游局', cells = {} }: Given = {},
): void {
  describe(situation, () => {
    for (const [text, findings = ''] of cases)
      test(`${text.replaceAll('\n', '⏎')} → ${findings || '无'}`, () => {
        const changed = Object.entries(cells).map(([code, value]) => [code, aNumber(value)] as const)
        const report = aReading({
          agency,
          signedBy: agency,
          sections: sectionsWith({ overview: { text } }),
          cells: { ...soundCells(), ...Object.fromEntries(changed) },
        })
        const found = checkReport(report).map(({ rule }) => rule)
        const narrative = found.filter((rule) => rule.startsWith('narrative.'))
        expect([...new Set(narrative)].join(' ').replaceAll('narrative.', '')).toBe(findings)
      })
  })
}

const COUNTY = {
  agency: '云溪县人民政府',
  cells: {
    'disclosure.licences.decisions': 4512,
    'disclosure.penalties.decisions': 862,
    'disclosure.fees.amount': 436.2,
  },
} as const

check('kinds of decision named in one sentence', [
  ['行政许可54件均为演出、出版等登记事项，行政处罚8件。', 'licences'],
  ['行政处罚8件共罚款1.2万元；行政许可54件。', 'licences'],
  ['行政处罚9件共罚款1.2万元；行政许可45件。', 'penalties'],
  ['行政处罚8件，信用修复6件，行政强制执行2件。', 'coercion'],
  ['执法结果（件）：行政许可45、行政处罚9、行政强制0。', 'penalties'],
  ['执法结果（件）：行政许可45、行政处罚8、行政强制0。'],
  ['各项数据均为零：行政许可0件、行政处罚0件、行政强制0件。', 'licences penalties'],
  ['公开信息230条，收到公开申请16件，行政许可54件，行政处罚8件。', 'licences'],
  ['权责清单：行政许可9、行政处罚30。'],
  ['从案件类型看，行政许可12件，行政处罚15件。'],
  ['办理行政复议案件27件，其中行政许可12件、行政处罚15件。'],
  ['案卷评查抽取行政许可12件均为当年办结，行政处罚15件。'],
  ['行政执法统计：许可45件，处罚7件。', 'penalties'],
])

check('parts of all that was decided, and what was made public of it', [
  ['全年行政执法总量53件，其中行政许可45件、行政处罚8件。'],
  ['全年行政执法总量51件，其中行政许可44件、行政处罚7件。', 'licences penalties'],
  ['主动公示行政执法决定，其中行政许可40件、行政处罚6件。'],
  ['主动公示行政执法决定，其中行政许可45件、行政处罚9件。', 'penalties'],
  ['公示行政许可145件、行政处罚18件的决定信息。'],
  ['公示行政许可40件、行政处罚8件。'],
  ['围绕乡村旅游，公开项目3个；围绕依法行政，公示行政处罚18件。'],
  ['围绕依法行政，公示行政处罚18件、行政许可45件。', 'penalties'],
  ['全年行政许可决定公开54件，行政处罚决定公开8件。', 'licences'],
  ['报送行政处罚信息18条，累计公示行政处罚180件。'],
])

check('who decided, and on whom', [
  ['以本局名义作出的行政许可40件，代办事项120件。', 'licences'],
  ['对经营单位作出行政处理决定46件、行政处罚决定17件。', 'penalties'],
  ['证书核发1206本、劳务派遣等行政许可决定54件。', 'licences'],
  ['证书核发1206本、劳务派遣等行政许可决定26件。'],
  ['申请法院强制执行行政处理决定8件、行政处罚决定2件。'],
  ['准予行政许可40件，不予行政许可5件。'],
])

check(
  'decisions of a town',
  [
    ['人民调解委员会受理案件13件；镇综合执法队作出行政处罚16件。', 'penalties'],
    ['人民调解委员会受理案件13件；镇综合执法队作出行政处罚6件。'],
    ['县级部门驻镇站所行政许可180件，镇本级办理行政许可54件。', 'licences'],
  ],
  { agency: '云溪县石桥镇人民政府' },
)

check(
  'a field that is all the body’s',
  [
    ['全年林业行政许可40件，其中采伐30件。', 'licences'],
    ['全年林业行政许可45件，其中采伐30件。'],
    ['准予林业行政许可40件，延续许可5件。'],
  ],
  { agency: '云溪县林业局' },
)
check('a field among others', [['全年林业行政许可40件。']], { agency: '云溪县自然资源和林业局' })

check('figures that rose or fell to this year’s', [
  ['行政许可较上年增加9件，达到54件。', 'licences'],
  ['行政许可较上年增加9件，达到45件。'],
  ['行政许可由36件升到54件。', 'licences'],
  ['行政许可由36件升到45件。'],
])

check('what parts come to', [
  ['上半年行政许可25件，下半年行政许可29件，合计54件。', 'licences'],
  ['上半年行政许可25件，下半年行政许可20件，合计45件。'],
  ['三月行政许可3件，五月行政许可2件，合计5件。'],
])

check(
  'what parts of a county come to',
  [
    ['乡镇作出行政处罚决定60件，县直部门作出行政处罚决定702件，合计762件。', 'penalties'],
    ['乡镇作出行政处罚决定60件，县直部门作出行政处罚决定802件，合计862件。'],
    ['乡镇作出行政处罚决定460件，街道作出行政处罚决定10件，合计470件。'],
    ['行政事业性收费中，县本级300万元、乡镇106.2万元，合计406.2万元。', 'fees'],
    ['行政事业性收费中，县本级300万元、乡镇136.2万元，合计436.2万元。'],
    ['行政许可4512件，行政处罚862件，行政事业性收费4362万元。', 'fees'],
    ['行政许可4512件，行政处罚8620件。', 'penalties'],
    ['行政处罚86件。'],
    ['全县未收取行政事业性收费。', 'fees'],
    ['全县行政事业性收费两项合计406.2万元：配套费400万元、占用费6.2万元。', 'fees'],
  ],
  COUNTY,
)

check('parts of one kind and what they come to', [
  ['从构成看，行政处罚上半年5件、下半年4件，合计9件。', 'penalties'],
  ['从构成看，行政处罚上半年5件、下半年3件，合计8件。'],
  ['行政许可网上30件、窗口14件，全年共办理44件。', 'licences'],
  ['行政处罚警告5件、罚款2件，全年共作出7件。', 'penalties'],
  ['专项行动中，行政处罚警告5件、罚款2件，共作出7件。'],
  ['行政处罚一季度5件、二季度2件，合计7件。'],
  ['行政许可45件、备案6件、确认4件，合计55件。'],
  ['行政许可45件、行政处罚8件、不予处罚12件，合计65件。'],
  ['现行有效规范性文件民生类6件、综合类4件，合计10件。', 'normative-documents'],
  ['夏季行动期间行政处罚3件，全年共实施行政处罚7件。', 'penalties'],
])

check('figures before what they count', [
  ['45件行政许可、9件行政处罚全部上网。', 'penalties'],
  ['45件行政许可、8件行政处罚全部上网。'],
  ['评查了5件行政处罚案卷。'],
  ['2件新制发规范性文件、3件废止规范性文件、9件现行有效规范性文件。', 'normative-documents'],
  ['2件新制发规范性文件、1件废止规范性文件、9件现行有效规范性文件。'],
  ['行政许可、行政处罚、行政强制和收费分别为45件、9件、0件和0.35万元。', 'penalties'],
  ['行政许可、行政处罚、行政强制分别办理45件、9件、0件。', 'penalties'],
  ['公开行政处罚决定4条；行政许可共54件。', 'licences'],
])

check('decisions told in other words', [
  ['行政处罚由上年的12件下降至2025年的9件。', 'penalties'],
  ['行政处罚由上年的12件下降至2025年的8件。'],
  ['游泳场所许可31件、演出许可13件，两项合计行政许可44件。', 'licences'],
  ['游泳场所许可31件、演出许可14件，两项合计行政许可45件。'],
  ['全年完成营业性演出、高危体育等行政许可44件。', 'licences'],
  ['全年完成营业性演出、高危体育等行政许可45件。'],
  ['我局全年办结行政许可44件，办结率100%。', 'licences'],
  ['作出许可决定45件、处罚决定9件。', 'penalties'],
  ['作出许可决定45件、处罚决定8件。'],
  ['行政许可方面，全年办理44件；行政处罚方面，全年作出8件。', 'licences'],
  ['行政事业性收费为零。', 'fees'],
  ['全年答复行政许可咨询90件。'],
])

check('documents told in short', [
  ['清理文件31份，制发规范性文件2件，废止规范性文件3件，现行有效9件。', 'normative-documents'],
  ['清理文件31份，制发规范性文件2件，废止规范性文件1件，现行有效9件。'],
  ['年初保留规范性文件8件，经清理废止1件，新制发2件，年末9件。'],
  ['对规范性文件开展清理，废止3件，继续有效9件。', 'normative-documents'],
  ['对规范性文件开展清理，废止1件，继续有效6件。'],
  ['全年制发公文90件，其中规范性文件3件。'],
  ['规范性文件2件新制发、3件废止，现行有效9件。', 'normative-documents'],
  ['规范性文件2件新制发、1件废止，现行有效9件。'],
  ['近三年制定规范性文件情况为：2023年4件、2024年3件、2025年3件。', 'normative-documents'],
  ['近三年制定规范性文件情况为：2023年4件、2024年3件、2025年2件。'],
  ['新制定规范性文件2件，清理后废止3件。', 'normative-documents'],
  ['制定规范性文件2件；目前保持有效的12件。', 'normative-documents'],
  ['规范性文件管理\n制发：3件。废止：1件。\n现行有效：12件。', 'normative-documents'],
  ['规范性文件管理\n制发：2件。废止：1件。\n现行有效：9件。'],
  ['规范性文件备案审查\n废止：3件。'],
  ['一、行政许可\n共45件。\n二、行政处罚\n共9件。', 'penalties'],
])
