/** What a label may stand for: any of these measures; the first is the likeliest. */
export type Measures = readonly string[]
/** Figures that are listed together: one of a family is known by the others. */
export type Family = 'flow' | 'applicants' | 'outcomes' | 'reviews' | 'documents' | 'decisions'

export interface Label {
  readonly family: Family
  readonly measures: Measures
}

/** Where a figure stands: what was said before it, and what the figure before it counts. */
export interface Standing {
  /** Whose report it is. */
  readonly agency: string | null
  /** The paragraph before the figure's sentence, as far as it is looked back over. */
  readonly earlier: string
  /** The sentence up to the figure. */
  readonly said: string
  /** All of the sentence. */
  readonly all: string
  /** What follows the mark behind the figure's own words, that mark among it. */
  readonly next: string
  readonly last: Label | null
}

/** What a sentence said since its last ；. */
export const sinceSemicolon = ({ said }: Standing): string => said.slice(said.lastIndexOf(';') + 1)

/** 从渠道看，网络28件，其他2件: of the ways they came by, or what they were about. */
export const isOfWays = (standing: Standing): boolean =>
  /渠道|方式|途径|网络|网上|邮寄|信函|当面|线上|线下|内容|领域|地域|层级/.test(sinceSemicolon(standing))

export type Entry = readonly [words: RegExp, measures: Measures]

export const matched = (entries: readonly Entry[], words: string): Measures | null =>
  entries.find(([pattern]) => pattern.test(words))?.[1] ?? null
