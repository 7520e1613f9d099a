import { checkSituation as check } from '../../../../../../testing/narrative/findings-on.js'

const TOWN = { agency: '石桥镇人民政府' } as const
const CITY = { agency: '云溪市人民政府' } as const
const SUED = { 'litigation.direct.upheld': 2, 'litigation.direct.total': 2 } as const

check('what stands between a review and its figure', [
  ['信息公开方面的行政复议、行政诉讼案件本年度为3件。'],
  ['信息公开方面的行政复议、行政诉讼案件本年度为9件。', 'reconsideration'],
  ['收到政府信息公开申请16件，行政复议涉及9件，诉讼0件。', 'reconsideration'],
  ['收到政府信息公开申请16件，行政复议涉及3件，诉讼0件。'],
  ['政府信息公开行政复议涉及5件申请。'],
  ['关于政府信息公开事务的行政复议5件。', 'reconsideration'],
  ['因信息公开，本行政机关被诉讼的案件共计2件。', 'litigation'],
  ['因信息公开，本行政机关被诉讼的案件共计2件。', '', { cells: SUED }],
  ['与政府信息公开有关的行政复议5件，行政诉讼0件。', 'reconsideration'],
  ['与政府信息公开有关的行政复议3件，行政诉讼0件。'],
  ['政府信息公开工作被申请复议、被提起诉讼均为0件。', 'reconsideration'],
  ['政府信息公开行政复议全年受理5件。', 'reconsideration', TOWN],
  ['政府信息公开行政复议全年受理3件。', '', TOWN],
  // Whoever hears reviews is a government or a department.
  ['政府信息公开行政复议全年受理35件。', '', CITY],
])

check('no reviews of any kind', [
  ['全年行政复议0件，行政诉讼0件。', 'reconsideration'],
  ['行政复议、行政诉讼：0件。', 'reconsideration'],
  ['作出行政处罚决定8件，行政复议0件，行政诉讼0件。'],
  ['严格规范执法。全年行政复议0件，行政诉讼0件。'],
  ['征地拆迁中行政复议0件。'],
])

check('whom reviews are against, and how far they are', [
  ['以本机关为被申请人的政府信息公开行政复议3件，以本机关为被告的行政诉讼5件。', 'litigation'],
  ['政府信息公开类行政复议案件3件（已审结2件，未审结1件）。'],
  ['政府信息公开类行政复议案件3件（已审结1件，未审结2件）。', 'reconsideration'],
])

check('lawsuits that a body answers', [
  ['承办信息公开行政应诉案件2件，被依法纠错0件。', '', { cells: SUED }],
  ['承办信息公开行政应诉案件5件，被依法纠错0件。', 'litigation', { cells: SUED }],
  ['信息公开方面的行政应诉案件承办5件，依法被纠错的1件。', 'litigation', { cells: SUED }],
  ['全年承办行政应诉案件57件。', '', { cells: SUED }],
  ['收到申请16件，引起行政复议3件，复议后又提起行政诉讼5件。', 'litigation'],
  // Of last year: whether this year's table counts it is not told.
  ['收到政府信息公开申请16件，行政复议3件，上年度转来的复议后起诉1件。'],
])

check('how reviews ended, in other words than the table', [
  ['政府信息公开行政诉讼2件，驳回诉讼请求2件。', '', { cells: SUED }],
  ['政府信息公开行政诉讼2件，驳回诉讼请求1件。', 'litigation', { cells: SUED }],
  ['政府信息公开行政诉讼2件，维持1件、驳回诉讼请求1件。', '', { cells: SUED }],
  ['政府信息公开行政诉讼2件，驳回起诉1件。', '', { cells: SUED }],
  ['政府信息公开行政复议3件，结果维持2件，还没有审结的1件。'],
  ['政府信息公开行政复议3件，结果维持2件，还没有审结的4件。', 'reconsideration'],
  ['收到政府信息公开申请16件，提起诉讼的2件，还没有审结。', '', { cells: SUED }],
  ['收到政府信息公开申请16件，提起诉讼的3件，还没有审结。', 'litigation', { cells: SUED }],
])

check("last year's requests beside reviews of the year", [
  ['办理政府信息公开申请18件（其中上年结转2件）；因信息公开引发行政复议3件。'],
  ['办理政府信息公开申请18件（其中上年结转2件）；因信息公开引发行政复议2件。', 'reconsideration'],
  ['办结政府信息公开申请16件，申请人不服答复而申请行政复议2件。', 'reconsideration'],
  ['办结政府信息公开申请16件，申请人不服答复而申请行政复议3件。'],
])
