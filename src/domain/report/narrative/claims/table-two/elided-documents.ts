import type { Token } from '../../text/sentences.js'
import { type Spot, textBetween, textOf } from '../statement.js'

/** 制定规范性文件5件，废止2件: the noun was said before, and nothing else came between. */
export function elidedNoun(spot: Spot): string | null {
  const { sentence, clauseStart, index, clause, passage } = spot
  if (!/^(?:[fgwWeycov]*[IEF]|[fgyov]*pF)[fg]*$/.test(clause)) return null
  // Nothing but documents is 现行有效.
  if (/^[fgwWeycovp]*F[fg]*$/.test(clause))
    return sentence.tokens.slice(0, index).findLast(({ code }) => code === 'G')?.means ?? nounOfSentenceBefore(spot)
  const last = sentence.tokens
    .slice(0, Math.min(clauseStart, index))
    .findLast(
      (token, position, tokens) =>
        'GXzVQDx'.includes(token.code) &&
        token.means !== '清理' &&
        !(tokens[position + 1]?.means === '清理' && GONE_ABOUT.test(textOf(sentence, token.start, token.end))) &&
        !isHeadOfTopic(sentence, tokens[position - 1], token),
    )
  if (last !== undefined) return last.code === 'G' ? last.means : null
  return isUnderTitle(passage) ? 'normativeDocuments' : nounOfSentenceBefore(spot)
}

/** 对规范性文件组织清理，废止2件 */
const GONE_ABOUT = /^(?:组织|开展|进行|启动|集中|全面|专项)+$/

/** 做好规范性文件清理。当年废止2件，现行有效9件: the sentence before speaks of nothing else. */
function nounOfSentenceBefore({ passage, sentence, sentenceIndex, clauseStart }: Spot): string | null {
  const before = passage.sentences[sentenceIndex - 1]
  const between = sentence.codes.slice(0, clauseStart)
  if (before === undefined || !/^[fgey]*(?:[IEF][fe]*N[,&;]|[fgy,])*p?$/.test(between)) return null
  const said = textBetween(before, 0, before.tokens.length)
  return CLEARED.test(said) && !/[NBVQDvo]/.test(before.codes) && !NOT_OWN.test(said) ? 'normativeDocuments' : null
}

const CLEARED = /规范性文件[^,;:。]{0,6}清理/
const NOT_OWN = /配合|协助|参与|部署|督促|指导|规章|要求|[市县区]直/

/** Under 规范性文件管理: 制发2件。废止1件。 */
const isUnderTitle = ({ heading, sentences }: Spot['passage']): boolean =>
  TITLE.test(heading) && sentences.every(({ codes }) => !/[zQDVX]/.test(codes))

const TITLE = /规范性文件(?!.*(?:备案|审查|审核|清理|解读|草案|评估))[^,;:。]{0,10}$/

/** 规范性文件管理方面，制定5件: 管理 is said of the noun before it. */
const isHeadOfTopic = (sentence: Spot['sentence'], before: Token | undefined, token: Token): boolean =>
  before?.code === 'G' && token.code === 'x' && textOf(sentence, token.start, token.end) === '管理'
