import type { ReportRule } from '../rule.js'

export const formUnsigned: ReportRule = {
  id: 'form.unsigned',
  severity: 'notice',
  citation: null,
  text: '报告末尾有作出机关的署名和日期',
  summary: 'No signing body and date at the end',
  since: 2019,
  example: { given: '第六部分以后没有文字', finding: '末尾没有署名和日期' },
  reading: '署名和日期有一样就不作“留意”：网页常把另一样放在页头',
  check: ({ signedBy, signedOn, sections }) => {
    if (signedBy !== null || signedOn !== null || sections.every(({ text }) => text.trim() === '')) return []
    return [{ message: '末尾没有署名和日期' }]
  },
}
