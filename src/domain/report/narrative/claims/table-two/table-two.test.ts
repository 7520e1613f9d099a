import { checkSituation as check } from '../../../../../../testing/narrative/findings-on.js'

const OFFICE = { agency: '云溪县人民政府办公室' } as const
const GOVERNMENT = { agency: '云溪县人民政府' } as const

check('documents in other words', [
  ['制发新增规范性文件2份、废止1份、有效存续9份。'],
  ['制发新增规范性文件6份、废止1份、有效存续9份。', 'normative-documents'],
  ['制发新增规范性文件2份、废止1份、有效存续19份。', 'normative-documents'],
  ['本年度新发布的行政规范性文件5件。', 'normative-documents'],
  ['规范性文件现存12件。', 'normative-documents'],
  ['截至年底，现行有效的规范性文件有12件。', 'normative-documents'],
  ['截至年底，现行有效的规范性文件有9件。'],
  ['规范性文件有3件需要修改。'],
  ['现行有效的规范性文件为9件，废止失效的也为2件。', 'normative-documents'],
  ['以县政府办名义新制作的规范性文件5件。', 'normative-documents', OFFICE],
  ['以县政府办名义新制作的规范性文件1件。', '', GOVERNMENT],
  ['以县政府办名义新制作的规范性文件5件。'],
])

check('documents issued, told by a word for what is put online', [
  ['行政规范性文件发布2条，废止数量1条。'],
  ['行政规范性文件发布4条，废止数量1条。', 'normative-documents'],
  ['发布规范性文件1件、废止1件、现行有效9件。', 'normative-documents'],
  ['公开规范性文件29件，废止的1件已标注失效。'],
  ['网站发布规范性文件29件，解读12件。'],
])

check('documents looked through', [
  ['对局规范性文件组织清理，废止1件。'],
  ['对局规范性文件组织清理，废止4件。', 'normative-documents'],
  ['会同司法部门做好规范性文件清理。清理后废止失效1件，公布现行有效的9件。'],
  ['会同县司法局做好规范性文件清理。清理后废止失效1件，公布现行有效的8件。', 'normative-documents'],
  ['配合司法部门做好规范性文件清理。清理后废止失效5件。'],
  ['清理规范性文件12件，其中现行有效的规范性文件有5件。'],
  ['做好规范性文件清理。全县各部门废止25件。'],
])

check('the rows of table two told side by side, whatever is said before them', [
  ['公开信息69条。其中规范性文件数2件、行政许可45项、行政处罚8项、行政强制0项，行政事业性收费0.35万元。'],
  ['公开信息69条。其中规范性文件数9件、行政许可45项、行政处罚8项、行政强制0项，行政事业性收费0.35万元。'],
  [
    '公开信息69条。其中规范性文件数5件、行政许可45项、行政处罚8项、行政强制0项，行政事业性收费0.35万元。',
    'normative-documents',
  ],
  ['公开信息69条。其中规范性文件数2件、行政许可45项、行政处罚9项、行政强制0项，行政事业性收费0.35万元。', 'penalties'],
  ['公布权责事项：行政许可12项、行政处罚95项、行政强制9项，行政事业性收费2项。'],
])

check('documents made, told in two words or with rules', [
  ['我局制定并公布规范性文件5件，宣布失效1件。', 'normative-documents'],
  ['我局制定并公布规范性文件2件，宣布失效1件。'],
  ['今年我局新增规范性文件5件。', 'normative-documents'],
  ['今年我局新增公开规范性文件5件。'],
  ['新制定规章、规范性文件分别为0件、5件。', 'normative-documents'],
  ['新制定规章、规范性文件分别为0件、2件。'],
])

check('fees with a word before the amount', [
  ['收取行政事业性收费共计人民币0.7万元。', 'fees'],
  ['收取行政事业性收费共计人民币0.35万元。'],
  ['行政事业性收费1项、0.7万元。', 'fees'],
  ['行政事业性收费：无。', 'fees'],
  ['行政事业性收费：无。', '', { cells: { 'disclosure.fees.amount': 0 } }],
  ['行政事业性收费减免总额0.7万元。'],
])

check('fees told after how many kinds there are', [
  ['公开行政事业性收费项目2个，收费总额0.35万元。'],
  ['公开行政事业性收费项目2个，收费总额0.53万元。', 'fees'],
  ['主动公开行政事业性收费1项，公开费用总额为3.5万元。', 'fees'],
  ['减免行政事业性收费2项、0.7万元。'],
  ['减免行政事业性收费项目2项，减免金额9.5万元。'],
  ['公开行政事业性收费项目2个，罚没收入9.5万元。'],
  // 约 before hundredths is a habit, and leaves little open.
  ['行政事业性收费合计约36.85万元。', 'fees', { cells: { 'disclosure.fees.amount': 38.15 } }],
  ['行政事业性收费合计约36.85万元。', '', { cells: { 'disclosure.fees.amount': 36.853 } }],
  ['行政事业性收费合计约37万元。', '', { cells: { 'disclosure.fees.amount': 38.15 } }],
])
