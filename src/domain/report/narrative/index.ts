import type { ReportRule } from '../rule.js'
import { CONTRADICTION_RULES } from './rules/contradiction-rules.js'
import { feesConsistency, feesStatementMissing } from './rules/fee-rules.js'
import { narrativePartsSum } from './rules/parts-sum.js'
import { narrativeChangeRate, narrativeShare } from './rules/rate-rules.js'

export { extractClaims } from './extract-claims.js'

/** What the running text says, against the tables and against itself. */
export const NARRATIVE_RULES: readonly ReportRule[] = [
  ...CONTRADICTION_RULES,
  narrativePartsSum,
  narrativeShare,
  narrativeChangeRate,
]

/** The 信息处理费 that section six must report. */
export const FEE_RULES: readonly ReportRule[] = [feesStatementMissing, feesConsistency]
