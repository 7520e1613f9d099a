/** Home, search, the map of the site, the accessibility statement. */
export const home = {
  heading: '查机关，问情况，看年报',
  placeholder: '机关名称、报告年度',
  notFound: '没有找到？可以',
  ask: '提出申请',
  follow: '查询申请进度',
  answered: '看已有的答复',
  doors: '政府信息公开栏目',
  newest: '最近公开的年报',
  all: '全部',
  none: '还没有公开的年报。',
  years: '年度报告',
  bodies: '机关',
  noBodies: '还没有登记机关。',
  allBodies: (count: number) => `全部 ${count} 个机关`,
  checkHeading: '核对一份年报',
  checkText: '交来任何机关公布的年度报告，逐格核对勾稽关系、正文与表格，并指出依据。',
  checkButton: '开始核对',
  description: '政府信息公开指南、制度、法定主动公开内容、年报和依申请公开',
}

export const columns = {
  guide: { name: '政府信息公开指南', short: '公开什么、怎么找、找谁' },
  systems: { name: '政府信息公开制度', short: '《条例》和国家有关规定' },
  disclosure: { name: '法定主动公开内容', short: '《条例》第二十条列出的各项' },
  reports: { name: '政府信息公开年报', short: '每一个数字都能核对' },
  apply: { name: '依申请公开', short: '没有找到？怎样向机关申请' },
}

export const search = {
  title: '搜索',
  titleFor: (words: string) => `搜索“${words}”`,
  label: '机关名称（现名或曾用名）、报告年度',
  nothingAsked: '请输入机关的名称或其中几个字，例如：文旅、石桥镇、2025。',
  tooMany: (shown: number) => `只列出前 ${shown} 项，请多输入几个字。`,
  bodies: (count: number) => `机关（${count}）`,
  reports: (count: number) => `年报（${count}）`,
  nothing: '没有找到。可以少输入几个字，或从机关名录查找。',
  formerly: (name: string) => `曾用名：${name}`,
  directory: '机关名录',
}

export const siteMap = {
  title: '网站地图',
  lead: '本站的全部栏目和机关。',
  columns: '栏目',
  check: '年报核对',
  about: '关于本站',
  bodies: '机关',
}

export const accessibility = {
  title: '无障碍说明',
  lead: '任何人，无论用什么设备、怎样操作，都应当能用本站。',
  can: '您可以这样用',
  canItems: [
    '只用键盘：Tab 键逐项移动，回车打开；每页第一项可直接跳到正文。',
    '用读屏软件：标题、导航、表格和表单都有名称，图形都有文字说明。',
    '放大：页面上方的“大字版”把文字放大，浏览器放大到 400% 也不需要左右滚动（宽表格除外，可在表格内滚动）。',
    '提高对比：页面上方的“高对比”改为深底浅字。',
    '关闭脚本：全部功能照常可用。',
    '打印：去掉导航，只留正文。',
  ],
  measured: '依据和检验',
  measuredText:
    '按《Web 内容无障碍指南》（WCAG）2.2 AA 级和 GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》的要求设计；每次修改都用自动工具检验各页面。自动检验不能发现全部问题。',
  known: '已知的不足',
  knownItems: [
    '机关交来的原件（Word、PDF 等）按原样提供下载，不一定无障碍；核对页面上的文字和表格可作替代。',
    '英文版只译界面，文件、报告和核对结果保留中文原文。',
  ],
  tell: '遇到障碍请告诉我们',
  tellText: '请按下列方式联系，说明网址和遇到的困难。',
  noContact: '主办单位尚未登记联系方式。',
  switches: '您的设置只存于这个浏览器的 Cookie，不记录您是谁。',
}
