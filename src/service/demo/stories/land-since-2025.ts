import { agent, organisation, person } from './applicants.js'
import {
  answered,
  askedToCorrect,
  closed,
  commissioned,
  confirmed,
  consulted,
  copyReceived,
  decided,
  delivered,
  ended,
  extended,
  given,
  handedOver,
  lodged,
  noted,
  partyTold,
  pleaded,
  receiptCorrected,
  ruled,
  searched,
  served,
  struck,
} from './steps.js'
import { ask, storiesOf } from './story.js'

const BY_PHONE = '电话联系申请人，双方确认收到'
const ROOM = '局档案室、土地征收股案卷柜、不动产登记中心电子档案'
const COUNTY = '云溪县人民政府'
const COURT = '云溪县人民法院'

/** 云溪县自然资源局 since spring 2025. */
export const LAND_SINCE_2025 = storiesOf('land', [
  ask(
    '2025-03-17',
    'web',
    organisation('legalServices', '云溪致远律师事务所', '楚致远', '盛律'),
    '云溪新区三号地块的征收土地预公告和社会稳定风险评估报告',
    [
      confirmed(0, BY_PHONE),
      ...ended(18, 'S03', 'electronic', {
        content: '征收土地预公告1份、评估报告结论部分。',
        withheld: '评估报告中的访谈记录',
        harm: '属于被访谈村民的个人隐私',
        reasons: '访谈记录属于个人隐私，其余内容能够区分处理。',
      }),
      lodged(
        20,
        'l1',
        { kind: 'litigation', afterReconsideration: false },
        { authority: COURT, caseNumber: '（2025）云溪行初8号' },
      ),
      copyReceived(6, 'l1'),
      pleaded(10, 'l1'),
      ruled(30, 'l1', 'litigation.withdrawn', { text: '原告撤诉。' }),
    ],
  ),
  ask('2025-04-21', 'ordinary-mail', person('方既白'), '2024年度耕地占补平衡项目的验收文件', [
    confirmed(0, '来信当日与申请人电话确认'),
    receiptCorrected(3, '2025-04-18', '信封邮戳和收发登记均为4月18日，更正收到日期。'),
    ...given(12, '验收文件4份。', 'post'),
  ]),
  ask('2025-06-16', 'web', person('钱江月', { agent: agent('钱江潮') }), '石桥镇石桥村危房改造宅基地审批名册', [
    confirmed(1, BY_PHONE),
    consulted(2, 'm1', 'co-maker', {
      name: '云溪县石桥镇人民政府',
      address: '云溪县石桥镇中心街1号',
      telephone: '0390-5550131',
      question: '名册由两机关共同制作，请提出是否同意公开的意见。',
    }),
    delivered(1, 'm1'),
    answered(6, 'm1', 'agrees', '同意公开，请隐去身份证号码。'),
    ...given(9, '审批名册1份，身份证号码已作区分处理。'),
  ]),
  ask('2025-07-21', 'web', person('石中溪'), '某房地产项目土地出让金缓缴的批复', [
    confirmed(1, BY_PHONE),
    consulted(3, 'third-1', 'third-party', {
      name: '金桂房产开发有限公司',
      address: '云溪县文昌路60号',
      telephone: '0390-5556207',
      question: '申请人要求公开缓缴批复，请说明是否同意公开以及理由。',
    }),
    delivered(1, 'third-1'),
    answered(7, 'third-1', 'objects', '批复涉及本公司的资金状况。'),
    decided(7, 'S02', {
      content: '缓缴批复1份。',
      reasons: '土地出让金是财政收入，是否缓缴涉及公共利益，予以公开。',
      overrides: ['third-1'],
    }),
    served(1, 'electronic'),
    partyTold(0, 'third-1', '土地出让金是财政收入，公开涉及公共利益，已决定予以公开。'),
    closed(3),
    lodged(
      14,
      'r1',
      { kind: 'reconsideration', afterReconsideration: false },
      { authority: COUNTY, caseNumber: '云政复〔2025〕23号', text: '第三方申请复议' },
    ),
    struck(2, 'r1'),
  ]),
  ask('2025-09-22', 'signed-post', person('裴长风'), '本村2020年增减挂钩项目的资金拨付凭证', [
    searched(8, false, {
      searcher: '顾晓',
      places: ROOM,
      terms: '增减挂钩 拨付凭证 2020',
      result: '凭证由县财政局保管，本机关没有副本',
    }),
    ...ended(6, 'S12', 'post', { content: '本机关没有制作或者保存拨付凭证。' }),
  ]),
  ask(
    '2025-11-25',
    'web',
    person('桑柔'),
    '青禾乡禾田村光伏项目的临时用地批准书',
    [
      confirmed(1, BY_PHONE),
      ...given(19, '临时用地批准书1份。'),
      lodged(
        20,
        'r1',
        { kind: 'reconsideration', afterReconsideration: false },
        { authority: COUNTY, caseNumber: '云政复〔2026〕3号' },
      ),
      copyReceived(4, 'r1'),
      pleaded(7, 'r1'),
      ruled(20, 'r1', 'reconsideration.dismissed', { text: '申请人与该行政行为没有利害关系，驳回申请。' }),
      lodged(
        9,
        'l1',
        { kind: 'litigation', afterReconsideration: true },
        { authority: COURT, caseNumber: '（2026）云溪行初5号' },
      ),
      copyReceived(6, 'l1'),
    ],
    { key: 'land-lawsuit' },
  ),
  ask('2025-12-18', 'in-person', person('滕知章'), '云溪新区二期征地的补偿款发放清册', [
    consulted(6, 'o1', 'other-agency', {
      name: '云溪县财政局',
      address: '云溪县文昌路5号',
      telephone: '0390-5550125',
      question: '清册由贵局会签，请提出公开意见。',
    }),
    delivered(1, 'o1'),
    answered(8, 'o1', 'agrees', '同意公开汇总部分。'),
    ...ended(6, 'S03', 'direct', {
      content: '按村民小组汇总的发放清册。',
      withheld: '各户的银行账号和身份证号码',
      harm: '属于个人隐私',
      reasons: '账号和号码属于个人隐私，能够区分处理。',
    }),
    lodged(
      28,
      'r1',
      { kind: 'reconsideration', afterReconsideration: false },
      { authority: COUNTY, caseNumber: '云政复〔2026〕11号' },
    ),
    copyReceived(4, 'r1'),
    pleaded(8, 'r1'),
  ]),
  ask('2026-02-09', 'web', person('闻溪声'), '本人承包地被占用的查处情况', [
    confirmed(1, BY_PHONE),
    ...ended(7, 'S16', 'electronic', {
      content: '您的来件是举报，已转自然资源执法机构处理，不按政府信息公开申请处理。',
    }),
  ]),
  ask('2026-04-15', 'web', person('司马青'), '县城西水厂扩建项目的用地预审意见', [
    confirmed(1, BY_PHONE),
    ...extended(16, 20, '项目涉及两个乡镇，用地边界图需要逐段核对。'),
  ]),
  ask('2026-05-11', 'signed-post', person('应如是'), '石桥镇工业集中区的闲置土地认定书', [
    noted(
      '已超过答复期限，股室已通报，正在补充材料。',
      searched(8, true, { searcher: '顾晓', places: ROOM, result: '查到认定书2份' }),
    ),
  ]),
  ask('2026-06-01', 'in-person', person('鲁班石'), '上溪村三组农民公寓的规划许可证及附图', [
    commissioned(2, 'c1', 5, { division: '规划股', contact: '内线 6020', what: '规划许可证及附图' }),
    handedOver(4, 'c1', true, '已移交许可证1份、附图3张。'),
  ]),
  ask('2026-06-18', 'web', person('凌霄'), '云溪新区四号地块', [
    confirmed(1, BY_PHONE),
    askedToCorrect(3, '请写明需要四号地块的哪一类文件，例如出让公告、成交确认书或者规划条件。'),
  ]),
])
