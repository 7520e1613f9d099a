import { expect, test } from 'vitest'
import { aReading, sectionsWith } from '../../../../../testing/reading/a-reading.js'
import { NO_CONTEXT } from '../../rule.js'
import { feesConsistency, feesStatementMissing } from './fee-rules.js'

test('a missing statement is found at section six, on a page without lines too', () => {
  const silent = (at: object) => aReading({ sections: sectionsWith({ other: { text: '无', at } }) })
  expect(feesStatementMissing.check(silent({}), NO_CONTEXT)[0]?.at).toEqual([{ section: 'other' }])
  expect(feesStatementMissing.check(silent({ line: 9 }), NO_CONTEXT)[0]?.at).toEqual([{ section: 'other', line: 9 }])
})

test('a statement in traditional characters is one', () => {
  const report = aReading({ sections: sectionsWith({ other: { text: '2025年未收取信息處理費。' } }) })
  expect(feesStatementMissing.check(report, NO_CONTEXT)).toEqual([])
})

test.each([
  // section six                                                             findings
  ['行政事业性收费按照物价部门标准执行，没有乱收费问题。', 1],
  ['严格执行收费政策，无违规收费现象。', 1],
  ['依申请公开工作没有违规收费情况。', 0],
  ['没有行政事业性收费，也未收取费用。', 0],
  ['行政事业性收费按标准执行，没有乱收费。未收取信息处\n理费。', 0],
] as const)('whether a fee was charged is said: %s', (text, findings) => {
  const report = aReading({ sections: sectionsWith({ other: { text } }) })
  expect(feesStatementMissing.check(report, NO_CONTEXT)).toHaveLength(findings)
})

test.each([
  // section six                                                             findings
  ['2025年发出信息处理费收费通知2件，金额400元，实际收取600元。', 1],
  ['全年制发信息处理费收费通知1件，共计200元，实收350元。', 1],
  ['2025年发出信息处理费收费通知2件，金额600元，实际收取400元。', 0],
  ['2025年发出信息处理费收费通知2件，金额0.06万元，实际收取600元。', 0],
  ['2025年发出信息处理费收费通知0件，金额300元，实际收取300元。', 1],
  ['信息处理费收取情况：发出收费通知1件，应收300元，实际缴纳800元。', 1],
  ['收取信息处理费420元，其中退回20元。', 0],
  ['本年度未收取信息处理费。按收费通知，实际收取信息处理费300元。', 1],
  ['实际收取信息处理费300元，其余申请未收取信息处理费。', 0],
  ['对符合减免条件的申请人未收取信息处理费，实际收取信息处理费300元。', 0],
] as const)('whether the fees agree: %s', (text, findings) => {
  const report = aReading({ sections: sectionsWith({ other: { text } }) })
  expect(feesConsistency.check(report, NO_CONTEXT)).toHaveLength(findings)
})
