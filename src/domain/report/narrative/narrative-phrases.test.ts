import { describe, expect, test } from 'vitest'
import {
  type About,
  BUREAU,
  claimsIn,
  fullClaimsIn,
  GOVERNMENT,
  OFFICE,
  ON_REQUEST,
  TOWN,
} from '../../../../testing/narrative/claims-in.js'

const check = (cases: readonly (readonly [text: string, claims: readonly string[], about?: Partial<About>])[]) => {
  for (const [text, claims, about] of cases) {
    test(`${text} → ${claims.join('，') || '无'}`, () => expect(claimsIn(text, about)).toEqual(claims))
  }
}

describe('requests received', () => {
  check([
    ['2025年，我局共收到政府信息公开申请2件。', ['received 2']],
    ['全年收到政府信息公开申请12件，均已按期办结。', ['received 12', 'handled 12']],
    ['2025年度共收到依申请公开23件。', ['received 23']],
    ['本年度新收政府信息公开申请7件。', ['received 7']],
    ['我局收到3条政府信息公开申请。', ['received 3']],
    ['2025年收到政府信息公开申请一件。', ['received 1']],
    ['收到政府信息公开申请两件，已按时答复。', ['received 2', 'handled 2']],
    ['共收到政府信息公开申请十二件。', ['received 12']],
    ['共收到政府信息公开申请一百零三件。', ['received 103']],
    ['共收到政府信息公开申请１５件。', ['received 15']],
    ['2025 年 共 收到 政府信息公开 申请 34 件。', ['received 34']],
    ['共受理政府信息公开申请1,234件。', ['received 1234']],
    ['共受理政府信息公开申请1，234件。', ['received 1234']],
    ['全年受理依申请公开事项133件，均按照规定进行了妥善处理。', ['received 133']],
    ['2025年共接收政府信息公开申请8宗。', ['received 8']],
    ['全年政府信息公开申请共5件。', ['received 5']],
    ['2025年，政府信息公开申请数量为5件。', ['received 5']],
    ['我局收到公民、法人和其他组织提出的政府信息公开申请6件。', ['received 6']],
    ['收到有效政府信息公开申请8件。', ['received 8']],
    ['2025年通过信函、网络等渠道收到政府信息公开申请23件。', ['received 23']],
    ['收到群众申请公开政府信息4件。', ['received 4']],
    ['依申请公开受理6件。', ['received 6']],
    ['共收到依申请公开政府信息申请9份。', ['received 9']],
    ['县文旅局共收到政府信息公开申请2件。', ['received 2']],
    ['云溪县文化和旅游局2025年共收到政府信息公开申请2件。', ['received 2']],
    ['我局收到政府信息公开申请180余件。', ['received 180~']],
    ['我局收到政府信息公开申请约40件。', ['received 40~']],
    ['共收到政府信息公开申请1.2万件。', ['received 12000~']],
    ['石桥镇共收到信息公开申请3件。', ['received 3'], TOWN],
    ['镇政府收到信息公开申请3件。', ['received 3'], TOWN],
    ['收到申请5件。', ['received 5'], ON_REQUEST],
    ['2025年，共收到申请5件，办结5件。', ['received 5', 'handled 5'], ON_REQUEST],
    ['依申请公开工作稳步推进。2025年共收到申请5件。', ['received 5']],
    ['共收到政府信息\n公开申请5件。', ['received 5']],
    ['全县政府信息公开工作机构不断健全，依申请公开渠道更加畅通，全年共收到政府信息\n公开申请5件。', ['received 5']],
  ])
})

describe('requests received together with those carried over', () => {
  check([
    ['共受理政府信息公开申请75件，其中上年结转1件。', ['received+brought 75', 'broughtForward 1']],
    ['共收到政府信息公开申请75件（含上年结转1件）。', ['received+brought 75', 'broughtForward 1']],
    ['共处理政府信息公开申请1261件（含上年度结转申请74件）。', ['received+brought 1261', 'broughtForward 74']],
    ['全年收办政府信息公开申请3607件。', ['received+brought 3607']],
    ['收到政府信息公开申请34件，上年结转2件。', ['received 34', 'broughtForward 2']],
    [
      '新收到政府信息公开申请79件，上年结转政府信息公开申请数量3件，共计办结77件，结转下年办理5件。',
      ['received 79', 'broughtForward 3', 'handled 77', 'carriedForward 5'],
    ],
    ['其中，新收74件，上年结转1件。', ['received 74', 'broughtForward 1'], ON_REQUEST],
    ['共收到政府信息公开申请9件，2024年结转申请1件，共办理10件。', ['received 9', 'broughtForward 1', 'handled 10']],
    ['上年度结转申请2件，本年度新收到申请5件。', ['broughtForward 2', 'received 5'], ON_REQUEST],
    ['收到政府信息公开申请5件，另有1件为上年结转。', ['received 5', 'broughtForward 1']],
    ['无上年结转申请。', [], ON_REQUEST],
  ])
})

describe('requests handled and carried forward', () => {
  check([
    [
      '答复政府信息公开申请98件（含上年度转结申请8件，另有5件申请转结下年度继续办理）。',
      ['handled 98', 'broughtForward 8', 'carriedForward 5'],
    ],
    ['全年办理政府信息公开申请218件。', ['handled 218']],
    [
      '全县共收到政府信息公开申请154件，共办结148件，结转至2026年6件。',
      ['received 154 whole-area', 'handled 148 whole-area', 'carriedForward 6 whole-area'],
      GOVERNMENT,
    ],
    ['收到政府信息公开申请9件，已办结8件，1件结转下年度办理。', ['received 9', 'handled 8', 'carriedForward 1']],
    ['收到政府信息公开申请9件，其中答复8件，转下一年度办理1件。', ['received 9', 'handled 8', 'carriedForward 1']],
    ['依申请公开受理和办结6件。', ['handled 6']],
    ['顺延至下一年度答复的政府信息公开申请2件。', ['carriedForward 2']],
    ['共收到政府信息公开申请4件，全部予以答复，结转下年度0件。', ['received 4', 'handled 4', 'carriedForward 0']],
    ['收到政府信息公开申请4件，其中延期至次年答复1件。', ['received 4', 'carriedForward 1']],
  ])
})

describe('who applied', () => {
  check([
    [
      '共受理政府信息公开申请95件，其中自然人申请89件，法人或其他组织申请6件。',
      ['received 95', 'received.naturalPerson 89', 'received.organisations 6'],
    ],
    [
      '收到政府信息公开申请75件，涉及自然人72件、商业企业3件。',
      ['received 75', 'received.naturalPerson 72', 'received.business 3'],
    ],
    [
      '申请人中，自然人8件，科研机构1件，社会公益组织0件，法律服务机构2件。',
      ['received.naturalPerson 8', 'received.research 1', 'received.welfare 0', 'received.legalServices 2'],
      ON_REQUEST,
    ],
    ['其中8件为自然人申请，2件为商业企业申请。', ['received.naturalPerson 8', 'received.business 2'], ON_REQUEST],
    ['自然人、法人申请共5件。', [], ON_REQUEST],
  ])
})

describe('outcomes', () => {
  check([
    [
      '予以公开46件，部分公开22件，不予公开15件，无法提供27件，不予处理0件，逾期未补正2件，其他处理5件。',
      [
        'outcomes.granted 46',
        'outcomes.partiallyGranted 22',
        'outcomes.refused 15',
        'outcomes.unavailable 27',
        'outcomes.notProcessed 0',
        'outcomes.other.correctionOverdue 2',
        'outcomes.other 5',
      ],
      ON_REQUEST,
    ],
    [
      '所有办结的申请中同意公开答复9件，部分公开答复0件，无法提供的10件。',
      ['outcomes.granted 9', 'outcomes.partiallyGranted 0', 'outcomes.unavailable 10'],
      ON_REQUEST,
    ],
    [
      '予以公开及部分公开的42件，占42.86%。',
      ['outcomes.granted+outcomes.partiallyGranted 42', 'share of outcomes.granted+outcomes.partiallyGranted 42.86'],
      ON_REQUEST,
    ],
    ['因本机关不掌握等原因无法提供的49件。', ['outcomes.unavailable 49'], ON_REQUEST],
    ['作其他处理（含申请人主动撤回申请）41件。', ['outcomes.other 41'], ON_REQUEST],
    [
      '其中3件予以公开，2件不予公开，1件部分公开。',
      ['outcomes.granted 3', 'outcomes.refused 2', 'outcomes.partiallyGranted 1'],
      ON_REQUEST,
    ],
    [
      '公开5件，部分公开1件，不予公开2件。',
      ['outcomes.granted 5', 'outcomes.partiallyGranted 1', 'outcomes.refused 2'],
      ON_REQUEST,
    ],
    [
      '其中重复申请3件，信访举报投诉类申请2件。',
      ['outcomes.notProcessed.repeat 3', 'outcomes.notProcessed.petition 2'],
      ON_REQUEST,
    ],
    [
      '政府信息不存在4件，不属于本机关公开2件。',
      ['outcomes.unavailable.notHeld 4', 'outcomes.unavailable.notHeld 2'],
      ON_REQUEST,
    ],
    ['申请人主动撤回申请3件。', ['outcomes.other 3'], ON_REQUEST],
    ['公文属性认定：主动公开20件、依申请公开3件、不予公开5件。', []],
    ['全年主动公开公文20件，依申请公开3件，不予公开5件。', []],
  ])
})

describe('reviews and lawsuits', () => {
  check([
    ['因政府信息公开引起的行政复议2件、行政诉讼1件。', ['reconsideration 2', 'litigation 1']],
    ['本年度收到涉及依申请公开的行政复议1件，行政诉讼0件。', ['reconsideration 1', 'litigation 0']],
    ['信息公开类行政复议7件，诉讼9件，均获维持。', ['reconsideration 7', 'litigation 9', 'litigation.upheld 9']],
    ['我局有1件涉及政府信息公开工作的行政复议，涉及的行政诉讼数为0件。', ['reconsideration 1', 'litigation 0']],
    ['全年发生政府信息公开行政复议案件36起，行政诉讼9起。', ['reconsideration 36', 'litigation 9']],
    ['因政府信息公开引发的行政复议、行政诉讼均为0件。', ['reconsideration 0', 'litigation 0']],
    ['因政府信息公开引发的行政复议、行政诉讼各1件。', ['reconsideration 1', 'litigation 1']],
    ['因政府信息公开引发的行政复议和行政诉讼共5件。', ['reconsideration+litigation 5']],
    [
      '因信息公开被申请行政复议3件，其中维持2件，纠正1件。',
      ['reconsideration 3', 'reconsideration.upheld 2', 'reconsideration.corrected 1'],
    ],
    [
      '未经复议直接起诉2件，复议后起诉1件。',
      ['litigation.direct 2', 'litigation.afterReview 1'],
      { section: 'remedies' },
    ],
    ['县政府行政复议机构全年审理行政复议案件134件。', [], GOVERNMENT],
    ['全年办理行政复议案件134件、行政应诉案件57件。', []],
    ['收到政府信息公开申请3件。全年立案行政复议案件134件。', ['received 3', 'reconsideration 134 on-file'], GOVERNMENT],
    [
      '依法办理涉及政府信息公开的行政复议27件、行政诉讼15件。',
      ['reconsideration 27 on-file', 'litigation 15 on-file'],
      GOVERNMENT,
    ],
    ['行政诉讼败诉0件。', [], { section: 'remedies' }],
    ['涉及政府信息公开的行政诉讼一审3件、二审2件。', []],
  ])
})

describe('denials', () => {
  check([
    ['2025年，我局未收到政府信息公开申请。', ['received 0']],
    ['2025年，我局没有收到任何形式的政府信息公开申请。', ['received 0']],
    ['2025年，我局未收到依申请公开信息。', ['received 0']],
    ['2025年我局无依申请公开。', ['received 0']],
    ['我局无申请公开政务信息情况。', ['received 0']],
    ['全年政府信息公开申请为0件。', ['received 0']],
    ['全年政府信息公开申请为零。', ['received 0']],
    ['全年收到政府信息公开申请0件。', ['received 0']],
    ['未收到政府信息公开申请，未发生行政复议、行政诉讼。', ['received 0', 'reconsideration 0', 'litigation 0']],
    ['未发生由政府信息公开引发的举报、投诉、行政复议和行政诉讼等。', ['reconsideration 0', 'litigation 0']],
    ['无因政府信息公开引起的行政复议、行政诉讼案件。', ['reconsideration 0', 'litigation 0']],
    ['没有发生因政府信息公开申请行政复议或提起行政诉讼的情况。', ['reconsideration 0', 'litigation 0']],
    ['我局未制定规章和行政规范性文件。', ['rules.issued 0', 'normativeDocuments.issued 0']],
    ['未作出行政处罚、行政强制决定。', ['penalties.decisions 0', 'coercion.decisions 0']],
    ['未收取行政事业性收费。', ['fees.amount 0']],
    ['未发生因答复不当引发的行政复议。', []],
    ['未发生行政复议被纠错的情况。', []],
    ['未发生行政诉讼败诉案件。', []],
    ['未发生政府信息公开申请逾期答复的情况。', []],
    ['未出现因信息公开不到位引发行政复议的情况。', []],
    ['该行政复议未被复议机关纠错。', []],
    ['我局无行政许可、行政处罚职权。', []],
    ['我局无行政许可事项。', []],
  ])
})

describe('documents, decisions, amounts', () => {
  check([
    [
      '全年制发行政规范性文件2件，废止6件，现行有效27件。',
      ['normativeDocuments.issued 2', 'normativeDocuments.repealed 6', 'normativeDocuments.inForce 27'],
    ],
    ['制定规范性文件3件。', ['normativeDocuments.issued 3']],
    ['我局现行有效规范性文件26条。', ['normativeDocuments.inForce 26']],
    ['截至2025年底，现行有效行政规范性文件26件。', ['normativeDocuments.inForce 26']],
    [
      '新制定行政规范性文件1件，现行有效行政规范性文件5件。',
      ['normativeDocuments.issued 1', 'normativeDocuments.inForce 5'],
    ],
    ['本年度废止行政规范性文件4件。', ['normativeDocuments.repealed 4']],
    ['出台2件行政规范性文件。', ['normativeDocuments.issued 2']],
    [
      '全市制定政府规章2件，现行有效规章11件。',
      ['rules.issued 2 whole-area', 'rules.inForce 11 whole-area'],
      { agency: '临川市人民政府' },
    ],
    ['主动公开规范性文件13件。', []],
    ['门户网站主动公开政府信息22条，其中规范性文件0条。', []],
    ['审核规范性文件12件。', []],
    ['清理规范性文件6件。', []],
    ['发布规范性文件解读3篇。', []],
    ['备案审查规范性文件30件。', []],
    ['办理行政许可423件。', ['licences.decisions 423']],
    ['作出行政许可决定423件，行政处罚决定8件。', ['licences.decisions 423', 'penalties.decisions 8']],
    ['实施行政强制3起。', ['coercion.decisions 3']],
    ['作出行政处罚决定十二件。', ['penalties.decisions 12']],
    ['全年办结423件行政许可。', ['licences.decisions 423']],
    ['公开55项许可事项。', []],
    ['公开行政许可事项55项。', []],
    ['公示行政许可信息423条、行政处罚信息8条。', []],
    ['主动公开行政许可处理事项746件、行政处罚处理事项887件。', []],
    ['权责清单共106项，其中行政许可10项、行政处罚5项、行政强制3项。', []],
    ['立案查处行政处罚案件12件。', []],
    ['行政事业性收费3.5万元。', ['fees.amount 3.5']],
    ['本年行政事业性收费金额251000元。', ['fees.amount 25.1']],
    ['行政事业性收费共计1.25亿元。', ['fees.amount 12500']],
    ['公开行政事业性收费项目5项。', []],
  ])
})

describe('percentages', () => {
  check([
    ['共收到政府信息公开申请107件，同比增长70.3%。', ['received 107', 'change of received 70.3']],
    ['受理政府信息公开申请859件，较上年减少12.3%。', ['received 859', 'change of received -12.3']],
    ['不予公开35件，占4.34%。', ['outcomes.refused 35', 'share of outcomes.refused 4.34'], ON_REQUEST],
    ['收到申请95件，比上年增加12件。', ['received 95'], ON_REQUEST],
    ['发布政务信息149条，较上年增长231.11%。', []],
    ['答复率100%，满意率100%。', [], ON_REQUEST],
  ])
})

describe('looks like a claim and is none', () => {
  check([
    ['共办理12345热线47件，已全部办结。', []],
    ['收到各类咨询、建议和意见5条，办结5条。', []],
    ['办理人大代表建议12件、政协提案8件，全部办结。', []],
    ['受理群众来信30件，答复30件。', []],
    ['收到网民留言12条，回复12条。', []],
    ['办理信访事项20件。', []],
    ['受理不动产登记申请300件，办结280件。', []],
    ['依申请公开2条，免于公开信息0条。', []],
    ['依申请公开0件。', []],
    ['通过门户网站公开信息2017条。', []],
    ['2024年共收到政府信息公开申请12件。', []],
    ['上年度共收到政府信息公开申请12件。', []],
    ['去年收到政府信息公开申请12件，今年收到9件。', ['received 9']],
    ['2020年以来累计收到政府信息公开申请120件。', []],
    ['历年累计受理政府信息公开申请592件。', []],
    ['上半年收到政府信息公开申请5件。', []],
    ['计划2026年办理政府信息公开申请10件。', []],
    ['其中以信函方式提交的申请3件，通过网络提交的申请5件。', [], ON_REQUEST],
    ['其中网络申请5件，信函申请3件，当面申请0件。', [], ON_REQUEST],
    ['通过政府网站收到政府信息公开申请5件。', []],
    ['（市政府349件、市各有关部门933件、沙河县477件）', [], ON_REQUEST],
    ['县公安局收到政府信息公开申请30件。', []],
    ['县政府共收到政府信息公开申请95件。', []],
    ['其中，县教育局收到申请12件，石桥镇收到申请3件。', [], { ...GOVERNMENT, ...ON_REQUEST }],
    ['涉及征地拆迁的政府信息公开申请5件。', []],
    ['收到涉及征地的政府信息公开申请5件。', []],
    ['政府信息公开申请平均办理时间12个工作日。', []],
    ['举办政府信息公开培训班3次。', []],
    ['制定政府信息公开制度5项。', []],
    ['收到政府信息公开申请3507\n08件。', []],
    ['收到政府信息公开申请3-5件。', []],
    ['收到政府信息公开申请35 07件。', []],
    ['不予受理政府信息公开申请2件。', []],
    ['延期答复政府信息公开申请2件。', []],
    ['当场答复2件，网上答复3件。', [], ON_REQUEST],
    ['收到政府信息公开申请若干件。', []],
    ['第一次收到政府信息公开申请。', []],
    ['收到政府信息公开申请后20个工作日内答复。', []],
  ])
})

describe('whose figures', () => {
  const scopeOf = (text: string, about: Partial<About>) => fullClaimsIn(text, about).map(({ scope }) => scope)
  const cases: readonly (readonly [string, Partial<About>, string])[] = [
    ['我局收到政府信息公开申请2件。', BUREAU, 'own'],
    ['2025年收到政府信息公开申请2件。', BUREAU, 'unknown'],
    ['全县各级行政机关共收到政府信息公开申请95件。', GOVERNMENT, 'whole-area'],
    ['全县共收到政府信息公开申请95件。', OFFICE, 'whole-area'],
    ['全县26个单位共收到政府信息公开申请95件。', GOVERNMENT, 'whole-area'],
    ['2025年，县政府办公室共收到政府信息公开申请17件。', GOVERNMENT, 'own'],
    ['2025年，县政府办认真落实条例，共收到政府信息公开申请17件。', GOVERNMENT, 'own'],
    ['县政府办公室共收到政府信息公开申请17件。', OFFICE, 'own'],
    ['全市文旅系统共收到政府信息公开申请95件。', BUREAU, 'whole-area'],
  ]
  for (const [text, about, scope] of cases)
    test(`${text}（${about.agency}）→ ${scope}`, () => expect(scopeOf(text, about)).toEqual([scope]))
})
