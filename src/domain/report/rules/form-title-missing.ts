import { format2021 } from '../../statute/index.js'
import type { ReportRule } from '../rule.js'

export const formTitleMissing: ReportRule = {
  id: 'form.title-missing',
  severity: 'notice',
  citation: format2021(''),
  text: '报告有标题，写明机关名称和年度：某机关某年政府信息公开工作年度报告',
  summary: 'The report has no title',
  since: 2019,
  example: { given: '文件开头就是“一、总体情况”', finding: '没有标题，应写明机关名称和年度' },
  check: ({ title, sections }) => {
    if (title !== null || sections.every(({ text }) => text.trim() === '')) return []
    return [{ message: '没有标题，应写明机关名称和年度', expected: '某机关某年政府信息公开工作年度报告' }]
  },
}
