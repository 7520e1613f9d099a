import { organisation, person, together } from './applicants.js'
import {
  askedToCorrect,
  confirmed,
  confirmedByOffice,
  consulted,
  corrected,
  delivered,
  ended,
  given,
  reclassified,
  searched,
} from './steps.js'
import { ask, storiesOf } from './story.js'

const BY_PHONE = '电话联系申请人，双方确认收到'

/** 云溪县农业农村局. */
const FARMING = storiesOf('farming', [
  ask('2024-02-28', 'web', person('麦秋云'), '2023年实际种粮农民一次性补贴的发放标准和石桥镇的发放总额', [
    confirmed(1, BY_PHONE),
    ...given(9, '发放标准文件1份、按村汇总表1份。'),
  ]),
  ask(
    '2024-04-16',
    'signed-post',
    organisation('business', '云溪谷丰农资有限公司', '田禾'),
    '2024年统防统治服务的采购公告',
    [...ended(5, 'S01', 'post', { content: '采购公告已在县公共资源交易网站公开。' })],
  ),
  ask('2024-05-23', 'in-person', person('桑田'), '高标准农田二标段的施工合同', [
    ...given(11, '施工合同1份。', 'direct'),
  ]),
  ask('2024-07-17', 'web', organisation('business', '青禾农机专业合作社', '黎春'), '按机型分类的历年农机补贴对比分析', [
    confirmed(1, BY_PHONE),
    ...ended(10, 'S14', 'electronic', { reasons: '现有信息是逐台的补贴记录，分类对比需要另行加工、分析。' }),
  ]),
  ask('2024-10-10', 'web', person('荷生'), '临江镇禁捕退捕渔民的补偿安置名册', [
    confirmed(1, BY_PHONE),
    ...given(16, '补偿安置名册1份，身份证号码和银行账号已作区分处理。'),
  ]),
  ask('2024-12-19', 'web', person('庄周南'), '畜禽规模养殖场粪污处理设施的验收表', [
    confirmed(1, BY_PHONE),
    ...given(17, '验收表14份。'),
  ]),
  ask('2025-02-12', 'ordinary-mail', person('艾青禾'), '2024年农村户厕改造的补助对象', [
    confirmed(0, '来信当日与申请人电话确认'),
    ...given(13, '补助对象名册1份。', 'post'),
  ]),
  ask('2025-04-15', 'web', person('常青'), '动物检疫收费停征以前的收费记录', [
    confirmed(1, BY_PHONE),
    searched(7, false, {
      searcher: '邓远山',
      places: '局档案室、原县乡村振兴局移交档案',
      terms: '检疫 收费',
      result: '票据已过保管期限，依照规定销毁',
    }),
    ...ended(5, 'S12', 'electronic', { content: '相关票据已经依法销毁，本机关没有保存。' }),
  ]),
  ask(
    '2025-06-11',
    'web',
    person('田密', { joint: together('田园') }),
    '原县扶贫开发办公室2018年产业扶贫项目的验收材料',
    [confirmed(1, BY_PHONE), ...given(18, '验收材料3份。')],
  ),
  ask('2025-08-06', 'in-person', person('谷满'), '2025年秋粮收购点的名单', [...given(3, '收购点名单1份。', 'direct')]),
  ask('2025-09-29', 'web', organisation('business', '云溪鲜果销售有限公司', '郭然'), '农产品质量安全抽检结果', [
    confirmed(1, BY_PHONE),
    ...ended(5, 'S01', 'electronic', { content: '抽检结果已在县政府网站公开。' }),
  ]),
  ask('2025-11-05', 'web', person('祝里'), '青禾乡水库除险加固后的移民后期扶持资金', [
    confirmed(1, BY_PHONE),
    ...given(15, '资金安排表1份。'),
  ]),
  ask('2026-02-11', 'web', person('陶然'), '2025年农业保险的理赔情况', [
    confirmed(1, BY_PHONE),
    ...given(15, '按乡镇汇总的理赔表1份。'),
  ]),
  ask('2026-06-11', 'signed-post', person('陶香'), '禾田村高标准农田三标段的监理月报', [
    searched(8, true, { searcher: '邓远山', places: '农田建设股', result: '查到月报6份' }),
  ]),
])

/** The townships: the accounts of villages above all. */
const TOWNSHIPS = [
  ...storiesOf('shiqiao', [
    ask('2024-05-14', 'oral', person('石立新'), '石桥村2023年村级财务收支公开表', [
      ...given(5, '收支公开表4份。', 'direct'),
    ]),
    ask('2024-08-28', 'web', person('柴桑'), '镇区道路硬化项目的施工合同', [
      confirmed(1, BY_PHONE),
      ...given(12, '施工合同1份。'),
    ]),
    ask('2025-03-05', 'in-person', person('上官溪'), '上溪村低保评议的会议记录', [
      ...given(10, '评议会议记录1份，其他家庭的经济状况已作区分处理。', 'direct'),
    ]),
    ask('2025-06-04', 'web', person('欧阳河'), '村里那笔钱的去向', [
      confirmed(1, BY_PHONE),
      askedToCorrect(4, '请写明是哪一个村、哪一年、哪一笔资金。', 12),
      corrected(6, '就是大家都知道的那一笔。'),
      ...ended(6, 'S15', 'electronic', { reasons: '补正后仍不明确，无法确定所申请的信息。' }),
    ]),
    ask('2025-09-17', 'web', person('岳望平'), '石桥古桥周边环境整治的拆迁协议', [
      confirmed(1, BY_PHONE),
      ...given(17, '拆迁协议9份，个人信息已作区分处理。'),
    ]),
    ask(
      '2026-03-30',
      'web',
      organisation('otherOrganisation', '石桥镇石桥村第二村民小组', '石敢'),
      '集体林地流转合同',
      [confirmed(1, BY_PHONE), reclassified(1, 'naturalPerson'), ...given(11, '流转合同2份。')],
    ),
    ask('2026-06-03', 'in-person', person('池瑜'), '镇政府2025年公务接待支出明细', [
      consulted(5, 'o1', 'other-agency', {
        name: '云溪县财政局',
        address: '云溪县文昌路5号',
        telephone: '0390-5550125',
        question: '明细由贵局会审，请提出公开意见。',
      }),
      delivered(1, 'o1'),
    ]),
  ]),
  ...storiesOf('qinghe', [
    ask('2024-03-20', 'in-person', person('何苗'), '禾田村灌溉渠维修的一事一议筹资方案', [
      ...given(8, '筹资方案1份。', 'direct'),
    ]),
    ask('2024-10-24', 'signed-post', person('凌尚'), '青禾乡2023年临时救助的发放名单', [
      ...given(12, '发放名单1份。', 'post'),
    ]),
    ask('2025-05-06', 'web', person('林建'), '乡政府与某农业公司的土地流转框架协议', [
      confirmed(1, BY_PHONE),
      ...ended(14, 'S08', 'electronic', {
        reasons: '框架协议草稿只在内部流转，没有签署，属于内部事务信息。',
        withheld: '框架协议草稿',
        harm: '对外没有效力，公开易引起误解',
      }),
    ]),
    ask('2026-06-16', 'web', person('穆原'), '禾田村蔬菜大棚的财政奖补验收单', [
      confirmed(1, BY_PHONE),
      askedToCorrect(4, '请写明年度。', 12),
      corrected(3, '2025年度。'),
    ]),
  ]),
  ...storiesOf('linjiang', [
    ask('2025-07-02', 'web', person('江柳'), '沙洲村码头泊位的租赁公告', [
      confirmed(1, BY_PHONE),
      ...given(8, '租赁公告1份。'),
    ]),
    ask('2026-05-06', 'in-person', person('范影'), '沙洲村防汛物资的采购清单', [
      ...given(9, '采购清单1份。', 'direct'),
    ]),
    ask('2026-06-29', 'web', person('于舟'), '临江镇2026年禁渔期的巡查安排', [
      confirmedByOffice(1, '已发短信，等待申请人回复'),
    ]),
  ]),
]

export const COUNTRYSIDE = [...FARMING, ...TOWNSHIPS]
