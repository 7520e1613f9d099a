/** What a character may be to a statement. Most are nothing, and looking is quicker than matching. */
const [NOTHING, TELLS, NUMERAL, MEASURE] = [0, 1, 2, 3]
const KINDS = new Uint8Array(0x10000)
const mark = (characters: string, kind: number) => {
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind
}
mark('〇一二两三四五六七八九十百千万余多', NUMERAL)
mark('件条案起宗例份项次部个篇笔桩', MEASURE)
/** Digits, 零, and a character of every word that denies, 不存在 among them. */
mark('0123456789零未没无曾存', TELLS)

/**
 * Where the last figure or denial of a paragraph may stand, at the latest; 0 where it has none. What comes
 * behind that states nothing that the tables could hold, and much of a report's prose is of that kind.
 */
export function endOfStatements(chars: string): number {
  for (let index = chars.length - 1; index >= 0; index--) {
    const kind = KINDS[chars.charCodeAt(index)]
    if (kind === NOTHING) continue
    if (kind === TELLS || (kind === MEASURE && KINDS[chars.charCodeAt(index - 1)] === NUMERAL)) return index + 1
  }
  return 0
}
