import { organisation, person, together } from './applicants.js'
import { TOILET_RECORDS, VOUCHER_PLAN } from './documents.js'
import {
  answered,
  charged,
  closed,
  commissioned,
  confirmed,
  consulted,
  copyReceived,
  decided,
  delivered,
  ended,
  extended,
  feeNoticeDelivered,
  given,
  giving,
  handedOver,
  lodged,
  noted,
  paid,
  partyTold,
  pleaded,
  ruled,
  searched,
  served,
} from './steps.js'
import { ask, storiesOf } from './story.js'

const BY_PHONE = '当天电话联系申请人，双方确认收到'
const ARCHIVE = '局综合档案室、财务股凭证库、办公自动化系统'

/** 云溪县文化和旅游局: its table three of 2024 and 2025 is that of its published reports. */
export const BUREAU = storiesOf('bureau', [
  ask('2023-12-20', 'in-person', person('林小满'), '县图书馆新馆2023年设备采购的中标通知书和合同', [
    searched(5, true, { searcher: '何清', places: ARCHIVE, terms: '图书馆 设备 采购', result: '查到合同2份' }),
    ...given(6, '县图书馆新馆设备采购合同2份、中标通知书2份，共46页。', 'direct'),
  ]),
  ask(
    '2024-01-22',
    'web',
    person('周秉文'),
    '2023年度县级非物质文化遗产代表性传承人补助发放名单和金额',
    [confirmed(1, BY_PHONE), ...given(9, '2023年度传承人补助发放表1份，身份证号码和银行账号已作区分处理。')],
    { key: 'heritage-grants' },
  ),
  ask(
    '2024-03-18',
    'web',
    organisation('business', '云溪山水旅行社有限公司', '葛长林'),
    '全县旅行社2023年度质量保证金缴存情况汇总',
    [confirmed(0, BY_PHONE), ...given(10, '汇总表1份。')],
  ),
  ask('2024-04-09', 'in-person', person('孟小舟'), '文化馆免费开放专项资金2022年和2023年的使用明细', [
    searched(3, true, {
      searcher: '夏雨',
      places: '财务股凭证库',
      terms: '免费开放 专项资金',
      result: '查到两年明细账',
    }),
    ...ended(8, 'S03', 'direct', {
      content: '两年的支出明细表各1份。',
      withheld: '讲课费支付凭证中授课人的身份证号码和银行账号',
      harm: '属于个人隐私，公开会损害授课人的合法权益',
      reasons: '支付凭证中含有授课人的个人隐私，其余内容能够区分处理，予以公开。',
    }),
  ]),
  ask(
    '2024-05-20',
    'web',
    organisation('legalServices', '云溪衡正律师事务所', '贺衡', '俞律'),
    '2022年以来娱乐场所经营许可的行政许可决定书',
    [confirmed(1, BY_PHONE), ...given(14, '行政许可决定书7份。')],
  ),
  ask('2024-06-13', 'web', person('沈一诺'), '某演出公司2023年在县体育馆举办演出时报送的票务合同', [
    confirmed(1, BY_PHONE),
    consulted(2, 'third-1', 'third-party', {
      name: '星河演艺有限公司',
      address: '云溪县湖滨路88号',
      telephone: '0390-5556120',
      question: '申请人要求公开贵公司报送的票务合同，请说明是否同意公开以及理由。',
    }),
    delivered(2, 'third-1'),
    answered(
      8,
      'third-1',
      'objects',
      '合同中的分成比例和结算价格是本公司的商业秘密，没有对外公开，公开后会影响今后的谈判。',
    ),
    ...ended(6, 'S07', 'electronic', {
      reasons: '合同约定的分成比例和结算价格属于商业秘密，第三方不同意公开，不公开不会对公共利益造成重大影响。',
      withheld: '票务合同',
      harm: '公开会损害第三方在同类演出中的议价地位',
    }),
  ]),
  ask('2024-07-29', 'ordinary-mail', person('唐敬山'), '县博物馆藏品数量和2024年展览计划', [
    confirmed(0, '来信当日与申请人电话确认'),
    ...ended(5, 'S01', 'post', { content: '展览计划已在县政府网站“文化旅游”栏目公开，藏品数量见《2023年统计公报》。' }),
  ]),
  ask('2024-08-15', 'oral', person('何桂枝'), '石桥镇文化站2024年上半年活动经费安排', [
    noted(
      '申请人年事已高，由工作人员代为填写申请表，经本人核对签字。',
      searched(2, true, { searcher: '夏雨', places: ARCHIVE, result: '查到经费下达通知1份' }),
    ),
    ...given(5, '经费下达通知1份。', 'direct'),
  ]),
  ask('2024-09-12', 'web', organisation('business', '云溪印务有限公司', '丁宗元'), '《云溪县志（旅游篇）》全文', [
    confirmed(1, BY_PHONE),
    ...ended(6, 'S18', 'electronic', {
      content: '该书已公开出版，可以在县图书馆地方文献室借阅，也可以向出版单位购买。',
    }),
  ]),
  ask(
    '2024-10-21',
    'web',
    person('罗青禾'),
    '2021—2023年乡村旅游示范点评定的打分表和公示材料',
    [
      confirmed(1, BY_PHONE),
      ...extended(16, 20, '评定材料分散在三个年度，需要逐份核对专家个人信息。'),
      ...given(12, '打分表12份、公示截图3张，专家姓名以外的个人信息已作区分处理。'),
    ],
    { key: 'rural-tourism-scores' },
  ),
  ask('2024-12-11', 'web', person('程远帆'), '湖滨夜游项目招商协议中关于政府补贴的条款', [
    confirmed(1, BY_PHONE),
    consulted(3, 'third-1', 'third-party', {
      name: '云湖文旅投资有限公司',
      address: '云溪县湖滨路100号',
      telephone: '0390-5556133',
      question: '申请人要求公开招商协议中的补贴条款，请说明是否同意公开以及理由。',
    }),
    delivered(1, 'third-1'),
    answered(6, 'third-1', 'objects', '补贴条款属于商业条件，请求不予公开。'),
    decided(9, 'S02', {
      content: '招商协议第八条、第九条。',
      reasons: '补贴由财政资金支付，条款涉及公共资金的使用，不公开可能对公共利益造成重大影响，予以公开。',
      overrides: ['third-1'],
    }),
    served(1, 'electronic'),
    partyTold(1, 'third-1', '补贴由财政资金支付，公开涉及公共利益，已决定予以公开。'),
    closed(2),
  ]),
  ask('2024-12-23', 'signed-post', person('白秋原'), '县剧院消防改造工程的验收意见书', [
    ...given(15, '消防验收意见书1份。', 'post'),
  ]),
  ask('2025-01-20', 'web', person('季云舒'), '2024年文物保护专项资金的分配方案', [
    confirmed(1, BY_PHONE),
    ...given(11, '分配方案1份。'),
  ]),
  ask('2025-02-24', 'web', person('钟明理'), '石桥古桥2010年维修时的施工日志', [
    confirmed(1, BY_PHONE),
    searched(6, false, {
      searcher: '何清',
      places: '局综合档案室、县文物保护所库房、原县文化局移交档案',
      terms: '石桥 古桥 维修 施工日志',
      result: '只有维修方案和验收表，没有施工日志；当年没有要求施工单位移交',
    }),
    ...ended(8, 'S12', 'electronic', { content: '经检索，本机关没有制作或者保存施工日志。' }),
    lodged(
      20,
      'r1',
      { kind: 'reconsideration', afterReconsideration: false },
      { authority: '云溪县人民政府', caseNumber: '云政复〔2025〕7号' },
    ),
    copyReceived(3, 'r1'),
    pleaded(7, 'r1'),
    ruled(25, 'r1', 'reconsideration.upheld', {
      text: '检索范围充分，维持原告知。',
      lesson: '检索记录写明地点和检索词，是维持的主要依据。',
    }),
  ]),
  ask('2025-03-10', 'in-person', organisation('business', '云溪客栈联营有限公司', '傅守成'), '民宿等级评定的评审意见', [
    ...given(13, '本单位的评审意见3份。', 'direct'),
  ]),
  ask(
    '2025-04-08',
    'web',
    person('许言午'),
    '县图书馆2024年购书目录和单价',
    [
      confirmed(0, BY_PHONE),
      charged(4, 'pages', 35),
      feeNoticeDelivered(1),
      paid(6, 50),
      ...given(7, '购书目录35页。'),
    ],
    { key: 'library-books' },
  ),
  ask(
    '2025-05-12',
    'web',
    person('江临川'),
    '2024年旅游厕所建设的验收记录',
    [
      confirmed(1, BY_PHONE),
      commissioned(1, 'c1', 5, { division: '资源开发股', contact: '内线 8014', what: '2024年旅游厕所验收记录' }),
      handedOver(4, 'c1', true, '已移交验收表9份。'),
      ...giving([TOILET_RECORDS], given(4, '验收记录汇总表1份。')),
    ],
    { key: 'toilets', assignee: 'wlj.he' },
  ),
  ask(
    '2025-06-09',
    'fax',
    organisation('business', '青禾农旅发展有限公司', '邵平'),
    '采摘园A级景区评定的现场检查打分表',
    [
      confirmed(1, '传真后电话确认'),
      ...ended(12, 'S03', 'post', {
        content: '现场检查打分表1份。',
        withheld: '检查专家的联系电话',
        harm: '属于个人隐私',
        reasons: '联系电话属于个人隐私，能够区分处理，其余内容予以公开。',
      }),
    ],
  ),
  ask('2025-07-15', 'web', person('顾南星', { joint: together('顾南辰') }), '湖滨路文化中心停车场收费标准的依据文件', [
    confirmed(1, BY_PHONE),
    ...ended(9, 'S13', 'electronic', {
      reasons: '停车收费标准由县发展和改革部门制定，不由本机关负责公开。',
      content: '建议向县发展和改革部门提出申请。',
    }),
  ]),
  ask('2025-08-11', 'web', person('韩山月'), '文旅消费券2025年第一批的发放方案和核销数据', [
    confirmed(1, BY_PHONE),
    ...giving([VOUCHER_PLAN], given(15, '发放方案1份，附按商户类别汇总的核销数据。')),
  ]),
  ask('2025-09-08', 'web', person('黎未晞'), '县文化馆志愿者名单', [
    confirmed(1, BY_PHONE),
    ...ended(10, 'S03', 'electronic', {
      content: '志愿者姓名和服务项目。',
      withheld: '志愿者的电话、住址',
      harm: '属于个人隐私',
      reasons: '电话和住址属于个人隐私，能够区分处理。',
    }),
    lodged(
      30,
      'l1',
      { kind: 'litigation', afterReconsideration: false },
      { authority: '云溪县人民法院', caseNumber: '（2025）云溪行初12号' },
    ),
    copyReceived(10, 'l1'),
    pleaded(9, 'l1'),
    ruled(60, 'l1', 'litigation.rejected', { text: '区分处理适当，驳回诉讼请求。' }),
  ]),
  ask(
    '2025-10-20',
    'signed-post',
    organisation('business', '云溪文化传播有限公司', '尚文'),
    '2025年公共文化服务采购项目的评标报告',
    [...given(17, '评标报告1份。', 'post')],
  ),
  ask(
    '2025-10-27',
    'web',
    organisation('legalServices', '云溪县法律援助协会', '祝南', '汤律'),
    '2024年和2025年网吧处罚决定书',
    [
      confirmed(1, BY_PHONE),
      ...ended(9, 'S01', 'electronic', { content: '处罚决定书已在县政府网站“行政处罚”栏目公开。' }),
    ],
  ),
  ask('2025-11-24', 'web', person('贺知秋'), '旧电影院改造项目的社会稳定风险评估报告', [
    confirmed(1, BY_PHONE),
    consulted(2, 'm1', 'co-maker', {
      name: '云溪县住房和城乡建设局',
      address: '云溪县新城路33号',
      telephone: '0390-5550127',
      question: '报告由两机关共同制作，请提出是否同意公开的意见。',
    }),
    delivered(0, 'm1'),
    noted(
      '住建局十五个工作日内没有答复，依照条例第三十四条视为同意公开。',
      decided(20, 'S02', { content: '评估报告公开稿1份。' }),
    ),
    served(1, 'electronic'),
    closed(2),
  ]),
  ask('2025-12-22', 'web', person('宋归舟'), '云溪古城2025年修缮工程的招标控制价', [
    confirmed(1, BY_PHONE),
    ...given(13, '招标控制价公布函1份。'),
  ]),
])
