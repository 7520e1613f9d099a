import { describe, expect, test } from 'vitest'
import { processorTime } from '../../../../testing/processor-time.js'
import { aNumber, aReading, sectionsWith, soundCells } from '../../../../testing/reading/a-reading.js'
import { checkReport } from '../check.js'
import type { CellCode } from '../codes.js'
import type { Section } from '../reading.js'

interface Given {
  readonly agency?: string
  readonly section?: Section['kind']
  readonly cells?: Readonly<Record<CellCode, number>>
}

const GOVERNMENT = { agency: '云溪县人民政府' } as const
const POLICE = { agency: '云溪县公安局' } as const
const IN_REQUESTS = { section: 'requests' } as const
const IN_REMEDIES = { section: 'remedies' } as const
const IN_OTHER = { section: 'other' } as const
const NO_REVIEWS = { ...IN_REMEDIES, cells: { 'reconsideration.upheld': 0, 'reconsideration.total': 0 } } as const
const NO_FEES = { ...IN_OTHER, cells: { 'disclosure.fees.amount': 0 } } as const

/** What is said of a sound report of 16 new requests, 2 brought forward, 16 settled and 2 carried forward. */
function findingsOn(
  text: string,
  { agency = '云溪县文化和旅游局', section = 'overview', cells = {} }: Given,
): string[] {
  const overview = section === 'overview' ? { text } : { text: '' }
  const changed = Object.entries(cells).map(([code, value]) => [code, aNumber(value)] as const)
  const report = aReading({
    agency,
    signedBy: agency,
    sections: sectionsWith({ overview, ...(section === 'overview' ? {} : { [section]: { text } }) }),
    cells: { ...soundCells(), ...Object.fromEntries(changed) },
  })
  return checkReport(report)
    .filter(({ rule }) => /^(?:narrative|fees)\./.test(rule))
    .map(({ rule }) => rule.replace('narrative.', ''))
}

type Case = readonly [text: string, findings?: string, given?: Given]

function check(situation: string, cases: readonly Case[]): void {
  describe(situation, () => {
    for (const [text, findings = '', given = {}] of cases)
      test(`${text.replaceAll('\n', '⏎')} → ${findings || '无'}`, () =>
        expect([...new Set(findingsOn(text, given))].join(' ')).toBe(findings))
  })
}

check('figures of other times than the report year', [
  ['“十四五”期间，我局累计受理依申请公开205件。'],
  ['“十四五”以来，受理政府信息公开申请205件，办结203件。'],
  ['2023年至2025年共收到政府信息公开申请61件。'],
  ['近三年来，我局共答复政府信息公开申请61件。'],
  ['自条例修订施行以来，累计受理政府信息公开申请410件。'],
  ['自机构改革以来累计收到政府信息公开申请410件。'],
  ['2025年前10个月收到政府信息公开申请13件。'],
  ['单月最多收到政府信息公开申请6件。'],
  ['两年共收到政府信息公开申请39件。'],
  ['目前，我局现行有效的规范性文件共有14件。', 'normative-documents'],
  ['结转2件，目前已答复1件。', '', IN_REQUESTS],
  ['2025年以来，我局共收到政府信息公开申请26件。', 'requests-received'],
  ['自2025年1月1日起至12月31日期间，我局共收到政府信息公开申请26件。', 'requests-received'],
  ['上年收到政府信息公开申请20件，本年26件。', 'requests-received'],
  ['上半年作出行政处罚决定4件，下半年作出行政处罚决定5件，全年9件。', 'penalties'],
  ['上年度政府信息公开行政复议1件，本年度0件。', 'reconsideration'],
  ['自条例施行以来我局不断规范流程，2025年收到政府信息公开申请26件。', 'requests-received'],
])

check('reviews and lawsuits of every kind beside those about disclosure', [
  ['全年办理行政复议案件85件，其中涉及政府信息公开3件。'],
  ['全年办理行政复议案件85件，其中涉及政府信息公开4件。', 'reconsideration'],
  ['全年办理行政复议案件85件，其中涉及政府信息公开4件。', '', GOVERNMENT],
  ['我局作为被申请人的行政复议案件共85件，其中因政府信息公开引发的3件。'],
  ['发生行政复议案件85件、行政诉讼案件21件，其中涉及政府信息公开的行政复议3件、行政诉讼0件。'],
  ['法制科办理行政复议案件85件、行政应诉12件。'],
  ['（二）依申请公开。收到申请16件。另办理行政复议案件15件、诉讼案件7件。', '', POLICE],
  ['涉及信息公开的行政复议3件，其他行政复议11件。', '', POLICE],
  ['2025年行政复议案件总数31件，政府信息公开类3件。'],
  ['县政府受理以乡镇为被申请人的政府信息公开行政复议14件。', '', GOVERNMENT],
  ['另有其他类行政复议4件，不计入上表。', '', IN_REMEDIES],
  ['本年度新增行政复议2件，上年度转入行政复议1件，共3件。', '', IN_REMEDIES],
  ['行政复议2件维持，1件尚未审结。', '', IN_REMEDIES],
  ['行政复议2件被驳回，1件尚未作出决定。', '', IN_REMEDIES],
  ['信息公开类复议案件3件，占全部复议案件30件的10%。', '', POLICE],
  ['本单位未产生行政复议、行政诉讼的费用。'],
  ['行政复议3件维持。', 'reconsideration', IN_REMEDIES],
  ['因政府信息公开被申请行政复议2件，均已审结。', 'reconsideration', IN_REMEDIES],
  ['因政府信息公开被起诉1件。', 'litigation', IN_REMEDIES],
  ['被申请政府信息公开行政复议3件；另办理其他行政复议案件14件、一般行政诉讼案件13件。'],
  ['涉信息公开行政复议3件；征地补偿类行政复议13件。'],
  ['政府信息公开类行政复议13件。', 'reconsideration'],
  ['行政复议、行政诉讼情况：渔政执法类复议13件、诉讼11件，政府信息公开类均为0件。', '', NO_REVIEWS],
  ['（二）依申请公开。收到申请16件。办理行政复议案件14件（含政府信息公开类3件）。'],
  ['因政府信息公开引起行政复议3件、行政诉讼0件；因其他行政行为引起行政复议14件、行政诉讼9件。'],
  ['（二）依申请公开。收到申请16件。全年共发生行政复议案件14件，均与政府信息公开无关。'],
  ['（二）依申请公开。收到申请16件。办理劳动争议引发的行政诉讼14件。'],
  ['（二）依申请公开。收到申请16件。因答复不当引发的行政诉讼14件。', 'litigation'],
  ['（二）依申请公开。收到申请16件。代表县政府办理行政复议案件14件。'],
  ['（二）依申请公开。收到申请16件。办理行政复议案件14件、行政应诉6件，无政府信息公开类案件。'],
  ['（二）依申请公开。收到申请16件。办理以部门为被申请人的行政复议12件，以县政府为被告的行政诉讼6件。', '', GOVERNMENT],
  ['（二）依申请公开。收到申请16件。我局作为第三人参加行政诉讼6件；政府信息公开行政复议3件。'],
  ['涉及信息公开的行政复议3件；不动产登记引发的行政复议14件、工伤认定引发的行政诉讼9件。'],
  ['（二）依申请公开。收到申请16件，由此引发的行政复议5件。', 'reconsideration'],
  ['全年审结各类行政复议案件65件；本机关作为被申请人的政府信息公开复议案5件。', 'reconsideration'],
])

check('reviews that nothing binds to disclosure', [
  ['2025年度，我局因工伤认定等被申请行政复议12件，被提起行政诉讼20件。', '', IN_REMEDIES],
  ['另有行政复议4件、行政诉讼2件，均不涉及政府信息公开。', '', IN_REMEDIES],
  ['我局还办理劳动保障类行政复议15件。', '', IN_REMEDIES],
  ['行政复议4件，行政诉讼0件。', 'reconsideration', IN_REMEDIES],
  ['（二）依申请公开。收到申请16件。申请人王某连续提出申请5件、复议1件、诉讼2件。'],
  ['（二）依申请公开。收到申请16件，被申请行政复议4件。', 'reconsideration'],
  ['信息公开及投诉举报类行政复议合计21件，行政诉讼合计9件。'],
  ['行政处罚、信息公开类行政复议合计21件。'],
  ['因政府信息公开等引发的行政复议共21件。'],
  ['政府信息公开行政复议3件、行政诉讼5件。', 'litigation'],
  ['未经复议直接起诉的行政诉讼1件，复议后起诉的行政诉讼2件，均涉及政府信息公开。', 'litigation'],
  ['因申请公开案卷引发的行政复议2件，因申请公开纪要引发的行政复议2件。', 'reconsideration'],
  ['尚有政府信息公开行政复议1件在办理程序中。'],
  ['我局发生政府信息公开行政复议4件，均已审结。', 'reconsideration'],
  ['办理对部门信息公开答复不服的复议案件22件，纠正5件。', '', GOVERNMENT],
  ['政府信息公开行政复议3件，其中维持1件、纠正2件。', 'reconsideration'],
  ['政府信息公开行政复议3件，1件维持，2件被纠正。', 'reconsideration'],
  ['政府信息公开行政复议3件，2件维持，1件尚未审结。'],
  ['政府信息公开行政复议3件，均已审结。', 'reconsideration'],
  ['政府信息公开行政复议新增5件。', 'reconsideration'],
  ['信息公开引发的行政复议：5件。', 'reconsideration'],
  ['因政府信息公开被申请行政复议3件，复议机关全部维持。', 'reconsideration'],
  ['政府信息公开申请、行政复议、行政诉讼分别为16件、5件、0件。', 'reconsideration'],
  ['新收法律援助案件43件、新收复议案件18件、新收公开申请16件。'],
  ['政府信息公开行政复议3件均获维持。', 'reconsideration'],
  ['应对政府信息公开争议5件，其中行政复议5件、行政诉讼0件。', 'reconsideration'],
  ['撤诉的行政诉讼2件（均非信息公开）。'],
  ['全县机关中，发生政府信息公开行政复议的有6个。', '', GOVERNMENT],
])

check('reviews named in other words', [
  ['全县共有5件政府信息公开行政复议案件。', 'reconsideration', GOVERNMENT],
  ['全年共应对行政复议23件、行政诉讼17件，政府信息公开类占两成。'],
  ['政府信息公开行政复议方面，本年共发生4件，均已办结。', 'reconsideration'],
  ['因景区征地引发的行政诉讼8件，与依申请公开相关的行政诉讼0件。'],
  ['累计办结政府信息公开行政复议2件，剩余1件正在审理。'],
  ['全年行政复议收案800件、结案790件，涉政府信息公开行政诉讼6件。', 'litigation'],
  ['历史遗留的政府信息公开行政复议案件1件年内办结。'],
  ['（二）依申请公开。收到申请16件，游客投诉36件，诉讼5件。'],
  ['申请人对我局信息公开答复不服，共提起行政复议6件。', 'reconsideration'],
  ['涉及教育培训领域的政府信息公开行政复议1件，已办结。'],
  ['会商信息公开行政复议案件5件，化解2件。'],
  ['其中，涉及机关本部的政府信息公开行政复议1件。'],
  ['以我局为被告的政府信息公开行政诉讼案件5件。', 'litigation'],
  ['当事人不服我局政府信息公开答复申请行政复议5件。', 'reconsideration'],
  ['因政府信息公开工作，全年被申请行政复议1件。', 'reconsideration'],
  ['因政府信息公开被诉4件，均判决驳回原告诉讼请求。', 'litigation'],
  ['政府信息公开行政复议案件2件，较上年增加1件。', 'reconsideration'],
  ['政府信息公开领域被申请行政复议4件。', 'reconsideration'],
])

check('documents that are not this table’s', [
  ['我局现有行政规范性文件12件，全部现行有效。', 'normative-documents'],
  ['清理涉及旅游市场的规范性文件9件，废止0件，修改1件。'],
  ['会同有关部门联合印发规范性文件5件，由我局牵头2件。'],
  ['制定县政府规范性文件1件，废止0件。', '', GOVERNMENT],
  ['出台县政府规范性文件5件。'],
  ['目前我局现行有效行政规范性文件17件。', 'normative-documents'],
  ['新增现行有效行政规范性文件2件，总数达到9件。'],
  ['新增现行有效行政规范性文件4件。', 'normative-documents'],
  ['清理以县政府名义印发的文件，建议废止规范性文件5件、继续有效14件。'],
  ['以县政府名义印发规范性文件4件，以本局名义制发2件。'],
  ['失效规范性文件13件已标注。'],
  ['提请县政府废止规范性文件4件。'],
  ['制定部门规范性文件1件，全县共制发5件。', 'normative-documents', GOVERNMENT],
  ['涉及民生的规范性文件废止0件，涉及旅游的规范性文件制发1件。'],
  ['行政规范性文件：新增3件、废止1件、现行有效9件。', 'normative-documents'],
  ['制发规范性文件2件，未废止，现行有效9件。', 'normative-documents'],
  ['对规范性文件开展清理，继续有效4件。'],
  ['对规范性文件开展清理，废止5件，继续有效4件。', 'normative-documents'],
  ['制定并公开规范性文件4件。', 'normative-documents'],
  ['行政规范性文件管理方面，本年度新制定2件，截至目前现行有效9件。'],
  ['行政规范性文件管理方面，本年度新制定5件，截至目前现行有效9件。', 'normative-documents'],
  ['我局现有效规范性文件8件。', 'normative-documents'],
  ['我局无现行有效规范性文件。', 'normative-documents'],
  ['减免行政事业性收费25万元。'],
])

check('decisions of one action, and of the year', [
  ['开展专项行动，作出行政处罚2件。'],
  ['开展文化市场执法检查，实施行政处罚2件。'],
  ['严格规范执法，全年共实施行政处罚2件。', 'penalties'],
  ['全年开展抽查64次，实施行政处罚2件。'],
  ['协助县直部门执法，实施行政处罚15件。'],
  ['受县政府委托实施的行政许可73件由委托机关统计。'],
  ['清退不合规行政事业性收费1.3万元。'],
  ['全年行政处罚3件、移送线索2条。', 'penalties'],
  ['全年作出文化行政许可54件、行政处罚8件。', 'licences'],
  ['全年作出文化行政许可33件、行政处罚8件。'],
  ['全年文化行政处罚10件。', 'penalties'],
  ['全年作出不予行政处罚12件。'],
  ['行政许可54件、行政处罚8件。', 'licences'],
  ['行政许可：45件，行政处罚：9件。', 'penalties'],
  ['撤销行政处罚决定12件，变更行政处罚决定13件。'],
  ['行政强制5件，其中查封扣押3件、其他2件。', 'coercion'],
  ['评查案卷，其中行政许可12件、行政处罚15件。'],
  ['行政许可、行政处罚、行政强制分别为45件、9件、0件。', 'penalties'],
  ['行政许可45件，行政处罚、行政强制均为0件。', 'penalties'],
  ['全年行政许可1.2万件、行政处罚8件。', 'licences'],
  ['开展执法检查48次，行政处罚15件。', 'penalties'],
  ['开展执法检查48次，行政处罚2件。'],
  ['经听证作出的行政处罚3件，对企业作出行政处罚2件。'],
  ['承诺制办理行政许可12件，从轻作出行政处罚2件。'],
  ['依法依规作出行政处罚3件。', 'penalties'],
  ['行政强制方面，全年处理决定7件。', 'coercion'],
  ['行政执法统计：许可54件，处罚8件，强制0件。', 'licences'],
  ['权责事项统计：许可54项，处罚80项。'],
  ['作出行政处罚决定3件。', 'penalties'],
  ['全县行政机关共作出行政处罚决定9件。', 'penalties', GOVERNMENT],
  ['2025年全局行政许可45件、行政处罚9件、行政强制0件。', 'penalties'],
])

check('denials that leave room for others', [
  ['未收到法人或其他组织提出的政府信息公开申请。'],
  ['未收到自然人、法人或其他组织的政府信息公开申请。', 'requests-received'],
  ['全年未收到通过信函提交的政府信息公开申请。'],
  ['没有收到依申请公开信息的书面申请。', 'requests-received'],
  ['除此之外，未收到其他政府信息公开申请。'],
  ['局属事业单位未收到政府信息公开申请。'],
  ['我镇收到政府信息公开申请16件，村级未收到申请。', '', { agency: '云溪县石桥镇人民政府' }],
  ['我局收到政府信息公开申请16件，三个派驻点未收到申请。'],
  ['全年未收到需收费的政府信息公开申请。'],
  ['未收到涉及征地的政府信息公开申请。'],
  ['（二）依申请公开。2025年我局未收到相关申请。', 'requests-received'],
  ['（二）依申请公开。规范办理。（三）平台建设。未收到相关申请。'],
  ['无公民提出政府信息公开减免费用申请。'],
  ['收到政府信息公开申请16件，无上年结转申请。', 'requests-brought-forward'],
  ['收到政府信息公开申请16件，全部办结，无结转下年度的申请。', 'requests-carried-forward'],
  ['已全部办结，无结转。', 'requests-carried-forward', IN_REQUESTS],
  ['项目资金全部支出，无结转结余资金。'],
])

check('requests counted within others, or not at all', [
  ['16件申请中，当年收到14件、上年结转2件已办结。', '', IN_REQUESTS],
  ['收到政府信息公开申请20件，其中4件不属于政府信息公开申请，实际登记16件。'],
  ['共收到17件申请，其中1件撤回后未计入统计。', '', IN_REQUESTS],
  ['依申请公开信息4条，不予公开信息11条，主动公开信息283条。'],
  ['公开或部分公开10件，其余不予公开。', '', IN_REQUESTS],
  ['公开或部分公开12件，其余不予公开。', 'outcomes', IN_REQUESTS],
  ['不予公开申请4件。', 'outcomes', IN_REQUESTS],
  ['申请主体以自然人为主，自然人申请15件。', 'applicants', IN_REQUESTS],
  ['年底尚有4件政府信息公开申请结转下一年度办理。', 'requests-carried-forward'],
  ['截至年底，尚有4件正在办理，结转下年度。', 'requests-carried-forward', IN_REQUESTS],
])

check('requests counted in parts', [
  ['其中公民12件、企业4件。', '', IN_REQUESTS],
  ['其中公民19件、企业4件。', 'applicants', IN_REQUESTS],
  ['依法办理申请16件（其中上年结转2件），结转下年2件，新收16件。', '', IN_REQUESTS],
  ['收到信息公开申请18件，扣除上年结转2件，本年新收16件。', '', IN_REQUESTS],
  ['县政府收到申请11件，县政府办公室收到5件，共16件。', '', { ...IN_REQUESTS, agency: '云溪县人民政府办公室' }],
  ['我局机关受理11件，下属事业单位受理5件。', '', IN_REQUESTS],
  ['各分局、派出机构共受理申请24件。', '', IN_REQUESTS],
  ['各税务分局未收到政府信息公开申请。', '', { agency: '国家税务总局云溪县税务局' }],
  ['结转下年度继续办理2件，其中自然人1件、商业企业1件。', '', IN_REQUESTS],
  ['全省系统收到申请418件，其中我局收到政府信息公开申请26件。', 'requests-received'],
  ['近三年收到申请61件，其中2025年收到政府信息公开申请26件。', 'requests-received'],
  ['逾期办理的政府信息公开申请0件，正常办理的政府信息公开申请14件。'],
  ['由场馆协助答复的政府信息公开申请3件。'],
  ['主要领导审签的答复9件，会同其他部门共同答复5件。', '', IN_REQUESTS],
  ['学校收到申请20件。', 'requests-received', { ...IN_REQUESTS, agency: '云溪师范学院' }],
  ['全年共有18件政府信息公开申请，上年结转2件，办结16件。', 'requests-received'],
  ['共受理申请16件，按时办结16件，结转下年5件。', 'requests-carried-forward'],
  ['办理热线31件。共受理申请16件，按时办结16件，结转下年5件。', 'requests-carried-forward'],
  ['申请量为16件，办结量为16件，结转量为4件。', 'requests-carried-forward', IN_REQUESTS],
  ['收到申请16件。从申请主体看，自然人14件，法人或其他组织2件。', 'applicants', IN_REQUESTS],
  ['申请主体以自然人为主，共15件。', 'applicants', IN_REQUESTS],
  ['提前答复政府信息公开申请11件，延期答复2件。'],
  ['已办结16件，未到期的2件结转下年。', '', IN_REQUESTS],
  ['已办结16件，办理中2件。', '', IN_REQUESTS],
  ['2025年12月20日以后收到的申请2件，结转下年办理。', '', IN_REQUESTS],
  ['至年底，尚有5件申请未到答复期，结转下年继续办理。', 'requests-carried-forward'],
  ['依申请公开：十六件；上年结转：二件；结转下年：三件。', 'requests-carried-forward'],
  ['依申请公开件为26件，均为票据查询。', 'requests-received'],
  ['收到申请16件，其中5件未到期限，结转下一年度继续办理。', 'requests-carried-forward', IN_REQUESTS],
  ['县博物馆公司另行受理信息公开申请20件，单独编制年报。', '', { agency: '云溪县文化和旅游局' }],
  ['收到网络申请19件、信函申请5件，共24件。', 'requests-received', IN_REQUESTS],
  [
    '县政府收到申请14件，部门收到8件，乡镇收到4件，三级合计26件。',
    'requests-received',
    { ...IN_REQUESTS, ...GOVERNMENT },
  ],
  ['县政府收到申请14件，部门收到1件，乡镇收到1件，三级合计16件。', '', { ...IN_REQUESTS, ...GOVERNMENT }],
  ['原文化局上半年收到政府信息公开申请12件，合并后收到8件，全年共20件。', 'requests-received'],
  ['新收申请16件，其中自然人14件。', 'applicants', IN_REQUESTS],
  ['收到申请16件，均由自然人提出。', 'applicants', IN_REQUESTS],
  ['收到申请16件，均由自然人、法人提出。', '', IN_REQUESTS],
  ['需办理的共18件，除5件因答复期限未满转入下年外，其余13件均已答复。', 'requests-carried-forward', IN_REQUESTS],
  ['除2件在法定期限内继续办理外，其余19件均已答复。', 'requests-handled', IN_REQUESTS],
  ['收到申请16件，其中14件已按时办结。', '', IN_REQUESTS],
])

check('counts that lean on what stands around them', [
  ['新收16件、结转2件、办结16件。', '', IN_REQUESTS],
  ['新收16件、结转5件、办结16件。', 'requests-carried-forward', IN_REQUESTS],
  ['办结16件，余2件在法定时限内继续办理。', '', IN_REQUESTS],
  ['办结16件，余5件在法定时限内继续办理。', 'requests-carried-forward', IN_REQUESTS],
  ['全年新收20件；上年结转2件。', 'requests-received'],
  ['新收申请16件、上年结转2件，办结16件，余5件继续办理。', 'requests-carried-forward'],
  ['本年度我局共收政府信息公开申请20件。', 'requests-received'],
  ['新收申请16件，上年结转申请5件，办结16件。', 'requests-brought-forward'],
  ['推进规范化建设。上年结转5件。', 'requests-brought-forward'],
  ['推进项目建设。上年结转项目5件。'],
  ['上年度结转的5件申请已于1月全部办结，本年度新收16件。', 'requests-brought-forward'],
  ['（1）申请情况。全年新收16件；上年结转5件。（2）办理情况。全年办结16件。', 'requests-brought-forward'],
  ['全年登记政府信息公开申请20件，均已归档。', 'requests-received'],
  ['云溪县住建局的政府信息公开申请量为20件。', 'requests-received', { agency: '云溪县住房和城乡建设局' }],
  ['全年收到申请公开政府信息的书面申请20件。', 'requests-received'],
  ['收到政府信息公开申请：20件。', 'requests-received'],
  ['全年共有12件自然人申请、7件法人或其他组织申请。', 'applicants', IN_REQUESTS],
  ['所有申请中，自然人申请19件。', 'applicants', IN_REQUESTS],
  ['我局收到自然人申请12件、法人或其他组织申请4件，合计16件。', '', IN_REQUESTS],
  ['我局收到自然人申请12件、法人或其他组织申请4件，合计20件。', 'requests-received', IN_REQUESTS],
  ['云溪县文化和旅游局收到自然人申请19件。', 'applicants', IN_REQUESTS],
  ['收到申请20件，其中自然人12件。', 'requests-received'],
])

check('figures that rose or fell to this year’s', [
  ['现行有效行政规范性文件由上年的10件增至13件。', 'normative-documents'],
  ['现行有效行政规范性文件由上年的8件增至9件。'],
  ['因政府信息公开引发的行政复议由6件降至4件。', 'reconsideration'],
  ['因政府信息公开引发的行政复议从6件下降到3件。'],
])

check('outcomes that need no heading', [
  ['征地类申请6件，其中予以公开5件、不予公开1件。', '', IN_REQUESTS],
  ['上年结转的2件申请已办结，其中予以公开1件、不予公开1件。', '', IN_REQUESTS],
  ['征地类申请答复中，部分公开1件、不予公开1件。', '', IN_REQUESTS],
  ['在征地类申请中，自然人提出5件、企业提出1件。', '', IN_REQUESTS],
  ['企业提出的4件申请中，予以公开3件、部分公开1件。', '', IN_REQUESTS],
  ['在办结的16件申请中，予以公开5件、部分公开2件。', 'outcomes', IN_REQUESTS],
  ['不予公开的申请4件，其中重复申请2件。', 'outcomes'],
  ['在办结的申请中，涉及第三方合法权益的1件，属于行政执法案卷的3件。'],
  ['在办结的申请中，属于内部事务信息的1件，属于行政执法案卷的3件，共4件不予公开。', 'outcomes'],
  ['本年度办理结果如下：予以公开的8件，部分公开的2件，不予公开的1件。'],
  ['本年度办理结果如下：予以公开的8件，部分公开的2件，不予公开的4件。', 'outcomes'],
  ['对4件依法不予公开的申请，均说明理由。', 'outcomes'],
  ['对涉及个人隐私、内部事务信息等的1件申请，依法决定不予公开。'],
  ['对涉及个人隐私、内部事务信息等的4件申请，依法决定不予公开。', 'outcomes'],
  ['收到申请16件，其中11件予以公开。', 'outcomes'],
  ['全年16件申请中，予以公开11件，不予公开1件。', 'outcomes'],
  ['予以公开8件、部分公开2件、涉及第三方合法权益不予公开3件、属于行政执法案卷不予公开1件。', 'outcomes', IN_REQUESTS],
  ['无法提供12件，其中本机关不掌握11件。', 'outcomes'],
  ['对信访举报、重复申请等4件申请不予处理。', 'outcomes'],
])

check('figures of one area, and of its parts', [
  ['县政府本级收到政府信息公开申请6件。', '', GOVERNMENT],
  ['予以公开8件，部分公开2件，无法提供41件。', 'outcomes', { ...IN_REQUESTS, ...GOVERNMENT }],
  ['县政府本级收到政府信息公开申请60件。', 'requests-received', GOVERNMENT],
  ['全县答复政府信息公开申请16件。其中，部分公开40件。', 'outcomes', GOVERNMENT],
  ['全县答复政府信息公开申请160件。其中，部分公开40件。', '', GOVERNMENT],
  ['其中部分公开40件；全年答复政府信息公开申请16件。', 'outcomes', { ...IN_REQUESTS, ...GOVERNMENT }],
  ['全县收到政府信息公开申请160件，县政府办公室收到16件。', '', GOVERNMENT],
])

check('divisions of a whole', [
  ['梳理行政许可事项20项，其中承诺件15项；裁量基准18项。'],
  ['公布政策20项，其中惠民15项，惠企9项。', 'parts-sum'],
  ['收到申请16件，其中自然人12件、法人4件；按方式分，信函10件、网络6件。', '', IN_REQUESTS],
  ['公开信息16条，其中：政策12条；动态6条。', 'parts-sum'],
  ['收到申请16件，其中自然人申请12件、商业企业申请1件。', 'applicants', IN_REQUESTS],
  ['公开信息16条，分别为：政策12条，动态6条。', 'parts-sum'],
])

check('figures in a row', [
  ['行政复议、行政诉讼分别为3件和0件。', '', IN_REMEDIES],
  ['行政复议、行政诉讼分别为5件和0件。', 'reconsideration', IN_REMEDIES],
  ['予以公开、部分公开、不予公开分别为8件、2件、1件。', '', IN_REQUESTS],
  ['予以公开、部分公开、不予公开分别为8件、1件、2件。', 'outcomes', IN_REQUESTS],
  ['分别收到自然人、法人申请12件、4件。', '', IN_REQUESTS],
  ['行政许可、行政处罚、行政强制分别为45件、8件、0件。', '', { section: 'disclosure' }],
  ['行政许可、行政处罚、行政强制分别为45件、9件、0件。', 'penalties', { section: 'disclosure' }],
  ['本年行政许可决定、行政处罚决定、行政强制决定分别为45件、8件、0件。'],
  ['本年行政许可决定、行政处罚决定、行政强制决定分别为45件、9件、0件。', 'penalties'],
  ['制发、废止、现行有效行政规范性文件分别为2件、1件、9件。'],
  ['制发、废止、现行有效行政规范性文件分别为2件、0件、9件。', 'normative-documents'],
  ['本年新收、上年结转、结转下年分别为16件、2件、2件。', '', IN_REQUESTS],
])

check('who, and under which heading', [
  ['（二）依申请公开\n收到申请16件。\n（三）政府信息管理情况。规范流程，全年受理58件，答复58件。'],
  ['（二）依申请公开。收到申请16件。（三）政府信息管理。全年受理58件，答复58件。'],
  ['（二）依申请公开。我局规范办理流程。\n全年受理26件，均已答复。', 'requests-received'],
  ['（二）依申请公开情况：全年共26件，全部办结。', 'requests-received'],
  ['云溪县住建局政府信息公开申请共26件。', 'requests-received', { agency: '云溪县住房和城乡建设局' }],
  ['全年共有26件依申请公开申请，均依法办理。', 'requests-received'],
  ['全年依申请公开26件，均已办结。', 'requests-received'],
  ['共办理信访件31件、依申请公开件26件。', 'requests-received'],
])

check('shares and rates', [
  ['办结的16件申请中，予以公开的占50.0%，部分公开的占12.5%。', '', IN_REQUESTS],
  ['办结的16件申请中，予以公开的占45.0%，部分公开的占12.5%。', 'share', IN_REQUESTS],
  ['新收申请16件，较2024年的20件下降20%。'],
  ['新收申请16件，较2024年的20件下降30%。', 'change-rate'],
  ['收到政府信息公开申请16件，比2024年（12件）增长43.3%。', 'change-rate'],
  ['收到政府信息公开申请16件，去年收到20件，同比下降10%。', 'change-rate'],
  ['予以公开8件，占办结总量的50%。', '', IN_REQUESTS],
  ['予以公开8件，占办结总量的61%。', 'share', IN_REQUESTS],
  ['收到政府信息公开申请16件，同比减少4件，降幅20%。'],
  ['收到政府信息公开申请16件，同比减少4件，降幅35%。', 'change-rate'],
  ['收到政府信息公开申请16件，较上年增加4件，同比增长20%。', 'change-rate'],
  ['公布权责事项98项，其中行政处罚6项、行政强制2项、其他权力8项。'],
  ['收到政府信息公开申请16件，去年收到20件，办结率提升10%。'],
])

check('what section six says of fees', [
  ['一是收费及减免情况：无；二是其他需要报告的事项：无。', '', IN_OTHER],
  ['我局严格执行国办函〔2020〕109号文件，本年度没有收取。', '', IN_OTHER],
  ['本单位无其他需要报告的事项。', 'fees.statement-missing', IN_OTHER],
  ['收取行政事业性收费共计0万元。', 'fees.statement-missing', NO_FEES],
  ['未收取行政事业性收费和信息处理费。', '', NO_FEES],
  ['本年度未发出收费通知，收取信息处理费300元。', 'fees.consistency', IN_OTHER],
])

describe('a text written to be slow', () => {
  const texts = ['《', '共收到申请5件，', '答复5件，占5%，', '部分公开的占45%，', '其中，申请5件、', '未']
  for (const text of texts)
    test(`${text} ×20000`, () => {
      const started = processorTime()
      findingsOn(text.repeat(20_000), IN_REQUESTS)
      expect(processorTime() - started).toBeLessThan(20_000)
    })
})
