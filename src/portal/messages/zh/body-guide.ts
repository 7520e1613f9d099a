/** 政府信息公开指南 of one body. 条例第十二条 */
export const bodyGuide = {
  title: (body: string) => `${body}政府信息公开指南`,
  lead: '怎样看到主动公开的信息，怎样申请公开，由谁办理，不服怎么办。',
  public: '主动公开的信息',
  publicText: '机关依法主动公开的信息列在本站“法定主动公开内容”中，免费查阅、下载。',
  ask: '依申请公开',
  askText: '没有主动公开的，公民、法人和其他组织可以申请，不需要说明用途。',
  askButton: '网上申请',
  followButton: '查询申请',
  write: '申请写明什么（《条例》第二十九条）',
  ways: '提交申请的途径和收到之日（《条例》第三十一条）',
  wayItems: {
    web: { name: '网上', text: '在本站填写。以双方确认之日为收到之日。' },
    person: {
      name: '当面',
      text: '到办公地址提交，以提交之日为收到之日；书写确有困难的，可以口头提出，由机关代为填写。',
    },
    post: {
      name: '邮寄',
      text: '信封上注明“政府信息公开申请”。需要签收的，以签收之日为收到之日；平常信函，以机关与您确认之日为收到之日。',
    },
    fax: { name: '传真', text: '以双方确认之日为收到之日。' },
  },
  notGivenWay: '未登记，请用其他途径。',
  when: '办理期限',
  periods: '期限',
  from: '起算',
  days: (count: number, unit: 'working-days' | 'days' | 'months') =>
    `${count} ${unit === 'working-days' ? '个工作日' : unit === 'days' ? '日' : '个月'}`,
  starts: { receipt: '收到申请', letter: '收到征求意见书', notice: '收到收费通知的次日', decision: '知道该决定' },
  rules: {
    'reply.period': '答复',
    'reply.extension': '确需延长时，最多再延',
    'correction.notice': '内容不明确时，告知补正',
    'consultation.third-party': '征求第三方意见（不计入答复期限）',
    'fee.payment': '缴纳信息处理费',
    'remedy.reconsideration': '申请行政复议',
    'remedy.direct-suit': '直接提起行政诉讼',
  },
  what: '事项',
  fees: '收费标准',
  feesText:
    '依申请提供政府信息不收费。申请的数量、频次明显超过合理范围的，可以收取信息处理费；一件申请只按一种方式计收（《条例》第四十二条、国办函〔2020〕109号）。',
  pieces: '按件：同一申请人一个自然月内累计',
  pages: '按量：一件申请提供的页数',
  range: (from: number, to: number | null, unit: 'piece' | 'page') =>
    `${from === 1 ? '' : `第 ${from} `}${to === null ? '' : from === 1 ? `${to} ` : `至 ${to} `}${unit === 'piece' ? '件' : '页'}${to === null ? '起' : from === 1 ? '以下（含）' : ''}`,
  rate: (yuan: number, unit: 'piece' | 'page') =>
    yuan === 0 ? '不收费' : `每${unit === 'piece' ? '件' : '页'} ${yuan} 元`,
  morePieces: '超过 40 件的，以 10 件为一档，每增加一档，每件提高 100 元。',
  count: '数量',
  price: '标准',
  office: '受理机构',
  remedies: '不服怎么办',
  remediesText:
    '认为机关没有依法公开信息的，可以向它的上一级机关或者政府信息公开主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼（《条例》第五十一条）。对不予公开的决定，应当先申请行政复议（《行政复议法》第二十三条）。',
  link: '公开指南',
}

export const answered = {
  title: '申请和答复',
  lead: '机关公布的依申请公开的申请和答复。申请人的个人信息已经去掉，公布前由另一人核对过。',
  body: '机关',
  all: '全部机关',
  show: '查看',
  none: '还没有公布申请和答复。',
  received: (day: string) => `收到 ${day}`,
  decided: (day: string) => `答复 ${day}`,
  question: '申请',
  answer: '答复',
  more: '更早的',
  askSame: '要同样的信息？不必等，直接向机关申请。',
}
