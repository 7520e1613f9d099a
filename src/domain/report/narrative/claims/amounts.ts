import { figureOf, type Spot } from './statement.js'

/** The amount at a place in 万元, the unit of table two. */
export const inWanYuan = (spot: Spot): number => Math.round(figureOf(spot) * scaleOf(spot) * 1e8) / 1e8

/** How many 万元 one of the unit is that an amount is printed in. */
export const scaleOf = ({ token }: Pick<Spot, 'token'>): number => WAN_YUAN[token.number?.unit ?? ''] ?? 1

const WAN_YUAN: Readonly<Record<string, number>> = {
  元: 1e-4,
  千元: 0.1,
  万元: 1,
  百万元: 100,
  千万元: 1000,
  亿元: 10_000,
}
