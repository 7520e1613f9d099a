import { feeByPage, feeByPiece, MOST_PAGES, MOST_PIECES } from './processing-fee.js'

/** How a request is charged for, one way and never both. 国办函〔2020〕109号第三条 */
export type FeeBasis = 'pieces' | 'pages'

/** More is charged than the tiers come to. */
export interface FeeRefusal {
  readonly code: 'fee.above-tiers'
  readonly basis: FeeBasis
  /** 件 or 页 */
  readonly count: number
  /** What it comes to where nothing was charged for before. */
  readonly fullYuan: number
}

/**
 * Why an amount may not be charged for a count. A smaller one may: some of the month's pieces were charged for before.
 *
 * @param count pieces of the month or pages of the request; null: not said, and nothing to hold the amount against
 * @source 国办函〔2020〕109号第四条、第五条
 */
export function refuseFee(basis: FeeBasis, count: number | null, amountYuan: number): FeeRefusal | null {
  if (count === null) return null
  const fee = basis === 'pieces' ? feeByPiece(Math.min(count, MOST_PIECES)) : feeByPage(Math.min(count, MOST_PAGES))
  return amountYuan > fee.amountYuan ? { code: 'fee.above-tiers', basis, count, fullYuan: fee.amountYuan } : null
}

/** One sentence for whoever charges. */
export const explainFeeRefusal = ({ basis, count, fullYuan }: FeeRefusal): string =>
  basis === 'pieces'
    ? `按件计收，一个自然月内 ${count} 件最多 ${fullYuan} 元（国办函〔2020〕109号第四条），请核对件数和金额。`
    : `按量计收，${count} 页最多 ${fullYuan} 元（国办函〔2020〕109号第五条），请核对页数和金额。`
