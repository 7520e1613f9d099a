import type { Claim, SectionKind } from '../../reading.js'
import type { Passage, Sentence, Token } from '../text/sentences.js'

/**
 * How the value stands to what the tables count: the same; a part of it at most; or said only by
 * implication (「收到1件，已答复」 says that one was handled).
 */
export type Relation = 'equal' | 'at-most' | 'implied'

/** Whose figures a sentence speaks of, finer than the public scope: an office is not its government. */
export type Subject = 'self' | 'office' | 'level' | 'government' | 'area' | 'members' | 'on-file' | 'none'

/** A claim with what a check needs to know of the words around it. */
export interface Statement extends Claim {
  readonly relation: Relation
  readonly subject: Subject
  /** Which paragraph of the report it stands in, counted over all sections. */
  readonly passage: number
  /** Which sentence of that paragraph. */
  readonly sentence: number
  /** Words beside the figure that let it mean something else, or nothing else. */
  readonly hints: readonly Hint[]
  /** One unit of the last digit written: 1000 for 1.2万, 0.1 for 33.9%. */
  readonly precision: number
  /** What the sentence states before, of which this may be a part. */
  readonly whole: number | 'uncounted' | null
  /** For a change: last year's figure, where the sentence gives it. */
  readonly lastYear: number | null
}

export type Hint =
  /** 受理: may be what was settled. */
  | 'accepted'
  /** 办理: may be what came, what was settled, or both. */
  | 'open'
  /** 新收. */
  | 'strictly-new'
  | 'carry-over-beside'
  | 'withdrawn-beside'
  | 'correction-beside'
  | 'unpaid-beside'
  /** 信息不存在, 撤回: a row counts them, and perhaps others with them. */
  | 'loose'
  /** 网上申请3件: not more than there were. */
  | 'one-way'
  /** 因公开被申请行政复议3件: reviews of what was done here, and none that the body decides itself. */
  | 'against-own'
  /** 公示行政处罚9件: no claim of how many were decided, though no more can be shown than there are. */
  | 'shown'
  /** 败诉, 纠错 for what the form calls 结果纠正: held against the tables, and no claim of its own. */
  | 'in-other-words'
  /** 全部办结: nothing of it was carried on. */
  | 'all-settled'
  /** 收到5件，均为自然人: the figure is the whole's, and says of it who applied. */
  | 'sole'
  /** 企业, 法人: may be one kind of organisation or all. */
  | 'shares-kind'

/** A figure in the text with everything around it that tells what it counts. */
export interface Spot {
  readonly passage: Passage
  readonly passageIndex: number
  readonly sentence: Sentence
  readonly sentenceIndex: number
  readonly section: SectionKind
  /** Position of the number among the sentence's tokens. */
  readonly index: number
  readonly token: Token
  /** Codes from the last comma, bracket or figure with 、 up to the number. */
  readonly clause: string
  /** Where `clause` begins. */
  readonly clauseStart: number
  /** The clause without that cut at 、 after a figure. */
  readonly wideClause: string
  /** Codes of the sentence before the number, and after it. */
  readonly before: string
  readonly after: string
  /** What the text was about when the number came. */
  readonly topic: Topic
  /** What it was about when the sentence began. */
  readonly topicBefore: Topic
}

export type Topic = 'requests' | 'reviews' | 'disclosure' | 'foreign' | 'none'

/** What an extractor says about one spot. */
export interface Find {
  readonly measure: string
  readonly kind: Claim['kind']
  readonly value: number
  readonly from: number
  readonly to: number
  readonly relation?: Relation
  readonly hints?: readonly Hint[]
  readonly subject?: Subject
  readonly lastYear?: number | null
  /** 税务行政许可: of this field at least; all there are where the body has no other. */
  readonly field?: string
  /** Where the value is not in the unit written. */
  readonly precision?: number
}

export const textOf = ({ paragraph }: Sentence, from: number, to: number): string => paragraph.chars.slice(from, to)

/** The words of the tokens from one up to another. */
export const textBetween = (sentence: Sentence, from: number, to: number): string =>
  from >= to ? '' : textOf(sentence, sentence.tokens[from]?.start ?? 0, sentence.tokens[to - 1]?.end ?? 0)

export const figureOf = ({ token }: Spot): number => token.number?.value ?? 0
