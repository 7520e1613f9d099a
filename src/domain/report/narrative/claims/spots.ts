import type { Passage, Sentence } from '../text/sentences.js'
import type { Spot, Topic } from './statement.js'
import { clauseStartAt } from './subject.js'

const TOPICS: readonly (readonly [code: string, topic: Topic])[] = [
  ['Q', 'requests'],
  ['D', 'requests'],
  ['V', 'reviews'],
  ['G', 'disclosure'],
  ['X', 'disclosure'],
  ['z', 'foreign'],
]
/** By the code's own number: every word of a text is looked up. */
const TOPIC_OF: (Topic | undefined)[] = new Array(0x80).fill(undefined)
for (const [code, topic] of TOPICS) TOPIC_OF[code.charCodeAt(0)] = topic
const SAID_OF_ANYTHING = /率$|^审核$/
const PLAIN_REQUEST = 'q'.charCodeAt(0)
/** 申请 alone is one for information only where it follows a verb, a kind of applicant or a number. */
const BEFORE_PLAIN_REQUEST = /[RSHOQDNieAbfghkL>]$|^(?:\([NB]\))?$/

const HAS_FIGURE = /[NBM%]/
const hasFigure = ({ codes }: Sentence): boolean => HAS_FIGURE.test(codes)

/** Every count, amount and percentage of a paragraph, with what stands around it. */
export function readSpots(passage: Passage, passageIndex: number): Spot[] {
  const spots: Spot[] = []
  const { section } = passage
  let topic = topicOfHeading(passage)
  const last = passage.sentences.findLastIndex(hasFigure)
  let countsOthers = false
  for (const [sentenceIndex, sentence] of passage.sentences.entries()) {
    if (sentenceIndex > last) break
    if (section === 'overview' && sentenceIndex > 0 && beginsItem(sentence)) topic = 'none'
    // 依申请公开：优化登记、审查、归档。全年收到申请31件: work was told, and nothing else was counted.
    if (topic === 'foreign' && !countsOthers) topic = topicOfHeading(passage)
    if ((topic === 'none' && isInFormsWords(sentence)) || (topic === 'foreign' && IN_ROWS.test(sentence.codes)))
      topic = 'requests'
    const topicBefore = topic
    for (const [index, token] of sentence.tokens.entries()) {
      topic = topicAfter(sentence, index, topic)
      if (!'NBM%'.includes(token.code)) continue
      if (topic === 'foreign') countsOthers = true
      const before = sentence.codes.slice(0, index)
      const wideStart = clauseStartAt(sentence, index)
      // 受理5件、办结5件: after a figure, 、 begins a clause of its own.
      const clauseStart = Math.max(wideStart, before.lastIndexOf('N&') + 2 * Number(before.includes('N&')))
      spots.push({
        passage,
        passageIndex,
        sentence,
        sentenceIndex,
        section: passage.section,
        index,
        token,
        ...clauseOf(sentence, before, clauseStart, wideStart),
        before,
        after: sentence.codes.slice(index + 1),
        topic,
        topicBefore,
      })
    }
  }
  return spots
}

/** 收到的申请（书面或电子邮件形式）为31件: what brackets say of a noun stands between it and its figure. */
const EXPLAINED = /\([^()NBMn%bk>t!LAVGX]*\)[fg]*$/

function clauseOf(
  sentence: Sentence,
  before: string,
  clauseStart: number,
  wideStart: number,
): Pick<Spot, 'clause' | 'clauseStart' | 'wideClause'> {
  const plain = { clause: before.slice(clauseStart), clauseStart, wideClause: before.slice(wideStart) }
  const bracket = before.charAt(clauseStart - 1) === ')' ? EXPLAINED.exec(before) : null
  if (!bracket || !/[QDq]f*$/.test(before.slice(0, bracket.index))) return plain
  const start = clauseStartAt(sentence, bracket.index)
  const clause = before.slice(start, bracket.index) + 'f'.repeat(bracket[0].length)
  return { clause, clauseStart: start, wideClause: clause }
}

/** 受理申请14件，办结13件，结转下年1件 */
const IN_ROWS = /[RS][fe]*[qQ][fe]*N[^.]*H[fe]*N[^.]*>[fe]*N/

/** 新收20件；上年结转1件: so the form calls requests, and nothing else is counted so. */
const isInFormsWords = ({ codes, tokens }: Sentence): boolean =>
  IN_ROWS.test(codes) || isInWordsOfRows({ codes, tokens })

const isInWordsOfRows = ({ codes, tokens }: Pick<Sentence, 'codes' | 'tokens'>): boolean =>
  /[bk>]/.test(codes) &&
  /R[feqQ]*N/.test(codes) &&
  (/b[feqQ]*N/.test(codes) || /R[fe]*[qQ][^.]*[k>][feO]*N/.test(codes) || /[qQ][^.]*R[fe]*N[^.]*k[fe]*N/.test(codes)) &&
  tokens.some(({ code, means }) => code === 'R' && means === 'new')

/** （三）政府信息管理。 in the middle of a line: what was said before it is over. */
export const beginsItem = ({ codes, tokens, paragraph }: Sentence): boolean =>
  codes.startsWith('(') && /^\([一二三四五六七八九十]{1,3}\)/.test(textFrom(tokens[0], paragraph.chars))

const textFrom = (token: Sentence['tokens'][number] | undefined, chars: string): string =>
  token ? chars.slice(token.start, token.start + 6) : ''

function topicOfHeading({ section, heading }: Passage): Topic {
  if (section === 'requests' || OF_REQUESTS.test(heading)) return 'requests'
  return section === 'remedies' ? 'reviews' : 'none'
}

const OF_REQUESTS = /依申请公开|(?:受理|收到|办理|对)申请(?:的|情况|数量|$)|申请的(?:受理|办理|处理)/

/** Words between 涉及 and what it names. */
const NAMED_WITHIN = 4

function isContent(tokens: Sentence['tokens'], codes: string, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - NAMED_WITHIN) && !',;:.N'.includes(codes.charAt(at)); at--)
    if (codes.charAt(at) === 's' && tokens[at]?.means.startsWith('涉')) return codes.slice(0, at).includes('N')
  return false
}

export function topicAfter({ codes, tokens }: Sentence, index: number, topic: Topic): Topic {
  const code = codes.charCodeAt(index)
  const next = TOPIC_OF[code]
  // 办结率, 经审核: said of whatever the text is about.
  if (next === 'foreign' && SAID_OF_ANYTHING.test(tokens[index]?.means ?? '')) return topic
  // 其中30件涉及证照办理: what requests were about.
  if (next === 'foreign' && isContent(tokens, codes, index)) return topic
  if (next !== undefined) return next
  if (code === PLAIN_REQUEST && !BEFORE_PLAIN_REQUEST.test(codes.slice(0, index))) return 'foreign'
  return topic
}
