import type { Section } from '../../reading.js'
import { scaleOf } from '../claims/amounts.js'
import { wholeBefore } from '../claims/requests/whole-before.js'
import type { Hint, Statement, Subject } from '../claims/statement.js'
import { offsetAt } from '../text/paragraphs.js'
import type { Item } from './item.js'

/** What is named by a word of its own here, and how the table's measures call it. */
const SPOKEN: Readonly<Record<string, { readonly measure: string; readonly hints: readonly Hint[] }>> = {
  'requests.inHand': { measure: 'requests.received', hints: ['open'] },
  'requests.received.company': { measure: 'requests.received.business', hints: ['shares-kind'] },
  'requests.received.organisations': { measure: 'requests.received.organisations', hints: ['shares-kind'] },
}

/** Where a figure stands in the report, and whose it is. */
export interface StatementPlace {
  readonly section: Section
  readonly passageIndex: number
  readonly subject: Subject
  /** The row that applicants are counted in where it is not that of those received. */
  readonly row: string | null
}

/** What a figure states if it counts what `spoken` names. */
export function statementOf(item: Item, spoken: string, place: StatementPlace): Statement {
  const { section, passageIndex, subject, row } = place
  const { measure: usual, hints } = SPOKEN[spoken] ?? { measure: spoken, hints: [] }
  const measure = row === null ? usual : usual.replace('requests.received', row)
  const { sentence, token, before, behind, begin } = item
  const { paragraph } = sentence
  const ends = before === '' ? token.end + behind.length : token.end
  const offset = offsetAt(paragraph, begin) ?? 0
  const end = (offsetAt(paragraph, Math.min(ends, paragraph.chars.length) - 1) ?? offset) + 1
  const { value = 0, approximate = false, precision = 1 } = token.number ?? {}
  const kind = spoken === 'requests.inHand' ? 'new-and-brought-forward' : 'count'
  const scale = measure === 'disclosure.fees.amount' ? scaleOf({ token }) : 1
  const figure = Math.round(value * scale * 1e8) / 1e8
  const whole = wholeBefore(sentence, { measure, kind, value: figure, from: item.index, to: item.index })
  return {
    measure,
    kind,
    scope: 'unknown',
    value: figure,
    approximate,
    quote: section.text.slice(offset, end),
    at: { section: section.kind, offset, length: end - offset },
    relation: 'equal',
    subject,
    passage: passageIndex,
    sentence: item.sentenceIndex,
    hints,
    precision: precision * scale,
    whole,
    lastYear: null,
  }
}
