/** Where reports are handed in and listed. */
export const check = {
  heading: '核对政府信息公开工作年度报告',
  title: '核对报告',
  notDone: '没有完成核对',
  notDoneOf: (count: number) => `有 ${count} 个文件没有完成核对`,
  lead: '交来任何机关公布的年度报告，读出每一个数字和它在原件中的位置，核对勾稽关系、正文与表格、日期和格式。',
  choose: '选择文件，或把文件拖到这里',
  start: '开始核对',
  accepted:
    '可读 Word（docx、doc）、PDF、网页、Excel、OFD 和文本，一次可选多份，每份不超过 50 MB。扫描件没有文字层，读不出来。',
  handedIn: '交来的文件',
  about: '说明',
  noGuess: '不猜数字',
  noGuessText: '空白、“-”、0 和读不清是四回事，分别记录。粘连的数字只有在勾稽关系能唯一确定时才读出。',
  sourced: '每处都有出处',
  sourcedText: '发现标在单元格和文字的原处，写明依据的条款；没有明文依据的，只作“留意”。',
  yours: '文件由您掌握',
  yoursText: (files: number) =>
    `结果存于猜不到的网址之下，可随时删除；只有您选择公开的才列入年报栏目。每个浏览器最多存 ${files} 份。`,
  errors: '不符',
  notices: '留意',
  /** Said by the script that sends files. */
  script: {
    progress: '上传进度',
    waiting: '等待上传',
    sending: '正在上传',
    reading: '正在读取和核对',
    noAnswer: '服务器没有给出结果，请重试。',
    broken: '连接中断，请重试。',
  },
  problems: {
    tooLarge: {
      title: '一次交来的文件太大',
      sentence: (most: number) => `一次交来的文件合计不能超过 ${most} MB，请分几次交来。`,
    },
    tooBusy: { title: '正在接收的文件太多', sentence: '正在接收的文件太多，请过一会儿再交。' },
    incomplete: '表单不完整，请重新选择文件。',
    noFile: '没有选择文件。',
    tooMany: (most: number) => `一次最多 ${most} 份，请分几次交来。`,
    ownFull: (file: string) => `${file}：您存放的报告已达上限，请先在“我的核对”中删除不再需要的。`,
    allFull: (file: string) => `${file}：本站存放空间已满，请联系管理员。`,
  },
}

export const reportLists = {
  lead: '已公开的年度报告和对它们的核对结果，新的在前。报告由公众交来，以机关公布的原件为准。',
  agency: '机关名称',
  year: '报告年度',
  find: '查找',
  allReports: '全部报告',
  noneFound: '没有符合条件的报告。',
  nonePublic: '还没有公开的报告。',
  handOneIn: '交来一份核对',
  noOlder: '没有更早的报告。',
  older: '更早的报告',
  report: '报告',
  yearShort: '年度',
  findings: '发现',
  handedIn: '交来时间',
  isPublic: '已公开',
  noYear: '年度未读出',
  mine: '我的核对',
  mineLead: '用这个浏览器交来的报告，新的在前。换浏览器或清除 Cookie 后，仍可用各自的网址打开，但不能再删除。',
  mineNone: '还没有交来报告。',
  checkNow: '现在核对一份',
  deleted: '已删除文件和结果。',
}

export const rules = {
  title: '核对规则',
  lead: '“不符”只用于法律、格式有明文规定，或报告自相矛盾的情形；其余一律只作“留意”。',
  ground: '依据',
  noGround: '审核惯例，无明文依据',
  given: '例如',
  finding: '发现',
  note: '说明',
}
