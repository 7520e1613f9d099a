import { checkSituation as check } from '../../../../../../testing/narrative/findings-on.js'

const NO_REVIEWS = { cells: { 'reconsideration.upheld': 0, 'reconsideration.pending': 0, 'reconsideration.total': 0 } }
const NO_DOCUMENTS = {
  cells: { 'disclosure.normativeDocuments.issued': 0, 'disclosure.normativeDocuments.repealed': 0 },
}
const CORRECTED = {
  cells: {
    'reconsideration.upheld': 1,
    'reconsideration.corrected': 1,
    'litigation.direct.corrected': 1,
    'litigation.direct.total': 1,
  },
}

check('reviews told first, and then that there were none', [
  ['信息公开领域的行政复议、行政诉讼全年均未发生。', 'reconsideration'],
  ['信息公开领域的行政复议、行政诉讼全年均未发生。', '', NO_REVIEWS],
  ['复议、诉讼均没有。', 'reconsideration'],
  ['由此引起的行政复议和行政诉讼也没有。', 'reconsideration'],
  ['因政务公开被申请行政复议、被提起行政诉讼的本年没有。', 'reconsideration'],
  ['政府信息公开行政复议、行政诉讼情况：无。', 'reconsideration'],
  ['政府信息公开工作零投诉、零复议、零诉讼。', 'reconsideration'],
  ['行政执法零投诉、零复议、零诉讼。'],
  ['力争政府信息公开工作零投诉、零复议、零诉讼。'],
  ['因房屋征收引起的行政复议、行政诉讼也没有。'],
  ['行政复议、行政诉讼超期情况均没有。'],
  ['行政复议没有超期。'],
  ['行政诉讼去年1件，今年没有。'],
  ['行政处罚、行政强制均未引发复议。'],
  ['全年作出行政处罚8件，未发生行政复议、行政诉讼。'],
])

check('documents and decisions told first, and then that there were none', [
  ['规章、规范性文件方面，我局全年无新增。', 'normative-documents'],
  ['规章、规范性文件方面，我局全年无新增。', '', NO_DOCUMENTS],
  ['规范性文件本年未制发、未废止。', 'normative-documents'],
  ['全年未新增规范性文件。', 'normative-documents'],
  ['全年未新增规范性文件。', '', NO_DOCUMENTS],
  ['规范性文件制定工作方面，全年无违规。'],
  ['行政处罚、行政强制均未实施。', 'penalties'],
  ['行政处罚、行政强制均未超期。'],
  ['我局没有行政事业性收费项目。', 'fees'],
  ['我局没有行政事业性收费项目。', '', { cells: { 'disclosure.fees.amount': 0 } }],
  ['我局没有新增行政事业性收费项目。'],
  ['我局没有行政许可事项。'],
])

check('no case decided against the body', [
  ['没有被行政复议纠错和行政诉讼败诉的情形。', 'reconsideration litigation', CORRECTED],
  ['没有被行政复议纠错和行政诉讼败诉的情形。'],
  ['因政府信息公开引起行政复议3件、行政诉讼1件，没有被纠错、被判败诉的。', 'reconsideration litigation', CORRECTED],
  ['行政处罚案件未出现败诉情况。', '', CORRECTED],
  ['行政执法零败诉。', '', CORRECTED],
  ['行政诉讼零败诉。', 'litigation', CORRECTED],
  ['力争行政诉讼零败诉。', '', CORRECTED],
  ['行政复议零纠错。', 'reconsideration', CORRECTED],
  ['未发生因程序不规范被纠错的情形。', '', CORRECTED],
  ['审理的行政复议案件没有被纠错的情况。', '', CORRECTED],
])
