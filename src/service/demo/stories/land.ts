import { organisation, person, together } from './applicants.js'
import { RESETTLEMENT_PLAN } from './documents.js'
import {
  answered,
  appealed,
  askedWhy,
  closed,
  commissioned,
  complied,
  confirmed,
  consulted,
  copyReceived,
  decided,
  delayed,
  delivered,
  ended,
  extended,
  gaveReasons,
  given,
  giving,
  handedOver,
  joined,
  lodged,
  noted,
  pleaded,
  revoked,
  ruled,
  searched,
  served,
  split,
} from './steps.js'
import { ask, storiesOf } from './story.js'

const BY_PHONE = '电话联系申请人，双方确认收到'
const ROOM = '局档案室、土地征收股案卷柜、不动产登记中心电子档案'
const COUNTY = '云溪县人民政府'
const COURT = '云溪县人民法院'

/** 云溪县自然资源局: land taken and paid for, and what people do who are not content. */
export const LAND = storiesOf('land', [
  ask('2024-01-16', 'web', person('冯穗生'), '石桥镇上溪村2023年第二批次征地的补偿安置方案和公告照片', [
    confirmed(1, BY_PHONE),
    ...giving([RESETTLEMENT_PLAN], given(11, '补偿安置方案1份、张贴公告的照片6张。')),
  ]),
  ask(
    '2024-02-21',
    'signed-post',
    person('邹长庚', { joint: together('邹长安', '邹小禾') }),
    '上溪村三组宅基地确权登记的地籍调查表',
    [
      ...ended(12, 'S11', 'post', {
        basis: '《不动产登记暂行条例》第二十七条',
        content: '权利人、利害关系人可以持身份证件到县不动产登记中心查询、复制登记资料。',
        reasons: '不动产登记资料的查询由专门法律法规规定。',
      }),
    ],
  ),
  ask(
    '2024-03-05',
    'web',
    person('蒋望舒'),
    '云溪新区安置小区地块的成交确认书和出让合同',
    [
      confirmed(1, BY_PHONE),
      consulted(3, 'third-1', 'third-party', {
        name: '云溪新区置业有限公司',
        address: '云溪县新城路200号',
        telephone: '0390-5556201',
        question: '申请人要求公开出让合同，请说明是否同意公开以及理由。',
      }),
      delivered(2, 'third-1'),
      answered(10, 'third-1', 'objects', '合同中的付款安排属于商业秘密。'),
      decided(8, 'S07', {
        reasons: '出让合同涉及商业秘密，第三方不同意公开。',
        withheld: '出让合同全文',
        harm: '可能影响受让人的融资',
      }),
      served(1, 'electronic'),
      closed(2),
      lodged(
        18,
        'r1',
        { kind: 'reconsideration', afterReconsideration: false },
        { authority: COUNTY, caseNumber: '云政复〔2024〕15号' },
      ),
      copyReceived(4, 'r1'),
      pleaded(6, 'r1'),
      ruled(
        22,
        'r1',
        'reconsideration.revoked',
        {
          text: '出让合同由财政性质的收入形成，付款安排以外的内容应当区分处理后公开。责令二十个工作日内重新答复。',
          lesson: '以商业秘密为由不予公开的，要逐项说明，不能整份不公开。',
        },
        20,
      ),
      revoked(2, 'reconsideration', '依照复议决定撤销原告知，重新办理。', 20),
      decided(10, 'S03', {
        content: '成交确认书1份、出让合同（付款安排作区分处理）1份。',
        withheld: '第十条付款安排',
        harm: '公开会影响受让人的融资',
        reasons: '付款安排属于商业秘密，其余内容能够区分处理，予以公开。',
      }),
      served(1, 'electronic'),
      complied(0, 'r1'),
      closed(2),
    ],
    { key: 'transfer-contract' },
  ),
  ask(
    '2024-04-17',
    'in-person',
    person('戚长明'),
    '临江镇沙洲村码头用地审批时的会审会议纪要',
    [
      ...ended(13, 'S09', 'direct', {
        reasons: '会审纪要是审批过程中的讨论意见，属于过程性信息，不予公开。',
        withheld: '会审会议纪要',
        harm: '会影响会审人员今后充分发表意见',
      }),
      lodged(
        35,
        'l1',
        { kind: 'litigation', afterReconsideration: false },
        { authority: COURT, caseNumber: '（2024）云溪行初6号' },
      ),
      copyReceived(6, 'l1'),
      pleaded(10, 'l1'),
      ruled(
        48,
        'l1',
        'litigation.revoked',
        {
          text: '用地审批已经完结，纪要载明的结论意见应予公开，判决撤销，责令重新答复。',
          lesson: '事项办结以后，过程性信息的理由要重新考虑。',
        },
        20,
      ),
      revoked(3, 'court', '依照判决撤销原告知，重新办理。', 18),
      decided(12, 'S03', {
        content: '会审纪要中的结论意见。',
        withheld: '会审人员各自的发言',
        harm: '影响会审人员今后充分发表意见',
        reasons: '个人发言属于过程性信息，结论意见能够区分处理。',
      }),
      served(1, 'direct'),
      complied(0, 'l1'),
      closed(1),
    ],
    { key: 'approval-minutes' },
  ),
  ask('2024-05-22', 'web', person('冯穗生'), '上溪村2023年第二批次征地的补偿安置方案', [
    confirmed(1, BY_PHONE),
    ...ended(6, 'S17', 'electronic', { content: '本机关已就同一内容向您作出答复，不再重复处理。' }),
  ]),
  ask('2024-06-19', 'signed-post', person('左丘月'), '请确认本人承包地的四至和面积', [
    ...ended(9, 'S20', 'post', {
      content: '您的请求是要求行政机关确认权属，不是政府信息公开申请，可以向县农村土地承包经营权登记机构提出。',
    }),
  ]),
  ask(
    '2024-07-10',
    'web',
    organisation('business', '云溪测绘工程有限公司', '乔量', '安工'),
    '全县1:1万基础地理信息的数字地形图',
    [
      confirmed(1, BY_PHONE),
      ...ended(15, 'S04', 'electronic', {
        basis: '《中华人民共和国测绘法》第四十七条',
        reasons: '所申请的成果属于国家秘密，依法不予公开；可以依照涉密测绘成果提供的规定另行申请使用。',
        withheld: '数字地形图',
        harm: '危害国家安全',
      }),
    ],
  ),
  ask(
    '2024-08-05',
    'in-person',
    person('任白石'),
    '青禾乡砂石料场的采矿许可证；石桥镇废弃矿山的修复方案',
    [split(3, 2)],
    {
      parts: [
        [...given(9, '采矿许可证1份。', 'direct')],
        [
          commissioned(1, 'c1', 6, { division: '生态修复股', contact: '内线 6017', what: '石桥镇废弃矿山修复方案' }),
          handedOver(5, 'c1', true, '已移交方案1份。'),
          ...given(4, '修复方案1份。', 'direct'),
        ],
      ],
    },
  ),
  ask(
    '2024-09-03',
    'web',
    person('庞守田'),
    '上溪村四组的征地调查结果确认表',
    [
      confirmed(1, BY_PHONE),
      searched(4, true, { searcher: '顾晓', places: ROOM, terms: '上溪村四组 征地调查', result: '查到确认表8份' }),
      ...given(6, '确认表8份，其他农户的身份证号码和银行账号已作区分处理。'),
    ],
    { key: 'land-survey' },
  ),
  ask('2024-09-05', 'oral', person('庞守田'), '上溪村四组的征地调查结果确认表（口头重复提出）', [
    noted('同一申请人三天前已在网上提出同一内容，经本人同意合并办理。', joined(1, 'land-survey')),
  ]),
  ask('2024-10-14', 'web', person('席远山'), '2018—2023年全县每年的土地出让收支明细、合同、票据和会议纪要', [
    confirmed(1, BY_PHONE),
    askedWhy(3, '您本年度已向本机关提出申请31件，数量和频次明显超过合理范围，请说明理由。'),
    gaveReasons(5, '为研究村集体收益分配，需要连续年度的数据。'),
    delayed(3, 40, '申请理由合理，材料涉及六个年度，不能在规定期限内答复，确定延迟答复的合理期限。'),
    ...ended(32, 'S03', 'electronic', {
      content: '六个年度的出让收支汇总表和出让合同目录。',
      withheld: '内部请示件和会议讨论记录',
      harm: '影响内部讨论的充分性',
      reasons: '内部请示件和讨论记录属于内部事务信息和过程性信息，其余内容能够区分处理。',
    }),
  ]),
  ask('2024-11-11', 'signed-post', person('席远山'), '2018—2023年全县每一宗土地评估的工作底稿', [
    askedWhy(4, '您在提出上一申请后又提出申请9件，内容相近，请说明理由。'),
    ...ended(14, 'S19', 'post', { reasons: '逾期没有说明理由，申请的数量、频次明显超过合理范围，不予处理。' }),
    lodged(
      22,
      'r1',
      { kind: 'reconsideration', afterReconsideration: false },
      { authority: COUNTY, caseNumber: '云政复〔2025〕2号' },
    ),
    copyReceived(4, 'r1', 'summary'),
    pleaded(4, 'r1'),
    ruled(16, 'r1', 'reconsideration.upheld', { text: '程序合法，维持。' }),
    lodged(
      8,
      'l1',
      { kind: 'litigation', afterReconsideration: true },
      { authority: COURT, caseNumber: '（2025）云溪行初3号' },
    ),
    copyReceived(5, 'l1'),
    pleaded(9, 'l1'),
    ruled(40, 'l1', 'litigation.rejected', { text: '驳回诉讼请求。' }),
    appealed(8, 'l1'),
    ruled(55, 'l1', 'litigation.rejected', {
      text: '二审维持原判。',
      lesson: '要求说明理由的通知写明件数和期限，两审均予认可。',
    }),
  ]),
  ask(
    '2024-12-17',
    'in-person',
    organisation('otherOrganisation', '石桥镇上溪村村民委员会', '柏长青'),
    '上溪村集体建设用地入市的批准文件',
    [...extended(17, 15, '批准文件需要与县政府办公室核对。'), ...given(10, '批准文件1份。', 'direct')],
  ),
  ask('2025-01-13', 'web', person('褚云帆'), '县城东片区控制性详细规划调整的专家评审意见', [
    confirmed(1, BY_PHONE),
    ...ended(15, 'S09', 'electronic', {
      reasons: '规划调整尚在审议，评审意见属于过程性信息。',
      withheld: '评审意见',
      harm: '规划未定，公开易引起误解',
    }),
    lodged(
      25,
      'r1',
      { kind: 'reconsideration', afterReconsideration: false },
      { authority: COUNTY, caseNumber: '云政复〔2025〕5号' },
    ),
    copyReceived(4, 'r1'),
    pleaded(8, 'r1'),
    ruled(18, 'r1', 'reconsideration.settled', { text: '双方和解，申请人撤回复议申请。' }),
  ]),
])
