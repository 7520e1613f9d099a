import { agent, organisation, person } from './applicants.js'
import { HERITAGE_RESULTS, VISITOR_FIGURES } from './documents.js'
import {
  askedToCorrect,
  askedWhy,
  charged,
  commissioned,
  confirmed,
  confirmedByOffice,
  consulted,
  corrected,
  decided,
  delivered,
  ended,
  feeNoticeDelivered,
  given,
  giving,
  noted,
  searched,
  served,
} from './steps.js'
import { ask, storiesOf } from './story.js'

const BY_PHONE = '当天电话联系申请人，双方确认收到'
const ARCHIVE = '局综合档案室、财务股凭证库、办公自动化系统'

/** 云溪县文化和旅游局 in the year that is not over: there is work in every state on its clerks’ desks. */
export const BUREAU_2026 = storiesOf('bureau', [
  ask(
    '2026-01-19',
    'web',
    person('柳新桐'),
    '2025年非遗工坊补助的评审结果',
    [confirmed(1, BY_PHONE), ...giving([HERITAGE_RESULTS], given(12, '评审结果1份。'))],
    { key: 'heritage-workshops' },
  ),
  ask('2026-02-25', 'in-person', person('童守拙'), '县博物馆2025年文物征集的支出', [
    ...given(14, '征集支出汇总表1份。', 'direct'),
  ]),
  ask(
    '2026-03-16',
    'web',
    organisation('research', '云溪学院乡村旅游研究所', '聂思齐', '费老师'),
    '2023—2025年各景区接待人次的月度数据',
    [confirmed(1, BY_PHONE), ...giving(VISITOR_FIGURES, given(15, '月度数据表3份。'))],
    { key: 'visitors', delivery: 'online', isShown: true },
  ),
  ask(
    '2026-04-13',
    'web',
    organisation('welfare', '云溪古建筑保护志愿者协会', '蓝若水'),
    '县级文物保护单位的保护范围图',
    [
      confirmed(1, BY_PHONE),
      charged(3, 'pages', 36),
      feeNoticeDelivered(1),
      ...ended(22, 'S22', 'electronic', { reasons: '收到收费通知后二十个工作日内没有缴纳信息处理费。' }),
    ],
  ),
  ask(
    '2026-05-18',
    'signed-post',
    person('戴云岫'),
    '湖滨公园游船经营权出让的评估报告',
    [
      noted(
        '档案室正在搬迁，调卷较慢。',
        searched(9, true, { searcher: '何清', places: ARCHIVE, result: '查到评估报告1份' }),
      ),
    ],
    { assignee: 'wlj.he' },
  ),
  ask(
    '2026-05-29',
    'in-person',
    person('骆怀民'),
    '老剧院地块文物勘探报告',
    [
      consulted(3, 'third-1', 'third-party', {
        name: '云溪县考古勘探服务中心',
        address: '云溪县湖滨路22号',
        telephone: '0390-5556141',
        question: '申请人要求公开勘探报告，请说明是否同意公开以及理由。',
      }),
      delivered(1, 'third-1'),
    ],
    { assignee: 'wlj.he' },
  ),
  ask(
    '2026-06-02',
    'oral',
    person('姚采薇'),
    '石桥镇非遗展示馆的建设资金来源',
    [searched(6, true, { searcher: '夏雨', places: ARCHIVE, result: '查到资金下达文件2份' })],
    { assignee: 'wlj.xia' },
  ),
  ask(
    '2026-06-04',
    'signed-post',
    organisation('business', '云上民宿管理有限公司', '关听雨'),
    '民宿消防联合检查的整改通知书',
    [
      commissioned(4, 'c1', 6, {
        division: '市场管理股',
        contact: '内线 8021',
        what: '2026年民宿联合检查的整改通知书',
      }),
    ],
    { assignee: 'wlj.he' },
  ),
  ask(
    '2026-06-05',
    'in-person',
    organisation('otherOrganisation', '临江镇沙洲村村民委员会', '卓立言'),
    '沙洲村农家书屋的图书配送清单',
    [decided(14, 'S02', { content: '2025年配送清单1份。' })],
    { assignee: 'wlj.he' },
  ),
  ask(
    '2026-06-08',
    'web',
    person('尤清和'),
    '县文化馆2026年培训班的招生和收费',
    [confirmed(1, BY_PHONE), decided(12, 'S01', { content: '招生简章已在县政府网站公开。' }), served(1, 'electronic')],
    { assignee: 'wlj.xia' },
  ),
  ask(
    '2026-06-12',
    'web',
    person('项北辰'),
    '你局近三年的全部文件',
    [
      confirmed(1, BY_PHONE),
      askedToCorrect(3, '“全部文件”不能指向特定的政府信息，请写明文件的名称、文号或者所涉事项。'),
    ],
    { assignee: 'wlj.he', isShown: true },
  ),
  ask(
    '2026-06-15',
    'in-person',
    person('翁鹤年'),
    '县图书馆2019—2025年逐年的读者证办理数量、图书采购发票和会议记录',
    [askedWhy(4, '今年以来您已向本机关提出申请23件，数量、频次明显超过合理范围，请说明理由。')],
    { assignee: 'wlj.he' },
  ),
  ask(
    '2026-06-17',
    'web',
    organisation('legalServices', '云溪衡正律师事务所', '贺衡', '俞律'),
    '2025年度文化市场执法案件的立案登记',
    [confirmed(1, BY_PHONE), charged(3, 'pieces', 14), feeNoticeDelivered(1)],
    { assignee: 'wlj.he' },
  ),
  ask(
    '2026-06-23',
    'web',
    person('岑雪见', { agent: agent('岑雪融') }),
    '云溪古城讲解员考试的评分办法',
    [confirmed(1, BY_PHONE), askedToCorrect(2, '请写明是哪一年的考试。', 10), corrected(2, '是2026年3月的考试。')],
    { assignee: 'wlj.xia', isShown: true },
  ),
  ask(
    '2026-06-26',
    'web',
    person('庄晓梦'),
    '湖滨音乐节的安保方案',
    [confirmedByOffice(1, '已回电，申请人未接听，改日再联系')],
    {
      assignee: 'wlj.he',
    },
  ),
  ask('2026-06-29', 'ordinary-mail', person('车如山'), '乡镇文化站编制和人员情况', [], { assignee: 'none' }),
  ask('2026-06-30', 'web', person('温若谷'), '2026年文化惠民演出的采购合同', [], { assignee: 'none' }),
])
