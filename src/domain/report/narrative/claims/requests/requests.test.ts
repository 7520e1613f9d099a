import { checkSituation as check } from '../../../../../../testing/narrative/findings-on.js'

const GOVERNMENT = { agency: '云溪县人民政府' } as const
const IN_REQUESTS = { section: 'requests' } as const

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
  ['申请主体以自然人为主，16件中仅有2件由公司提出。', '', IN_REQUESTS],
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

check('settled to the last', [
  [
    '收到申请16件，全部办结。',
    'requests-handled',
    { ...IN_REQUESTS, cells: { 'requests.broughtForward.total': 0, 'requests.outcomes.total.total': 14 } },
  ],
  [
    '收到申请16件，均已办结。',
    'requests-handled',
    { ...IN_REQUESTS, cells: { 'requests.broughtForward.total': 0, 'requests.outcomes.total.total': 14 } },
  ],
  [
    '收到申请16件，均已答复。',
    '',
    { ...IN_REQUESTS, cells: { 'requests.broughtForward.total': 0, 'requests.outcomes.total.total': 14 } },
  ],
  [
    '收到申请16件，除2件结转下年外全部办结。',
    '',
    { ...IN_REQUESTS, cells: { 'requests.broughtForward.total': 0, 'requests.outcomes.total.total': 14 } },
  ],
  ['收到申请16件，全部办结。', '', IN_REQUESTS],
])

check('what there was none of', [
  [
    '办结的申请中没有不予公开的情形。',
    'outcomes',
    { ...IN_REQUESTS, cells: { 'requests.outcomes.refused.stateSecret.total': 1 } },
  ],
  [
    '全年没有作出过不予处理决定，办结16件。',
    'outcomes',
    { cells: { 'requests.outcomes.notProcessed.petition.total': 1 } },
  ],
  ['收到申请16件，全部办结，无结转。', 'requests-carried-forward', IN_REQUESTS],
  ['没有应公开而不予公开的情形。', '', IN_REQUESTS],
  [
    '新收的申请中，科研机构没有提出申请。',
    'applicants',
    { ...IN_REQUESTS, cells: { 'requests.received.research': 1, 'requests.outcomes.total.research': 1 } },
  ],
  [
    '收到的申请全部由自然人提出，无法人和其他组织申请。',
    'applicants',
    { ...IN_REQUESTS, cells: { 'requests.received.business': 1 } },
  ],
  [
    '新收的申请中，科研机构没有提出申请，无社会公益组织申请。',
    '',
    { ...IN_REQUESTS, cells: { 'requests.received.research': 0, 'requests.received.welfare': 0 } },
  ],
  ['全年信息公开行政复议案件无一被纠正。', 'reconsideration', { cells: { 'reconsideration.corrected': 1 } }],
  ['全年办理信息公开行政复议案件无一被纠正。', '', { cells: { 'reconsideration.corrected': 1 } }],
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
