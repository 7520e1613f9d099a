/** What waits for me, on the page that opens after signing in. */
export const home = {
  greeting: (name: string) => `${name}，您好`,
  waiting: '等您处理',
  nothing: '现在没有等您处理的事项',
  nothingText: '有新的事项时会显示在这里。',
  go: '去处理',
  matter: '事项',
  due: '期限',
  noDue: '没有期限',
  chart: '历年核对发现的问题',
  chartText: '按报告年度统计您可查看的年报中，不符和留意各有多少。',
  chartEmpty: '还没有提交核对的年报，无从统计。',
  year: '年度',
  reports: '年报',
  errors: '不符',
  notices: '留意',
}
