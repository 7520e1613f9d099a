import type { Sentence, Token } from './sentences.js'

/** Measure words of what no table counts, and a text may count all the same. */
const UNIT = /^(?:批次|批|期次|期|场次|场|册|家次|轮)$/

/** The sentence with 146期, 862批次 taken for counts too, where only its own figures are compared. */
export function withOtherUnits(sentence: Sentence): Sentence {
  if (!sentence.codes.includes('nx')) return sentence
  const { chars } = sentence.paragraph
  const tokens: Token[] = []
  for (const token of sentence.tokens) {
    const number = tokens.at(-1)
    const unit = token.code === 'x' && number?.code === 'n' ? chars.slice(token.start, token.end) : ''
    if (number?.number && UNIT.test(unit))
      tokens[tokens.length - 1] = { ...number, code: 'N', end: token.end, number: { ...number.number, unit } }
    else tokens.push(token)
  }
  return { paragraph: sentence.paragraph, tokens, codes: tokens.map(({ code }) => code).join('') }
}
