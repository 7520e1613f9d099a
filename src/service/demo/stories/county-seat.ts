import { organisation, person } from './applicants.js'
import {
  answered,
  askedToCorrect,
  charged,
  closed,
  complied,
  confirmed,
  consulted,
  copyReceived,
  decided,
  delivered,
  ended,
  feeNoticeDelivered,
  given,
  lodged,
  noted,
  paid,
  pleaded,
  revoked,
  ruled,
  searched,
  served,
  withdrawn,
} from './steps.js'
import { ask, storiesOf } from './story.js'

const BY_PHONE = '电话联系申请人，双方确认收到'
const COUNTY = '云溪县人民政府'
const COURT = '云溪县人民法院'
/** Reviews of what the county itself decided go one level up. */
const ABOVE = '上一级人民政府'

const FINANCE = storiesOf('finance', [
  ask(
    '2024-02-20',
    'web',
    organisation('research', '云溪学院财政研究所', '舒微'),
    '2021—2023年各乡镇转移支付的分配因素和系数',
    [confirmed(1, BY_PHONE), ...given(14, '分配因素和系数表3份。')],
  ),
  ask('2024-07-03', 'in-person', person('管仲平'), '2023年县本级“三公”经费决算', [
    ...ended(3, 'S01', 'direct', { content: '“三公”经费决算已在县政府网站公开。' }),
  ]),
  ask('2025-01-16', 'web', person('钱一帆'), '惠农补贴“一卡通”代发机构的遴选文件', [
    confirmed(1, BY_PHONE),
    searched(4, true, {
      searcher: '施慧',
      places: '国库股、农业股',
      terms: '一卡通 代发 遴选',
      result: '查到遴选文件和结果',
    }),
    ...given(9, '遴选文件1份、结果公示1份。'),
  ]),
  ask('2025-08-27', 'signed-post', person('金世安'), '县属融资平台的债务化解方案', [
    ...ended(16, 'S06', 'post', {
      reasons: '方案公开可能引发金融风险，危及经济安全和社会稳定，不予公开。',
      withheld: '债务化解方案',
      harm: '可能引发集中兑付，影响地方金融稳定',
    }),
    lodged(
      30,
      'l1',
      { kind: 'litigation', afterReconsideration: false },
      { authority: COURT, caseNumber: '（2025）云溪行初15号' },
    ),
    copyReceived(6, 'l1'),
    pleaded(10, 'l1'),
    ruled(70, 'l1', 'litigation.rejected', { text: '驳回诉讼请求。' }),
  ]),
  ask('2026-05-27', 'web', person('朱晓'), '2025年度预算绩效评价报告', [
    confirmed(1, BY_PHONE),
    charged(5, 'pages', 120),
    feeNoticeDelivered(1),
    paid(5, 1_100),
  ]),
])

const CIVIL = storiesOf('civil', [
  ask('2024-03-13', 'oral', person('宁采薇'), '石桥镇2023年城乡低保的新增和退出人数', [
    ...given(6, '人数统计表1份。', 'direct'),
  ]),
  ask('2024-06-04', 'web', organisation('welfare', '云溪县助老服务中心', '常乐'), '养老机构运营补贴的申报和审核结果', [
    confirmed(1, BY_PHONE),
    ...given(12, '审核结果1份。'),
  ]),
  ask('2024-10-29', 'signed-post', person('费昕'), '某社会团体的年检材料', [
    consulted(4, 'third-1', 'third-party', {
      name: '云溪县书法爱好者协会',
      address: '云溪县文昌路30号',
      telephone: '0390-5556402',
      question: '申请人要求公开贵会的年检材料，请说明是否同意公开以及理由。',
    }),
    delivered(2, 'third-1'),
    answered(6, 'third-1', 'agrees', '同意公开年检报告书。'),
    ...given(8, '年检报告书1份。', 'post'),
  ]),
  ask('2025-04-10', 'web', person('平若安'), '婚姻登记档案中本人的登记表', [
    confirmed(1, BY_PHONE),
    ...ended(5, 'S11', 'electronic', {
      basis: '《婚姻登记档案管理办法》第十五条',
      content: '婚姻登记当事人持身份证件可以到县婚姻登记处查阅、复制。',
    }),
  ]),
  ask(
    '2025-10-09',
    'in-person',
    person('秋白'),
    '请更正本人低保审核表中的家庭人口',
    [...ended(8, 'S24', 'direct', { content: '经核对户口簿，审核表中的家庭人口由4人更正为3人。' })],
    { matter: 'record-correction' },
  ),
  ask('2025-12-29', 'web', person('隋晗'), '2025年县级福利彩票公益金的使用情况', [
    confirmed(1, BY_PHONE),
    ...ended(7, 'S01', 'electronic', { content: '使用情况公告已在县政府网站公开。' }),
  ]),
  ask(
    '2026-06-22',
    'in-person',
    person('端木杨'),
    '请更正本人婚姻登记信息中的出生日期',
    [searched(3, true, { searcher: '尹航', places: '婚姻登记处', result: '查到登记表1份' })],
    { matter: 'record-correction' },
  ),
])

const POLICE = storiesOf('police', [
  ask('2024-05-29', 'web', person('关山'), '文昌路与新城路路口违法停车抓拍设备的检定证书', [
    confirmed(1, BY_PHONE),
    ...given(10, '检定证书2份。'),
  ]),
  ask('2024-09-10', 'web', person('路遥'), '某交通事故的事故认定案卷', [
    confirmed(1, BY_PHONE),
    ...ended(13, 'S05', 'electronic', {
      basis: '《道路交通事故处理程序规定》第六十五条',
      reasons: '案卷只向当事人及其代理人提供查阅，法律、行政法规对公开另有限制。',
      withheld: '事故认定案卷',
      harm: '涉及其他当事人的隐私',
    }),
    lodged(
      25,
      'r1',
      { kind: 'reconsideration', afterReconsideration: false },
      { authority: COUNTY, caseNumber: '云政复〔2024〕31号' },
    ),
    copyReceived(5, 'r1'),
    pleaded(8, 'r1'),
    ruled(24, 'r1', 'reconsideration.unlawful', {
      text: '告知书引用依据不当，确认违法。',
      lesson: '“法律、行政法规禁止公开”要引用法律、行政法规，部门规章不够。',
    }),
  ]),
  ask('2025-06-18', 'in-person', person('左琳'), '本辖区派出所2024年的治安案件数', [
    ...given(9, '治安案件统计表1份。', 'direct'),
  ]),
  ask('2025-11-12', 'web', person('冯铃'), '大型活动安全许可的审批材料', [
    confirmed(1, BY_PHONE),
    ...ended(15, 'S08', 'electronic', {
      reasons: '内部审批流转单属于内部事务信息。',
      withheld: '内部审批流转单',
      harm: '与公众权利义务没有直接关系',
    }),
  ]),
  ask('2026-05-26', 'signed-post', person('叶航'), '环城路限速标志设置的论证材料', [
    noted(
      '材料由市政单位保管，正在调取。',
      searched(10, false, { searcher: '雷鸣', places: '交警大队档案室', result: '暂未查到，继续向原施工单位核对' }),
    ),
  ]),
])

const GOVERNMENT_OFFICE = storiesOf('office', [
  ask('2024-04-02', 'web', person('舒剑'), '县政府2023年常务会议议题目录', [
    confirmed(1, BY_PHONE),
    ...given(15, '议题目录1份。'),
  ]),
  ask('2025-01-07', 'ordinary-mail', person('荀常'), '县政府大楼的物业服务合同', [
    confirmed(0, '来信当日与申请人电话确认'),
    ...given(11, '物业服务合同1份。', 'post'),
  ]),
  ask('2025-07-24', 'fax', organisation('business', '云溪信息技术有限公司', '马农生'), '政府网站运维项目的采购合同', [
    confirmed(1, '传真后电话确认'),
    charged(3, 'pages', 41),
    feeNoticeDelivered(1),
    paid(3, 110),
    ...given(9, '采购合同41页。', 'post'),
  ]),
  ask('2026-06-25', 'web', person('文津'), '县政府工作报告任务分解的完成情况', [confirmed(1, BY_PHONE)]),
])

const GOVERNMENT = storiesOf('county', [
  ask(
    '2024-03-28',
    'signed-post',
    organisation('otherOrganisation', '石桥镇上溪村村民委员会', '柏长青'),
    '上溪村2023年征地的县政府请示和上级批复',
    [
      ...ended(17, 'S03', 'post', {
        content: '上级批复1份。',
        withheld: '县政府的请示',
        harm: '属于内部事务信息',
        reasons: '请示属于内部事务信息，批复能够区分处理，予以公开。',
      }),
      lodged(
        20,
        'r1',
        { kind: 'reconsideration', afterReconsideration: false },
        { authority: ABOVE, caseNumber: '复〔2024〕58号' },
      ),
      copyReceived(6, 'r1'),
      pleaded(8, 'r1'),
      ruled(
        30,
        'r1',
        'reconsideration.changed',
        {
          text: '征地事项已经办结，请示应予公开，变更为公开。',
          lesson: '征地批准文件中的请示，办结后一并公开。',
        },
        10,
      ),
      complied(6, 'r1'),
    ],
  ),
  ask('2024-11-26', 'web', person('景哲'), '县城老街改造征收决定的合法性审查意见', [
    confirmed(1, BY_PHONE),
    ...ended(14, 'S09', 'electronic', {
      reasons: '合法性审查意见属于过程性信息。',
      withheld: '合法性审查意见',
      harm: '影响审查人员独立提出意见',
    }),
    lodged(
      22,
      'r1',
      { kind: 'reconsideration', afterReconsideration: false },
      { authority: ABOVE, caseNumber: '复〔2025〕9号' },
    ),
    copyReceived(5, 'r1'),
    pleaded(8, 'r1'),
    ruled(30, 'r1', 'reconsideration.upheld', { text: '维持。' }),
    lodged(
      9,
      'l1',
      { kind: 'litigation', afterReconsideration: true },
      { authority: '上一级人民法院', caseNumber: '（2025）行初41号' },
    ),
    copyReceived(8, 'l1'),
    pleaded(9, 'l1'),
    ruled(60, 'l1', 'litigation.withdrawn', { text: '原告撤诉。' }),
  ]),
  ask('2025-05-26', 'web', person('肖满生'), '县长信箱2024年来信的办理台账', [
    confirmed(1, BY_PHONE),
    decided(16, 'S02', { content: '办理台账1份。' }),
    served(1, 'electronic'),
    noted(
      '台账附件中有来信人姓名，发现后当日收回。',
      revoked(2, 'supervision', '上级主管部门督查指出区分处理不当，撤销后重新作出。'),
    ),
    ...ended(5, 'S03', 'electronic', {
      content: '办理台账1份。',
      withheld: '来信人的姓名和电话',
      harm: '属于个人隐私',
      reasons: '来信人信息属于个人隐私，能够区分处理。',
    }),
  ]),
  ask('2025-12-03', 'in-person', person('董志'), '县政府与某集团的战略合作协议', [
    askedToCorrect(3, '请写明集团名称或者协议签订的年度。', 10),
    withdrawn(4),
  ]),
  ask(
    '2026-04-28',
    'web',
    organisation('legalServices', '云溪衡正律师事务所', '贺衡', '俞律'),
    '老街改造房屋征收补偿方案的征求意见汇总',
    [
      confirmed(1, BY_PHONE),
      decided(15, 'S23', { reasons: '申请人书面说明已从其他途径获得，同意终止办理。' }),
      served(1, 'electronic'),
      closed(2),
    ],
  ),
])

/** The county’s own government and the offices about it. */
export const COUNTY_SEAT = [...FINANCE, ...CIVIL, ...POLICE, ...GOVERNMENT_OFFICE, ...GOVERNMENT]
