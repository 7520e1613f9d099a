import { type Find, figureOf, type Spot, textOf } from './statement.js'

const ABOUT = /信息(?:公开)?处理费|公开处理费|收费通知/

/**
 * The 信息处理费 of section six: how many notices, what they came to, what was paid. No cell of the form
 * holds them, so their measures are our own: `processingFee.notices`, `.billed`, `.collected` (元).
 */
export function findProcessingFee(spot: Spot): Find | null {
  const sentence = spot.sentence
  const first = sentence.tokens[0]?.start ?? 0
  const text = textOf(sentence, first, spot.token.end)
  if (!ABOUT.test(text)) return null
  const clauseText = textOf(sentence, sentence.tokens[spot.clauseStart]?.start ?? first, spot.token.end)
  const found = { kind: 'count', from: spot.clauseStart, to: spot.index } as const
  if (spot.token.code === 'N' && /收费通知书?/.test(clauseText)) {
    return { ...found, measure: 'processingFee.notices', value: figureOf(spot) }
  }
  if (spot.token.code !== 'M') return null
  const value = Math.round(figureOf(spot) * (YUAN[spot.token.number?.unit ?? ''] ?? 1) * 1e4) / 1e4
  if (/实际收取|收取|收缴|实收|缴纳|入库/.test(clauseText))
    return { ...found, measure: 'processingFee.collected', value }
  return /收费通知|通知|总金额|应收/.test(clauseText) ? { ...found, measure: 'processingFee.billed', value } : null
}

const YUAN: Readonly<Record<string, number>> = { 元: 1, 千元: 1000, 万元: 10_000 }
