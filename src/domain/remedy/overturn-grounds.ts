import { type Citation, placeIn } from '../statute/index.js'

/** Why a decision did not stand, in the law's own terms. */
interface OverturnGround {
  readonly name: string
  readonly citation: Citation
}

const ground = (name: string, article: string): OverturnGround => ({
  name,
  citation: placeIn('reconsideration', article),
})

/** The grounds of a reconsideration; a court's are the same in other words (行政诉讼法第七十条、第七十二条). */
export const OVERTURN_GROUNDS = {
  facts: ground('主要事实不清、证据不足', '第六十四条第一款第（一）项'),
  procedure: ground('违反法定程序', '第六十四条第一款第（二）项'),
  basis: ground('适用依据错误或者不合法', '第六十三条第一款第（二）项、第六十四条第一款第（三）项'),
  powers: ground('超越职权或者滥用职权', '第六十四条第一款第（四）项'),
  unreasonable: ground('内容不适当、明显不当', '第六十三条第一款第（一）项'),
  'not-performed': ground('不履行法定职责、逾期未答复', '第六十六条'),
  'no-evidence': ground('未按期答复、提交证据', '第七十条'),
  other: ground('其他', '第六十四条'),
} as const satisfies Record<string, OverturnGround>

export type OverturnGroundCode = keyof typeof OVERTURN_GROUNDS
export const OVERTURN_GROUND_CODES = Object.keys(OVERTURN_GROUNDS) as [OverturnGroundCode, ...OverturnGroundCode[]]
