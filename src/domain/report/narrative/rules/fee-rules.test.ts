import { expect, test } from 'vitest'
import { aReading, sectionsWith } from '../../../../../testing/reading/a-reading.js'
import { NO_CONTEXT } from '../../rule.js'
import { feesStatementMissing } from './fee-rules.js'

test('a missing statement is found at section six, on a page without lines too', () => {
  const silent = (at: object) => aReading({ sections: sectionsWith({ other: { text: '无', at } }) })
  expect(feesStatementMissing.check(silent({}), NO_CONTEXT)[0]?.at).toEqual([{ section: 'other' }])
  expect(feesStatementMissing.check(silent({ line: 9 }), NO_CONTEXT)[0]?.at).toEqual([{ section: 'other', line: 9 }])
})

test('a statement in traditional characters is one', () => {
  const report = aReading({ sections: sectionsWith({ other: { text: '2025年未收取信息處理費。' } }) })
  expect(feesStatementMissing.check(report, NO_CONTEXT)).toEqual([])
})
