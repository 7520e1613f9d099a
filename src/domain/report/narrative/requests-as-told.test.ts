import { checkSituation } from '../../../../testing/narrative/findings-on.js'

const GOVERNMENT = { agency: '云溪县人民政府' }
const OFFICE = { agency: '云溪县人民政府办公室' }
const BOTH_NAMES = { agency: '云溪县人民政府（县政府办公室）' }

checkSituation('whose figures a text tells', [
  ['云溪县共收到政府信息公开申请16件。', '', GOVERNMENT],
  ['云溪县共收到政府信息公开申请15件。', 'requests-received', GOVERNMENT],
  ['县政府收到政府信息公开申请15件，答复16件。', 'requests-received', GOVERNMENT],
  ['县政府收到政府信息公开申请5件。', '', GOVERNMENT],
  ['县政府及县政府办共受理政府信息公开申请21件。', 'requests-received', OFFICE],
  ['县政府及县政府办共受理政府信息公开申请16件。', '', OFFICE],
  ['全年新收到政府信息公开申请17件。', 'requests-received', BOTH_NAMES],
  ['我办共收到政府信息公开申请61件。', 'requests-received', OFFICE],
  ['全年共收到政府信息公开申请75件。', '', OFFICE],
  ['全年受理政府信息公开申请61件。', 'requests-received', GOVERNMENT],
  ['收到政府信息公开申请16件，引发行政诉讼12件。', 'litigation', OFFICE],
  ['全年行政复议3件，其中维持2件、纠正12件。', 'reconsideration parts-sum', GOVERNMENT],
  ['全县答复政府信息公开申请160件。其中，部分公开40件。', '', GOVERNMENT],
  ['市民向县政府提交政府信息公开申请16件。', '', GOVERNMENT],
  ['市民通过网络、信函等方式向县政府提交政府信息公开申请15件。', 'requests-received', GOVERNMENT],
  ['本年度，县文旅局有群众提交的依申请公开12件。', 'requests-received'],
  ['本年度，县文旅局有群众提交的依申请公开16件。'],
])

checkSituation('requests carried from year to year, however it is said', [
  ['新收申请16件，2024年结转来的2件，办完16件，剩下2件转到2026年接着办。'],
  ['新收申请16件，2024年结转来的3件，办完16件，剩下2件转到2026年接着办。', 'requests-brought-forward'],
  ['新收申请16件，上年转办过来12件，办完16件，2件转到下年再办。', 'requests-brought-forward'],
  ['新收申请16件，上年结转来信件2件，答复完毕13件，没办完的2件结转下年度。', 'requests-handled'],
  ['新收申请16件，上年结转件2件，答复完毕16件，未到期的6件放到2026年办理。', 'requests-carried-forward'],
  ['本年共有申请18件，包括新收15件、上年结转来的2件。', 'requests-received'],
  ['受理政府信息公开申请16件，上年结转2件，其中16件已在规定时限内答复，2件结转下年度。'],
  ['受理政府信息公开申请16件，上年结转2件，其中15件已在规定时限内答复，2件结转下年度。', 'requests-handled'],
  ['受理的政府信息公开申请共18件（上年转来的2件也在内）。'],
  ['由上年度转来的有2件，新增的有61件。', 'requests-received', { section: 'requests' }],
])

checkSituation('what stands between a noun and its figure', [
  ['我局收到的依申请公开有16件。'],
  ['我局收到的依申请公开有19件。', 'requests-received'],
  ['收到的政府信息公开申请（书面或电子邮件形式）为61件。', 'requests-received'],
  ['收到的政府信息公开申请（书面或电子邮件形式）为16件。'],
  ['政府信息公开申请我局累计受理14件。', 'requests-received'],
  ['政府信息公开申请2025年收到16件。'],
  ['全年受理依申请公开要求61条。', 'requests-received'],
  ['严格按照依申请公开要求，全年开展检查61次。'],
  ['全县机关中，发生政府信息公开行政复议的有6个。', '', GOVERNMENT],
])

checkSituation('requests that came one way are no more than all there were', [
  ['受理网上政府信息公开申请9件。'],
  ['受理网上政府信息公开申请61件。', 'requests-received'],
])

checkSituation('parts that are listed', [
  // 答复 beside 不予受理: one of the parts of what was received.
  ['受理政府信息公开申请16件，答复9件，不予受理4件，其余3件由申请人撤件。'],
  ['受理政府信息公开申请16件，答复9件，均按期办结。', 'requests-handled'],
  ['收到政府信息公开申请16件，自然人12件，其他4件。'],
  ['收到政府信息公开申请16件，按申请人看，自然人61件。', 'applicants'],
  ['公开规章1件，收到政府信息公开申请16件。'],
  ['规章制发0件，规范性文件2件，行政许可45件，行政处罚19件，行政强制0件。', 'penalties'],
  ['要求对已获取信息进行确认或重新出具的11件，予以公开8件，部分公开2件。', 'outcomes', { section: 'requests' }],
  ['依申请公开办结16件（含上年结转3件），不予处理2件。', 'requests-brought-forward outcomes'],
  ['收到政府信息公开申请16件，上年结转2件，在办结的16件当中，公开8件、部分公开2件。'],
  ['收到政府信息公开申请16件，上年结转2件，在办结的16件当中，公开8件、部分公开7件。', 'outcomes'],
])

checkSituation('a body that is called by what it does', [
  ['县信访办收到政府信息公开申请16件。', '', { agency: '云溪县信访办公室' }],
  ['县信访办收到政府信息公开申请61件。', 'requests-received', { agency: '云溪县信访办公室' }],
  ['县信访办收到群众来信161件。', '', { agency: '云溪县信访办公室' }],
])

checkSituation('what was found to be told in other words', [
  ['2025年我局依申请公开件一件未收到。'],
  ['全年制发政府信息108件，其中主动公开21件，不予公开87件，理由主要是属于内部管理信息。'],
  ['公开44件人大代表建议的办理情况，收到政府信息公开申请16件。'],
  ['收到政府信息公开申请16件，办结14件，下年度继续办理5件。', 'requests-carried-forward'],
  ['收到政府信息公开申请16件，已办结16件，5件因征求第三方意见结转下年度办理。', 'requests-carried-forward'],
  ['收到政府信息公开申请16件，已办结16件，5件在法定期限内正在办理，结转下年。', 'requests-carried-forward'],
  ['收到政府信息公开申请16件，办结16件，上年无结转。', 'requests-brought-forward'],
  ['收到政府信息公开申请16件，其中12件为自然人申请，7件为企业申请。', 'applicants'],
  ['历年累计收到政府信息公开申请361件；行政处罚决定19件。', 'penalties'],
  ['全年作出行政处罚18项，行政许可45项。', 'penalties'],
  ['权责清单中有行政处罚18项，行政许可45项。'],
  ['共收到“依申请公开”事项19件。', 'requests-received'],
  ['收到政府信息公开申请16件，上年结转办理件2件，目前办结16件，其中予以公开8件，部分公开7件。', 'outcomes'],
])

const GOVERNED = {
  agency: '云溪县人民政府',
  cells: {
    'reconsideration.upheld': 4,
    'reconsideration.total': 5,
    'litigation.direct.upheld': 3,
    'litigation.direct.total': 3,
  },
} as const

const GOVERNED_BY_OFFICE = {
  agency: '云溪县人民政府办公室',
  cells: { ...GOVERNED.cells, 'reconsideration.pending': 1 },
} as const

checkSituation('reviews against a government, and those it decides itself', [
  ['全年发生政府信息公开行政复议50件。', 'reconsideration', GOVERNED],
  ['全年办理政府信息公开行政复议案件50件。', '', GOVERNED],
  ['行政复议5件、行政诉讼3件，结果维持7件。', '', GOVERNED],
  ['因政府信息公开被提起行政诉讼3件，没有经过复议。', '', GOVERNED],
  ['因政府信息公开申请引发行政复议50件，结果维持4件，尚未审结1件。', 'reconsideration', GOVERNED_BY_OFFICE],
  ['政府信息公开工作被申请行政复议、提起行政诉讼情况。被申请行政复议5件，提起行政诉讼13件。', 'litigation', GOVERNED],
])

checkSituation('what is near to a contradiction and none', [
  ['未发生因土地征收信息公开引发的行政复议，因其他信息公开引发的行政复议3件。'],
  ['被申请行政复议3件，原告未申请复议的诉讼另行统计。'],
  ['未收到因公开或不掌握答复引起的复议。'],
  ['收到政府信息公开申请16件，各村未收到村务公开申请。'],
  ['收到政府信息公开申请16件，上一年度遗留的1件诉讼已撤诉。'],
  ['收到政府信息公开申请16件，其中环评类8件中公开6件、部分公开1件。'],
  ['一、依申请公开：收到政府信息公开申请16件。二、行政许可：本年受理1206件，作出许可决定45件。'],
  ['政府信息公开行政复议3件，申请人的其他复议5件、诉讼2件，未计算在内。'],
  ['收到政府信息公开申请16件，各村委会未收到申请。'],
  ['国有林场未发生复议，我局因信息公开被复议3件。'],
  ['没有因未按期答复而引起的行政复议，因答复内容引起的行政复议3件。'],
  ['收到行政复议答复通知26份，其中涉及政府信息公开的3件。'],
  ['作出行政许可决定45件，其中节能审查7件；受理256件。收到政府信息公开申请16件。'],
  ['收到政府信息公开申请16件，办结16件。作出行政处罚决定8件，5件仍在调查。'],
  ['收到政府信息公开申请16件，收到县政府办公室转办申请5件。'],
  ['收到政府信息公开申请16件，其中3件涉及文物保护，公开1件，部分公开2件。'],
  ['因政府信息公开引起的行政复议3件，维持2件，尚未审结1件。因拆除违法建设引起的行政复议22件、行政诉讼15件。'],
  ['依申请公开方面，通过政府网站未收到申请，通过信函收到申请16件。'],
  ['通过政府网站、信函等渠道均未收到政府信息公开申请。', 'requests-received'],
  ['制发文件87件，主动公开39件，不公开48件；收到政府信息公开申请16件，部分公开2件。'],
  ['因政府信息公开引起的行政复议3件，工伤认定类行政复议96件、行政诉讼41件另行统计。'],
  ['受县政府委托办理行政复议案件112件，其中政府信息公开类17件。'],
  ['收到政府信息公开申请16件，部分公开2件。承办代表建议48件、政协提案63件，答复全文公开51件，不予公开3件。'],
])
