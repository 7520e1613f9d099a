import type { ClaimScope, Section } from '../../reading.js'
import { passagesOf } from '../text/known-passages.js'
import { offsetAt } from '../text/paragraphs.js'
import type { Passage, Sentence } from '../text/sentences.js'
import { noneCounted } from './denials/denied-behind.js'
import { deniedUnderHeading } from './denials/denied-under-heading.js'
import { findDenials } from './denials/find-denials.js'
import { isPlanned, speaksOfNow, speaksOfReportYear } from './governing-time.js'
import { findProcessingFee } from './processing-fee.js'
import { findRate, lastYearFigures, lastYearOf } from './rates.js'
import { findApplicant, findSoleApplicant, findSoleApplicantLater } from './requests/applicants.js'
import { findImpliedHandling } from './requests/implied-handling.js'
import { isAboutRequests } from './requests/of-requests.js'
import { findOutcome, findSoleOutcome } from './requests/outcomes.js'
import { findRequests } from './requests/requests.js'
import { wholeBefore } from './requests/whole-before.js'
import { findRespectively } from './respectively.js'
import { findReviews } from './reviews/reviews.js'
import { beginsItem, readSpots } from './spots.js'
import { findTotal } from './stated-total.js'
import { type Find, figureOf, type Spot, type Statement, type Subject } from './statement.js'
import { type Filer, filerOf, isOnlyField, subjectAt } from './subject.js'
import { findDisclosure } from './table-two/disclosure.js'

export interface About {
  readonly agency: string | null
  readonly year: number | null
}

/** Section five speaks of what will be done, the closing of who signs. */
export const SILENT_SECTIONS: readonly string[] = ['problems', 'closing']

/** Every claim of the text with what a check needs to know of the words around it, in reading order. */
export function extractStatements(sections: readonly Section[], about: About): Statement[] {
  const filer = filerOf(about.agency)
  let passageIndex = 0
  const statements: Statement[] = []
  for (const section of sections) {
    if (SILENT_SECTIONS.includes(section.kind)) continue
    const frame = { about, filer, text: section.text }
    for (const passage of passagesOf(section, about.year)) {
      for (const statement of statementsOf(passage, passageIndex++, frame)) statements.push(statement)
    }
  }
  return statements
}

interface Frame {
  readonly about: About
  readonly filer: Filer
  /** The section's text, from which the words are quoted. */
  readonly text: string
}

function statementsOf(passage: Passage, passageIndex: number, frame: Frame): Statement[] {
  const statements: Statement[] = []
  let isOnRequests = passage.section === 'requests' || passage.heading.includes('依申请公开')
  const isOnReviews = passage.section === 'remedies' || passage.heading.includes('复议')
  for (const [sentenceIndex, sentence] of passage.sentences.entries()) {
    if (sentenceIndex > 0 && beginsItem(sentence)) isOnRequests = sentence.codes.includes('D')
    const denied = findDenials(sentence, { isOnRequests, isOnReviews })
    for (const find of denied.length > 0 ? denied : deniedUnderHeading(passage, sentenceIndex)) {
      const statement = toStatement({ passage, passageIndex, sentence, sentenceIndex }, find, frame, null)
      if (statement) statements.push(statement)
    }
  }
  let previous: Spot | null = null
  const spots = readSpots(passage, passageIndex)
  const subjectOf = (part: Spot) => subjectAt(part.sentence, part.index, frame.about.agency, frame.filer)
  for (const [at, spot] of spots.entries()) {
    const before: Spot | null = previous
    previous = spot
    const last = statements.at(-1)
    const rate = findRate(spot)
    if (rate) {
      const count = lastCountBefore(statements, spot, rate.difference)
      const measure = (rate.kind === 'share' ? sharedOutcome(spot) : null) ?? count?.measure
      if (measure) {
        const find = {
          measure,
          kind: rate.kind,
          value: rate.value,
          from: rate.from,
          to: spot.index,
          lastYear: count ? lastYearOf(rate, spot, count.value) : rate.lastYear,
        }
        const statement = toStatement(spot, find, frame, last?.subject ?? null)
        if (statement) statements.push(statement)
      }
      continue
    }
    const total = isSettled(spot) ? findTotal(spots, at, subjectOf) : null
    const finds = total ? [total] : findsAt(spot, frame.filer)
    for (const find of finds.length > 0 ? finds : elidedAt(spot, before, frame.filer)) {
      // 全县答复16件。其中，部分公开4件: of those.
      const isOfLast = last?.sentence === spot.sentenceIndex || spot.sentence.codes.startsWith('w')
      const inherited = isOfLast ? (last?.subject ?? null) : null
      const statement = toStatement(spot, find, frame, inherited)
      if (!statement) continue
      statements.push(statement)
      for (const implied of [
        findImpliedHandling(spot, find),
        findSoleApplicant(spot, find),
        findSoleOutcome(spot, find),
      ]) {
        const second = implied && toStatement(spot, implied, frame, statement.subject)
        if (second) statements.push(second)
      }
    }
  }
  return [...statements, ...soleApplicants(statements, passage, passageIndex, frame)].sort(inReadingOrder)
}

/** 收到5件，均已答复，申请人均为自然人 */
function soleApplicants(
  statements: readonly Statement[],
  passage: Passage,
  passageIndex: number,
  frame: Frame,
): Statement[] {
  const said = new Set(statements.flatMap(({ hints, sentence }) => (hints.includes('sole') ? sentence : [])))
  const totals = statements.filter(({ measure }) => measure === 'requests.received')
  return totals.flatMap((received) => {
    const { sentence: sentenceIndex, subject } = received
    const sentence = passage.sentences[sentenceIndex]
    const find = sentence && !said.has(sentenceIndex) ? findSoleApplicantLater(sentence, received) : null
    return (
      (find && sentence && toStatement({ passage, passageIndex, sentence, sentenceIndex }, find, frame, subject)) || []
    )
  })
}

const inReadingOrder = (a: Statement, b: Statement): number => (a.at.offset ?? 0) - (b.at.offset ?? 0)

/** 上年收到申请14件，本年19件: the same of another time. */
function elidedAt(spot: Spot, before: Spot | null, filer: Filer): readonly Find[] {
  if (before?.sentence !== spot.sentence || !/^(?:xf)?f*yf*$/.test(spot.clause) || !isSettled(spot)) return []
  const head = HEAD_OF_YEARS.exec(spot.before)
  if (head?.[1] !== undefined) {
    const found = findsIn({ ...spot, clause: head[1], clauseStart: head.index }, filer)
    return found.map((find) => ({ ...find, from: spot.clauseStart, to: spot.index }))
  }
  if (speaksOfReportYear(before.sentence, before.index) || !isSettled(before) || /^f?&f?[NB]/.test(spot.after))
    return []
  const [only, ...others] = findsIn(before, filer)
  if (only === undefined || others.length > 0) return []
  return [{ ...only, value: figureOf(spot), from: spot.clauseStart, to: spot.index, relation: 'equal' }]
}

/** 近三年制定规范性文件情况为：2023年9件、2024年7件、2025年8件 */
const HEAD_OF_YEARS = /(?<=^|[,;.)])([^,;:.()N]*):(?:f*[tyc]f*N[&,;])+f*yf*$/

/** A count that stands as it was written, and is no difference of two. */
const isSettled = ({ token, clause }: Spot): boolean =>
  token.number?.uncertain === false && !isPlanned(clause) && !/[da][fgt]*$/.test(clause)

function findsAt(spot: Spot, filer: Filer): readonly Find[] {
  if (!isSettled(spot)) return []
  if (!speaksOfReportYear(spot.sentence, spot.index)) {
    const found = speaksOfNow(spot.sentence, spot.index) ? findDisclosure(spot) : []
    return found.filter(({ measure }) => measure.endsWith('.inForce'))
  }
  const found = findsIn(spot, filer)
  return found.length > 0 ? found : noneCounted(spot.sentence, spot.index)
}

function findsIn(spot: Spot, filer: Filer): readonly Find[] {
  const fee = findProcessingFee(spot)
  if (fee) return [fee]
  const row = findRespectively(spot)
  if (row) return row
  const single = findApplicant(spot) ?? findOutcome(spot)
  if (single) return [single]
  const reviews = findReviews(spot, filer)
  if (reviews.length > 0) return reviews
  const found = findRequests(spot)
  return found ? [found] : findDisclosure(spot)
}

const isStatedCount = ({ kind, relation }: Statement): boolean =>
  kind !== 'share' && kind !== 'change' && relation !== 'implied'

/** The count a percentage speaks of: the one just before it, in the same sentence. */
function lastCountBefore(
  statements: readonly Statement[],
  spot: Spot,
  difference: number | null,
): Statement | undefined {
  const last = statements.findLast(isStatedCount)
  if (!last || last.sentence !== spot.sentenceIndex) return undefined
  // 16件申请中，自然人申请占75%: a share of something that is named with it.
  if (spot.clause.includes('u') && !/^[fgew&a]*u/.test(spot.clause)) return undefined
  const numbers = spot.before.slice(spot.before.lastIndexOf('.') + 1).match(/[NBMn]/g)?.length ?? 0
  const earlier = [...lastYearFigures(spot.sentence), ...(difference === null ? [] : [difference])]
  const own = spot.sentence.tokens.findLastIndex(
    (token, index) => index < spot.index && 'NBMn'.includes(token.code) && !earlier.includes(index),
  )
  const start = spot.sentence.tokens[own]?.end
  const end = (last.at.offset ?? 0) + (last.at.length ?? 0)
  // Another figure stands between: whatever it counts, the percentage is said of that one.
  return numbers > 0 && start !== undefined && (offsetAt(spot.sentence.paragraph, start - 1) ?? 0) < end
    ? last
    : undefined
}

/** 予以公开的占50%, with no count of its own: the share of that row. */
function sharedOutcome(spot: Spot): string | null {
  if (!/^[fgw]*L[fe]*u[fge]*$/.test(spot.clause) || !isAboutRequests(spot)) return null
  const means = spot.sentence.tokens.slice(spot.clauseStart, spot.index).find(({ code }) => code === 'L')?.means ?? ''
  return means === '' || means.startsWith('part:') ? null : `requests.outcomes.${means}`
}

type Standing = Pick<Spot, 'passage' | 'passageIndex' | 'sentence' | 'sentenceIndex'>

function toStatement(spot: Standing, find: Find, frame: Frame, inherited: Subject | null): Statement | null {
  const { sentence, passage } = spot
  const named = subjectAt(
    sentence,
    Math.max(find.from, Math.min(find.to, firstNumber(sentence.codes, find))),
    frame.about.agency,
    frame.filer,
  )
  if (named === 'foreign' && find.subject !== 'none') return null
  const said = named === 'none' || named === 'foreign' ? (inherited ?? 'none') : named
  const subject = find.subject ?? said
  const number =
    sentence.tokens.slice(find.from, find.to + 1).findLast((token) => token.number !== null)?.number ?? null
  const first = sentence.tokens[widen(sentence, find.from)]
  const last = sentence.tokens[find.to]
  if (!first || !last) return null
  const offset = offsetAt(sentence.paragraph, first.start) ?? 0
  const end = (offsetAt(sentence.paragraph, last.end - 1) ?? offset) + 1
  return {
    measure: find.measure,
    kind: find.kind,
    scope: SCOPES[subject],
    value: find.value,
    approximate: number?.approximate ?? false,
    quote: frame.text.slice(offset, end),
    at: { section: passage.section, offset, length: end - offset },
    relation:
      find.field !== undefined && isOnlyField(find.field, frame.about.agency) ? 'equal' : (find.relation ?? 'equal'),
    subject,
    passage: spot.passageIndex,
    sentence: spot.sentenceIndex,
    hints: find.hints ?? [],
    precision: find.precision ?? number?.precision ?? 1,
    whole: wholeBefore(sentence, find),
    lastYear: find.lastYear ?? null,
  }
}

const SCOPES: Readonly<Record<Subject, ClaimScope>> = {
  self: 'own',
  office: 'own',
  level: 'own',
  government: 'own',
  area: 'whole-area',
  members: 'whole-area',
  'on-file': 'on-file',
  none: 'unknown',
}

const COUNTING = new Set('共 共计 总共 总计 合计 累计 共有 另有 均 已 新'.split(' '))

/** 共收到 is quoted with its 共. */
function widen({ codes, tokens }: Sentence, from: number): number {
  let start = from
  while (start > 0 && 'fg'.includes(codes.charAt(start - 1)) && COUNTING.has(tokens[start - 1]?.means ?? '')) start--
  return start
}

function firstNumber(codes: string, { from, to }: Find): number {
  for (let index = from; index <= to; index++) if ('NBM%'.includes(codes.charAt(index))) return index
  return to
}
