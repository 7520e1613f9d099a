import { organisation, person } from './applicants.js'
import {
  answered,
  appealed,
  askedToCorrect,
  closed,
  confirmed,
  consulted,
  copyReceived,
  corrected,
  decided,
  delivered,
  ended,
  extended,
  given,
  lodged,
  noted,
  pleaded,
  recalled,
  reopened,
  revoked,
  ruled,
  searched,
  served,
  withdrawn,
} from './steps.js'
import { ask, storiesOf } from './story.js'

const BY_PHONE = '电话联系申请人，双方确认收到'
const ROOM = '局档案室、城建档案馆、质监站档案柜'
const COUNTY = '云溪县人民政府'
const COURT = '云溪县人民法院'

/** 云溪县住房和城乡建设局: roads, houses, contracts. */
export const HOUSING = storiesOf('housing', [
  ask('2024-01-24', 'web', person('邵子期'), '文昌路改造工程的施工合同和工程变更签证', [
    confirmed(1, BY_PHONE),
    ...extended(15, 15, '变更签证32份，需要逐份核对是否涉及第三方。'),
    ...ended(10, 'S03', 'electronic', {
      content: '施工合同1份、变更签证32份。',
      withheld: '投标单位的成本分析表',
      harm: '属于商业秘密',
      reasons: '成本分析表属于第三方商业秘密，其余内容能够区分处理。',
    }),
  ]),
  ask('2024-03-25', 'signed-post', person('俞伯清'), '阳光花园小区的竣工验收备案表和住宅专项维修资金使用明细', [
    ...given(14, '竣工验收备案表1份、维修资金使用明细1份。', 'post'),
  ]),
  ask(
    '2024-05-08',
    'in-person',
    organisation('business', '云溪建安劳务有限公司', '铁小山'),
    '县医院门诊楼工程的质量监督检查记录',
    [
      ...ended(12, 'S10', 'direct', {
        reasons: '检查记录属于行政执法案卷信息，不予公开。',
        withheld: '质量监督检查记录',
        harm: '影响执法活动',
      }),
      lodged(
        30,
        'r1',
        { kind: 'reconsideration', afterReconsideration: false },
        { authority: COUNTY, caseNumber: '云政复〔2024〕19号' },
      ),
      copyReceived(4, 'r1'),
      pleaded(7, 'r1'),
      ruled(20, 'r1', 'reconsideration.upheld', { text: '维持原告知。' }),
      lodged(
        9,
        'l1',
        { kind: 'litigation', afterReconsideration: true },
        { authority: COURT, caseNumber: '（2024）云溪行初14号' },
      ),
      copyReceived(6, 'l1'),
      pleaded(9, 'l1'),
      ruled(
        45,
        'l1',
        'litigation.unlawful',
        {
          text: '检查记录不属于处罚案卷，判决确认原告知违法，责令重新答复。',
          lesson: '日常监督检查记录和行政处罚案卷要分开归档。',
        },
        20,
      ),
      revoked(2, 'court', '依照判决重新办理。', 20),
      ...given(12, '质量监督检查记录5份。', 'direct'),
    ],
  ),
  ask('2024-06-20', 'web', person('云鹤年'), '新城路污水管网的维修记录', [
    confirmed(1, BY_PHONE),
    askedToCorrect(4, '请写明路段和年度。', 10),
    corrected(5, '新城路北段，2022年以来。'),
    ...given(10, '维修记录11份。'),
  ]),
  ask('2024-08-19', 'web', person('穆歌'), '全县公租房的情况', [
    confirmed(1, BY_PHONE),
    askedToCorrect(5, '请写明需要哪一类信息，例如房源、分配名单或者租金标准。', 15),
    ...ended(17, 'S21', 'electronic', { reasons: '逾期没有补正，不再处理。' }),
  ]),
  ask(
    '2024-09-18',
    'fax',
    organisation('legalServices', '云溪致远律师事务所', '楚致远', '盛律'),
    '阳光花园二期预售许可的申请材料',
    [
      confirmed(2, '收到传真后电话确认'),
      consulted(2, 'third-1', 'third-party', {
        name: '阳光置业有限公司',
        address: '云溪县新城路150号',
        telephone: '0390-5556301',
        question: '申请人要求公开预售许可的申请材料，请说明是否同意公开以及理由。',
      }),
      delivered(1, 'third-1'),
      noted(
        '第三方十五个工作日内没有提出意见，由本机关依照条例决定。',
        decided(20, 'S03', {
          content: '预售许可申请表、投入开发建设的资金证明。',
          withheld: '股东身份证件复印件',
          harm: '属于个人隐私',
          reasons: '股东身份证件属于个人隐私，其余内容能够区分处理。',
        }),
      ),
      served(1, 'post'),
      closed(2),
    ],
  ),
  ask('2024-11-20', 'web', person('元晓'), '城南农贸市场改造的中标公告', [
    confirmed(1, BY_PHONE),
    ...ended(3, 'S01', 'electronic', { content: '中标公告已在县公共资源交易网站公开。' }),
  ]),
  ask('2025-02-17', 'web', person('连城'), '保障性住房轮候名单', [confirmed(1, BY_PHONE), withdrawn(3)]),
  ask('2025-03-24', 'oral', person('卫青萍'), '老旧小区加装电梯的财政补贴标准', [
    askedToCorrect(2, '请写明小区。', 10),
    noted('补贴标准全县一致，不需要补正。', recalled(1, 'correction', null, '补正通知发错，予以撤回。')),
    ...given(4, '补贴标准文件1份。', 'direct'),
  ]),
  ask('2025-05-19', 'signed-post', person('甄士廉'), '本人房屋征收的分户评估报告', [
    ...given(13, '分户评估报告1份。', 'post'),
    lodged(
      25,
      'l1',
      { kind: 'litigation', afterReconsideration: false },
      { authority: COURT, caseNumber: '（2025）云溪行初10号' },
    ),
    copyReceived(5, 'l1'),
    pleaded(9, 'l1'),
    ruled(50, 'l1', 'litigation.dismissed', { text: '原告的权利义务没有受到实际影响，裁定驳回起诉。' }),
    appealed(6, 'l1'),
    ruled(45, 'l1', 'litigation.dismissed', { text: '二审维持裁定。' }),
  ]),
  ask('2025-07-08', 'in-person', person('胡小月'), '石桥路道路照明工程的监理日志', [
    noted('申请人当日电话撤回，登记有误，两天后更正。', withdrawn(2)),
    reopened(2),
    ...given(8, '监理日志（按月装订）3册。', 'direct'),
  ]),
  ask('2025-10-13', 'web', person('水笙'), '2025年房地产开发企业信用评价的计分明细', [
    confirmed(1, BY_PHONE),
    decided(9, 'S14', { reasons: '现有信息没有按企业汇总的计分明细，需要另行加工、分析。' }),
    revoked(1, 'own-motion', '发现已有计分明细表，在送达前撤销。'),
    ...given(3, '计分明细表1份。'),
  ]),
  ask('2025-12-08', 'web', organisation('welfare', '云溪无障碍促进会', '安途'), '县政务服务中心无障碍设施的验收记录', [
    confirmed(1, BY_PHONE),
    ...given(16, '验收记录1份。'),
  ]),
  ask('2025-12-25', 'web', person('谷雨生'), '既有住宅小区充电设施改造的施工图审查意见', [
    confirmed(1, BY_PHONE),
    consulted(3, 'third-1', 'third-party', {
      name: '云溪工程图审有限公司',
      address: '云溪县学府路40号',
      telephone: '0390-5556310',
      question: '申请人要求公开审查意见，请说明是否同意公开以及理由。',
    }),
    delivered(1, 'third-1'),
    answered(5, 'third-1', 'agrees', '同意公开。'),
    ...given(10, '施工图审查意见1份。'),
  ]),
  ask('2026-03-23', 'web', person('简西'), '阳光花园三期的容积率调整论证报告', [
    confirmed(1, BY_PHONE),
    ...ended(13, 'S13', 'electronic', {
      reasons: '容积率调整由自然资源主管部门负责，不由本机关负责公开。',
      content: '建议向云溪县自然资源局提出申请。',
    }),
  ]),
  ask(
    '2026-05-20',
    'in-person',
    organisation('business', '云溪市政养护有限公司', '路平'),
    '2026年市政道路养护的招标文件和合同',
    [
      consulted(4, 'third-1', 'third-party', {
        name: '通衢路桥有限公司',
        address: '云溪县新城路77号',
        telephone: '0390-5556322',
        question: '申请人要求公开养护合同，请说明是否同意公开以及理由。',
      }),
      delivered(2, 'third-1'),
      answered(9, 'third-1', 'objects', '合同单价属于商业秘密。'),
    ],
  ),
  ask('2026-06-10', 'web', person('温顾'), '城南片区雨污分流工程的交通组织方案', [
    confirmed(1, BY_PHONE),
    searched(7, true, { searcher: '陆遥', places: ROOM, result: '查到方案1份' }),
  ]),
])
