import { checkSituation as check } from '../../../../../../testing/narrative/findings-on.js'

const NO_REVIEWS = {
  cells: { 'reconsideration.upheld': 0, 'reconsideration.pending': 0, 'reconsideration.total': 0 },
} as const
const SUED = { cells: { 'litigation.direct.upheld': 1, 'litigation.direct.total': 1 } } as const
const NO_DOCUMENTS = {
  cells: { 'disclosure.rules.issued': 0, 'disclosure.normativeDocuments.issued': 0 },
} as const
const NO_DECISIONS = {
  cells: {
    'disclosure.licences.decisions': 0,
    'disclosure.penalties.decisions': 0,
    'disclosure.coercion.decisions': 0,
    'disclosure.fees.amount': 0,
  },
} as const
const CORRECTED = {
  cells: { 'reconsideration.corrected': 1, 'reconsideration.total': 4 },
} as const
const LOST = {
  cells: { 'litigation.direct.corrected': 1, 'litigation.direct.total': 1 },
} as const

check('named first and denied behind', [
  ['涉及信息公开的行政复议和诉讼今年都没有。', 'reconsideration litigation', SUED],
  ['涉及信息公开的行政复议和诉讼今年都没有。', '', NO_REVIEWS],
  ['复议、诉讼、信访投诉一件也没有发生。', 'reconsideration litigation', SUED],
  ['因公开信息被申请复议的没有。', 'reconsideration'],
  ['由此引起的行政复议，全年未发生。'],
  ['因拆迁引起的行政复议、行政诉讼均未发生。'],
  ['因答复不当引起的行政复议、行政诉讼均未发生。'],
  ['行政复议、行政诉讼均未败诉。'],
  ['行政复议案件没有审结。'],
  ['去年行政复议、行政诉讼均未发生。'],
  ['上半年行政复议、行政诉讼均未发生。'],
  ['政府信息公开申请全年一件也没有收到。', 'requests-received'],
  ['网上的政府信息公开申请没有收到。'],
  ['政府信息公开申请没有逾期。'],
  ['对申请公开的信息本机关没有。'],
  ['申请公开的信息没有。'],
  ['依申请公开未收取。'],
  ['规章、行政规范性文件方面，今年我局无新增。', 'normative-documents'],
  ['规章、行政规范性文件方面，今年我局无新增。', '', NO_DOCUMENTS],
  ['我局的规范性文件没有公开。'],
  ['行政处罚和行政强制全年均未实施。', 'penalties'],
  ['行政处罚和行政强制全年均未实施。', '', NO_DECISIONS],
  ['收到申请16件，结转到下年的没有。', 'requests-carried-forward'],
  ['收到申请16件，不予处理和其他处理的均没有。', 'outcomes'],
  ['主动公开信息200条，依申请公开无，不予公开无。'],
  ['本年度依申请公开无。'],
])

check('a heading or a label with 无 behind', [
  ['依申请公开情况：无。', 'requests-received'],
  ['（二）依申请公开。无。', 'requests-received'],
  ['（三）行政复议和行政诉讼情况\n无。', 'reconsideration litigation', SUED],
  ['（三）行政复议和行政诉讼情况\n无。', '', NO_REVIEWS],
  ['（二）依申请公开情况\n收到申请16件。\n减免费用情况：\n无。'],
  ['依申请公开收费情况：无。'],
  ['（二）依申请公开收费及减免\n无。'],
])

check('nought in words', [
  ['行政复议、行政诉讼案件均为零。', 'reconsideration litigation', SUED],
  ['行政复议、行政诉讼案件均为零。', '', NO_REVIEWS],
  ['全年行政复议、行政诉讼零发生。', 'reconsideration litigation', SUED],
  ['全年零复议、零诉讼。', 'reconsideration litigation', SUED],
  ['实现零投诉、零复议。', 'reconsideration'],
  ['力争实现零复议、零诉讼。'],
  ['全年依申请公开零申请。', 'requests-received'],
  ['规范性文件制发数为零。', 'normative-documents'],
  ['因拆迁引起的行政复议为零。'],
  ['行政执法案件零复议、零诉讼。', '', SUED],
  ['办理行政复议案件为零。'],
  ['全年行政复议0件、行政诉讼0件。', 'reconsideration litigation', SUED],
  ['调解3件、行政复议0件。'],
  ['收到申请16件，上年结转和结转下年均为零。', 'requests-brought-forward requests-carried-forward'],
])

check('requests that nobody made or that were not carried on', [
  ['全年未接到依申请公开方面的事宜。', 'requests-received'],
  ['今年没有收到要求获取政府信息的任何申请。', 'requests-received'],
  ['（二）依申请公开。一年下来没人来申请过。', 'requests-received'],
  ['没有收到依申请公开政府信息的请求。', 'requests-received'],
  ['没有收到依申请公开信息的投诉。'],
  ['除上述申请外，没有收到政府信息公开申请。'],
  ['本机关没有申请人申请公开的信息。'],
  ['没有收到要求提供征地信息的任何申请。'],
  ['主动公开信息200条，未收到依申请公开。', 'requests-received'],
  ['收到申请16件，已全部答复，没有结转到下年办理的件。', 'requests-carried-forward'],
  ['收到申请16件，上年度申请办结2件，无须结转下年度。', 'requests-carried-forward'],
  ['收到申请16件，不存在结转下年度的情形。', 'requests-carried-forward'],
  ['收到申请16件，没有上年结转的申请以及结转下年的申请。', 'requests-brought-forward requests-carried-forward'],
  ['依申请公开方面，全年未收到申请。', 'requests-received'],
  ['（二）依申请公开。全年无申请。', 'requests-received'],
  ['（二）依申请公开。收到申请16件，无申请费用。'],
  ['（二）依申请公开。收到申请16件，无有效申请。'],
  ['收到申请16件，没有不予处理、不予公开的情形。', 'outcomes'],
  ['收到申请16件，没有延期办理的件。'],
  ['收到政府信息公开申请16件，办结率100%，无结转。', 'requests-carried-forward'],
  ['收到政府信息公开申请16件，项目办结率100%，资金无结转。'],
])

check('reviews of which there were none', [
  ['全年无诉讼复议情况。', 'reconsideration litigation', SUED],
  ['没有因对申请的答复引起的投诉、行政复议。', 'reconsideration'],
  ['不存在行政复议、行政诉讼情况。', 'reconsideration litigation', SUED],
  ['因信息不存在引起的行政复议、行政诉讼均涉及征地。'],
  ['没有与信息公开有关的行政复议。', 'reconsideration'],
  ['没有与征地有关的行政复议。'],
  ['近三年未发生行政复议、行政诉讼。', 'reconsideration litigation', SUED],
  ['近年来我局未发生一起行政复议。', 'reconsideration'],
  ['一季度未发生行政复议、行政诉讼。'],
  ['未发生因拆迁引起的行政复议、行政诉讼。'],
  ['没有因答复不妥引起的投诉、行政复议。'],
  ['全年办理的行政处罚未引发行政复议。'],
])

check('results of which there were none', [
  ['因政府信息公开引起行政复议4件，没有被纠错。', 'reconsideration', CORRECTED],
  ['因政府信息公开引起行政复议3件，没有被纠错。'],
  ['（二）依申请公开。收到申请16件。没有复议纠错和诉讼败诉的情况。', 'reconsideration', CORRECTED],
  ['（二）依申请公开。收到申请16件。没有复议纠错和诉讼败诉的情况。', 'litigation', LOST],
  ['（二）依申请公开。收到申请16件。没有复议纠错和诉讼败诉的情况。'],
  ['（二）依申请公开。收到申请16件。网站栏目没有被纠错。', '', CORRECTED],
  ['政府信息公开行政复议4件，网站错字没有被纠正。', '', CORRECTED],
  ['政府信息公开行政复议4件，3件没有被纠正。', '', CORRECTED],
  ['政府信息公开行政复议3件，结果纠正的没有。'],
  ['没有信息公开行政复议被纠错、没有行政诉讼败诉。', 'litigation', LOST],
  ['政府信息公开行政复议无纠错、无败诉。', 'reconsideration', CORRECTED],
  ['政府信息公开行政复议4件，未被撤销、变更或者确认违法。', 'reconsideration', CORRECTED],
  ['政府信息公开行政诉讼无败诉，行政复议4件。', '', CORRECTED],
  ['未发生行政复议被纠错的情况。', '', CORRECTED],
  ['县政府审理政府信息公开行政复议12件，没有被纠错。', '', { ...CORRECTED, agency: '云溪县人民政府' }],
  ['政府信息公开行政复议4件，没有因程序违法被纠错。', '', CORRECTED],
])

check('documents and decisions of which there were none', [
  ['全年没有新增规章和规范性文件。', 'normative-documents'],
  ['本年度无规范性文件出台。', 'normative-documents'],
  ['本年度无规范性文件出台。', '', NO_DOCUMENTS],
  ['本年度未发布规范性文件。', 'normative-documents'],
  ['本年度未制定、修改、废止规范性文件。', 'normative-documents'],
  ['本年度未公开规范性文件。'],
  ['本年度无规范性文件制定计划。'],
  ['2025年，我局没有行政处罚事项和行政事业性收费项目。', 'penalties fees'],
  ['2025年，我局没有行政处罚事项和行政事业性收费项目。', '', NO_DECISIONS],
  ['我局无行政处罚事项。'],
  ['2025年，我局无行政许可、行政处罚权。'],
  ['2025年，我局无行政许可、行政处罚等信息公开。'],
  ['2025年，我局公布权责清单80项，无行政处罚事项。'],
])
