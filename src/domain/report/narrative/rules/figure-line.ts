import type { Paragraph } from '../text/paragraphs.js'
import type { Passage, Token } from '../text/sentences.js'

/** A figure of a text whose value is sure, as far as its digits go. */
export interface Figure {
  readonly value: number
  readonly precision: number
  readonly unit: string
  /** Where it stands among the paragraph's characters. */
  readonly start: number
  readonly end: number
}

/**
 * A paragraph with one mark for each figure and year, so that a way of saying something is a short pattern over its
 * own words: `#` a count or an amount, `%` a percentage, `@` last year, `^` the year reported on, `~` any other figure.
 */
export interface FigureLine {
  readonly text: string
  /** By their positions in `text`. */
  readonly figures: ReadonlyMap<number, Figure>
  readonly paragraph: Paragraph | null
}

const COUNT = '#'
const PERCENTAGE = '%'
const UNSURE = '~'
const MARKS = /[#%@^~]/g
/** Measure words of what no table counts, and a text may compare all the same. */
const OTHER_UNIT = /^(?:人次|户次|家次|批次|期次|场次|[人名位户家批期场册轮])/

/** 两项合计: so many of those just told. */
const SEVERAL = /^[两二三四五六](?:项|类|种|个)$/

const LINES = new WeakMap<Passage, FigureLine>()

export function figureLineOf(passage: Passage): FigureLine {
  const known = LINES.get(passage)
  if (known) return known
  const line = toLine(passage)
  LINES.set(passage, line)
  return line
}

function toLine({ sentences }: Passage): FigureLine {
  const paragraph = sentences[0]?.paragraph ?? null
  const figures = new Map<number, Figure>()
  let text = ''
  let done = 0
  for (const token of sentences.flatMap(({ tokens }) => tokens)) {
    if (paragraph === null) break
    const unit = otherUnitAfter(token, paragraph.chars)
    const mark = SEVERAL.test(paragraph.chars.slice(token.start, token.end)) ? null : markOf(token, unit)
    if (mark === null) text += paragraph.chars.slice(Math.max(token.start, done), token.end).replace(MARKS, '·')
    else {
      const end = token.end + (unit?.length ?? 0)
      const { number, start } = token
      if (number && mark !== UNSURE)
        figures.set(text.length, {
          value: number.value,
          precision: number.precision,
          unit: unit ?? number.unit,
          start,
          end,
        })
      text += mark
      done = end
    }
  }
  return { text, figures, paragraph }
}

function otherUnitAfter({ number, end }: Token, chars: string): string | undefined {
  const isOther = number?.kind === 'other' || number?.kind === 'bare'
  return isOther ? OTHER_UNIT.exec(chars.slice(end, end + 2))?.[0] : undefined
}

/** The mark a token becomes, or `null` where it keeps its words. */
function markOf({ code, number }: Token, unit: string | undefined): string | null {
  if (number === null) return code === 't' ? '@' : code === 'y' ? '^' : null
  if (number.approximate || number.uncertain) return UNSURE
  if (number.kind === 'percent') return PERCENTAGE
  return number.kind === 'count' || number.kind === 'money' || unit !== undefined ? COUNT : UNSURE
}

/** What stands in brackets made blank, a bracket that is still open left as it is. */
export const withoutBrackets = (text: string): string =>
  text.replace(/\([^()]{0,80}\)/g, (bracket) => '·'.repeat(bracket.length))

/** 占59.6%, 较上年增长5%, with as many blanks in their place. */
export const withoutAsides = (plain: string): string =>
  plain.replace(/,(?:占|同比|环比|较|比@|与@|比上)[^#%~,;:。]{0,24}[#%~](?:[^#%~,;:。]{0,8}%)?/g, (aside) =>
    '·'.repeat(aside.length),
  )
