import { organisation, person } from './applicants.js'
import { closed, confirmed, decided, ended, extended, given, noted, searched, served } from './steps.js'
import { ask, storiesOf } from './story.js'

const BY_PHONE = '电话联系申请人，双方确认收到'

/** 云溪县教育局: its table three of 2024 and 2025 is that of its published reports. */
export const EDUCATION = storiesOf('education', [
  ask('2024-01-29', 'web', person('苗青'), '2023年秋季县城小学招生学区的划分依据', [
    confirmed(1, BY_PHONE),
    ...given(10, '学区划分方案和说明各1份。'),
  ]),
  ask('2024-03-12', 'in-person', person('晏如'), '云溪一中2023年食堂大宗食材采购的中标结果', [
    ...given(9, '中标结果公告和合同各1份。', 'direct'),
  ]),
  ask('2024-04-24', 'web', person('穆清风'), '石桥镇中心小学撤并前的学生人数测算', [
    confirmed(1, BY_PHONE),
    searched(5, false, {
      searcher: '马骏',
      places: '局档案室、基础教育股',
      terms: '石桥镇中心小学 人数测算',
      result: '没有单独的测算材料',
    }),
    ...ended(6, 'S12', 'electronic', { content: '本机关没有制作或者保存单独的测算材料。' }),
  ]),
  ask('2024-06-25', 'web', person('殷秦'), '教师职称评审中本人的得分为何偏低', [
    confirmed(1, BY_PHONE),
    ...ended(7, 'S16', 'electronic', { content: '您的来件属于信访诉求，请向局信访室反映。' }),
  ]),
  ask('2024-09-24', 'ordinary-mail', person('卞之南'), '2024年县级财政教育支出预算执行情况', [
    confirmed(0, '来信当日与申请人电话确认'),
    ...ended(6, 'S01', 'post', { content: '预算执行情况已在县政府网站“财政资金”栏目公开。' }),
  ]),
  ask('2024-11-06', 'web', person('楚阳'), '校外培训机构2024年的检查结果', [
    confirmed(1, BY_PHONE),
    ...given(12, '检查结果汇总1份。'),
  ]),
  ask('2025-02-18', 'web', person('舒展'), '2025年春季学期营养午餐的供应商名录', [
    confirmed(1, BY_PHONE),
    ...given(7, '供应商名录1份。'),
  ]),
  ask('2025-03-19', 'signed-post', person('仇英华'), '县实验幼儿园新园的建设工期和投资', [
    ...given(13, '立项批复1份。', 'post'),
  ]),
  ask('2025-05-15', 'web', person('易安然'), '2025年城区初中招生学区调整听证的笔录', [
    confirmed(1, BY_PHONE),
    ...ended(14, 'S03', 'electronic', {
      content: '听证笔录1份。',
      withheld: '听证参加人的电话和住址',
      harm: '属于个人隐私',
      reasons: '电话和住址属于个人隐私，能够区分处理。',
    }),
  ]),
  ask('2025-06-23', 'web', person('乐央'), '2025年中考体育的抽考项目是怎样确定的', [
    confirmed(1, BY_PHONE),
    ...ended(8, 'S01', 'electronic', { content: '抽考项目的通知和抽签公证书已在县政府网站公开。' }),
  ]),
  ask('2025-08-20', 'in-person', person('池上萍'), '随迁子女入学的积分办法', [...given(4, '积分办法1份。', 'direct')]),
  ask(
    '2025-09-16',
    'web',
    organisation('business', '云溪启智教育咨询有限公司', '卢启'),
    '课后服务第三方机构的遴选结果',
    [confirmed(1, BY_PHONE), ...given(10, '遴选结果1份。')],
  ),
  ask('2025-10-28', 'web', person('冯年'), '要求处理某教师有偿补课', [
    confirmed(1, BY_PHONE),
    ...ended(4, 'S16', 'electronic', { content: '您的来件是举报，已转局纪检监察组。' }),
  ]),
  ask('2025-11-19', 'web', person('姜雪'), '云溪二中运动场改造的检测报告', [
    confirmed(1, BY_PHONE),
    ...given(14, '面层材料检测报告2份。'),
  ]),
  ask('2026-03-09', 'web', person('卓然'), '2026年学区划分征求意见的采纳情况', [
    confirmed(1, BY_PHONE),
    ...given(13, '采纳情况说明1份。'),
  ]),
  ask('2026-05-25', 'web', person('盛霞'), '2025年度学前教育资助的受助名单', [
    confirmed(1, BY_PHONE),
    ...extended(15, 10, '名单涉及未成年人，需要逐所幼儿园核对区分处理的范围。'),
  ]),
  ask('2026-06-05', 'in-person', person('狄秋'), '城区公办幼儿园的学位供给预测', [
    decided(13, 'S14', { reasons: '现有统计数据没有预测内容，需要另行加工、分析。' }),
    served(1, 'direct'),
  ]),
  ask(
    '2026-06-24',
    'web',
    organisation('research', '云溪学院教育研究中心', '文思远'),
    '2016—2025年各乡镇小学在校生人数',
    [confirmed(1, BY_PHONE)],
  ),
])

/** 云溪县卫生健康局: its table three of 2025 is that of its published report. */
export const HEALTH = storiesOf('health', [
  ask('2024-04-11', 'web', person('辛怡'), '2023年基本公共卫生服务资金的分配表', [
    confirmed(1, BY_PHONE),
    ...given(11, '分配表1份。'),
  ]),
  ask('2025-03-26', 'in-person', person('潘夏'), '临江镇卫生院2024年的药品采购目录', [
    ...given(8, '药品采购目录1份。', 'direct'),
  ]),
  ask(
    '2025-05-28',
    'web',
    organisation('business', '云溪康泰医疗器械有限公司', '桂枝荣'),
    '县医院核磁共振设备采购的合同',
    [confirmed(1, BY_PHONE), ...given(15, '采购合同1份。')],
  ),
  ask('2025-07-30', 'web', person('连乔'), '某口腔诊所行政处罚案的询问笔录', [
    confirmed(1, BY_PHONE),
    ...ended(12, 'S10', 'electronic', {
      reasons: '询问笔录属于行政执法案卷信息，当事人可以依照行政处罚法查阅。',
      withheld: '询问笔录',
      harm: '影响执法活动和被询问人的权益',
    }),
  ]),
  ask('2025-10-15', 'signed-post', person('苏和'), '2024年村卫生室运行补助的发放明细', [
    ...given(17, '发放明细1份，银行账号已作区分处理。', 'post'),
  ]),
  ask('2026-04-20', 'web', person('杜若'), '县妇幼保健院迁建项目的环境影响登记表', [
    confirmed(1, BY_PHONE),
    ...given(13, '登记表1份。'),
  ]),
  ask('2026-06-09', 'signed-post', person('白之'), '2025年医疗机构校验结果', [
    noted('申请人要求快件寄送。', decided(11, 'S01', { content: '校验结果已在县政府网站公开。' })),
    served(2, 'post'),
    closed(1),
  ]),
])
