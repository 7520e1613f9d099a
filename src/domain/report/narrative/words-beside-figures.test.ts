import { checkSituation as check } from '../../../../testing/narrative/findings-on.js'

const NO_REVIEWS = {
  cells: {
    'reconsideration.upheld': 0,
    'reconsideration.total': 0,
    'litigation.direct.upheld': 0,
    'litigation.direct.total': 0,
  },
} as const
const GOVERNMENT = { agency: '云溪县人民政府' } as const
const TOWN = { agency: '石桥镇人民政府' } as const

check('a denial that its brackets count', [
  ['未发生因政府信息公开引起的行政复议（0件）和行政诉讼（0件）。', '', NO_REVIEWS],
  ['未发生因政府信息公开引起的行政复议（2件）和行政诉讼（0件）。', 'reconsideration', NO_REVIEWS],
  ['未发生因政府信息公开引起的行政复议（0件）和行政诉讼（3件）。', 'litigation', NO_REVIEWS],
  ['无因政府信息公开引发的行政复议、行政诉讼（分别为0件、0件）。', '', NO_REVIEWS],
  ['无因政府信息公开引发的行政复议、行政诉讼（分别为0件、2件）。', 'litigation', NO_REVIEWS],
  ['收到申请16件，无结转上年事项（2件）；办结16件。'],
  ['收到申请16件，无结转上年事项（5件）；办结16件。', 'requests-brought-forward'],
  ['群众来电都作了答复，这些没有计入信息公开申请。'],
])

check('requests carried on, told before what was settled or by the ends of the year', [
  ['新收申请16件，结转2件，共18件，办结16件。'],
  ['新收申请16件，结转5件，共18件，办结16件。', 'requests-brought-forward'],
  ['新收申请16件，办结16件，结转5件。', 'requests-carried-forward'],
  ['新收申请16件，结转自2024年2件，办结16件，结转至2026年5件。', 'requests-carried-forward'],
  ['收到申请16件，办结16件，期初结转2件、期末结转2件。'],
  ['收到申请16件，办结16件，期初结转2件、期末结转5件。', 'requests-carried-forward'],
  ['收到申请16件；接续办理上年申请2件；办结16件；剩余5件顺延至下一年度。', 'requests-carried-forward'],
  ['收到政府信息公开申请16件，同比增加4件（2024年为12件）；结转5件。作出答复16件。', 'requests-brought-forward'],
])

check('who applied, and of which requests', [
  ['收到申请16件，上年结转2件，其中自然人13件、法人或其他组织5件。'],
  ['收到申请16件，上年结转2件，其中自然人15件、法人或其他组织5件。', 'applicants'],
  ['收到申请16件，上年结转2件；其中自然人12件。'],
  ['收到申请16件，申请人中自然人12件、企业3件、其他组织1件。'],
  ['收到政府信息公开申请16件，申请人均为自然人。', 'applicants'],
  ['收到政府信息公开申请19件，申请人均为自然人。', 'requests-received'],
  ['新收申请中公民12件、企业3件。'],
  ['收到政府信息公开申请16件，其中自然人12件，商业企业等4件。'],
  ['线下申请7件，其中自然人6件、企业1件。'],
])

check('outcomes told under other words', [
  ['答复16件：全部或部分公开10件，不予公开1件，无法提供3件。'],
  ['答复16件：公开类（予以公开、部分公开）10件，不予公开1件，无法提供3件。'],
  ['答复16件：公开类（予以公开、部分公开）12件，不予公开1件，无法提供3件。', 'outcomes'],
  ['答复16件，其中公开8件、部分公开2件、信息不存在或不掌握3件、其他3件。'],
  ['答复16件，其中公开8件、部分公开2件、无法提供3件，其他情形3件。'],
  ['答复16件，予以公开50%（8件），部分公开12.5%（2件），无法提供18.75%（3件）。'],
  ['答复16件，予以公开50%（8件），部分公开12.5%（4件），无法提供18.75%（3件）。', 'outcomes share'],
  ['已答复的16件中，予以公开8件，部分公开2件。'],
  ['不予公开1件，主要为行政执法案卷；予以公开8件，部分公开2件，不予处理4件。', 'outcomes'],
])

check('a slip of the digits is no figure of another body or part', [
  ['全县收到政府信息公开申请61件。', 'requests-received', GOVERNMENT],
  ['全县收到政府信息公开申请67件。', '', GOVERNMENT],
  ['收到政府信息公开申请16件，共办结61件。已办结的16件中，公开8件。', 'requests-handled'],
  ['全县收到政府信息公开申请160件，办结16件。', 'requests-received', GOVERNMENT],
])

check('decisions and documents', [
  ['作出并公示行政许可45件、行政处罚8件、行政强制0件。'],
  ['作出并公示行政许可48件、行政处罚8件、行政强制0件。', 'licences'],
  ['1.作出行政许可决定45件；2.作出行政处罚决定18件；3.作出行政强制0件。', 'penalties'],
  ['作出处罚、强制决定分别为8件、5件。', 'coercion'],
  ['规范性文件制发2件、废止1件、有效9件。'],
  ['规范性文件制发2件、废止1件、有效19件。', 'normative-documents'],
  ['以镇政府名义作出行政许可45件、行政处罚决定18件、行政强制0件。', 'penalties', TOWN],
  ['列入清理的规范性文件，废止和宣布失效18件。'],
])

check('lawsuits beside the kinds that brackets name', [
  [
    '因政府信息公开被申请行政复议3件；行政诉讼1件（其中复议后起诉0件），结果维持1件。',
    '',
    { cells: { 'litigation.direct.upheld': 1, 'litigation.direct.total': 1 } },
  ],
])
