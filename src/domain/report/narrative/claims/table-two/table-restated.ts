import { type Find, figureOf, type Spot } from '../statement.js'

/** The rows of table two side by side, the last with an amount: no list of powers or of pages has one. */
const ROWS = /(?:G[fe]*[NB][&,;]f?)?(?:X[fe]*[NB][&,;]f?){2,3}X[fe]*M/g
const UNITS = /^(?:[件项条宗]|$)/

/** 公开信息69条，其中规范性文件0件、行政许可0项、行政处罚9项、行政强制0项，行政事业性收费0.43万元 */
export function findInTable(spot: Spot): Find | null {
  const { sentence, index, token } = spot
  if (!'NB'.includes(token.code) || !UNITS.test(token.number?.unit ?? '') || !sentence.codes.includes('M')) return null
  for (const { 0: rows, index: start } of sentence.codes.matchAll(ROWS)) {
    const end = start + rows.length
    if (index < start || index > end || !isOfTableTwo(spot, start, end)) continue
    const noun = sentence.tokens.slice(start, index).findLast(({ code }) => 'GX'.includes(code))
    if (noun === undefined) return null
    const found = { kind: 'count', value: figureOf(spot), from: spot.clauseStart, to: index } as const
    // Of documents those made this year or those in force.
    return noun.code === 'G'
      ? { ...found, measure: `disclosure.${noun.means}.issued`, hints: ['open'] }
      : { ...found, measure: `disclosure.${noun.means}.decisions` }
  }
  return null
}

/** Each row once, and fees the last of them. */
function isOfTableTwo({ sentence: { tokens } }: Spot, start: number, end: number): boolean {
  const rows = tokens.slice(start, end).flatMap(({ code, means }) => (code === 'X' ? [means] : []))
  return rows.at(-1) === 'fees' && new Set(rows).size === rows.length
}
