import { type PlainDate, toChineseDate } from '../calendar/index.js'
import type { LetterCode } from '../request/index.js'
import { fail, type Result, succeed } from '../result/index.js'
import { checkWording, explainWordingFault, type WordingFault } from './check-wording.js'
import { type ConditionId, holds } from './condition.js'
import type { Letter, LetterBlock } from './letter.js'
import { LETTER_FORMS, letterTitle } from './letter-form.js'
import { findPlaceholder, PLACEHOLDERS, type PlaceholderId, piecesOf } from './placeholder.js'
import type { Wording, WordingBlock } from './wording.js'

/** What a case gives its letter. */
export interface LetterFacts {
  readonly conditions: ReadonlySet<ConditionId>
  readonly values: Readonly<Partial<Record<PlaceholderId, string>>>
  readonly addressee: string | null
  readonly number: string | null
  readonly remedy: string | null
  readonly annexes: readonly string[]
  readonly signatory: string
  readonly on: PlainDate
}

/** A wording with the letter it is for. */
export interface Template {
  readonly code: LetterCode
  readonly wording: Wording
}

/** Why there is no letter: the wording is not fit, or the case lacks what the letter must say. */
export type LetterRefusal =
  | { readonly code: 'letter.wording'; readonly letter: LetterCode; readonly faults: readonly WordingFault[] }
  | { readonly code: 'letter.incomplete'; readonly letter: LetterCode; readonly lacks: readonly PlaceholderId[] }

/** Fills in a template. What is filled in is never read again: a brace that an applicant wrote stays one. */
export function composeLetter({ code, wording }: Template, facts: LetterFacts): Result<Letter, LetterRefusal> {
  const faults = checkWording(code, wording)
  if (faults.length > 0) return fail({ code: 'letter.wording', letter: code, faults })
  const form = LETTER_FORMS[code]
  const lacks = new Set(form.needs.filter((id) => isMissing(facts, id)))
  const fill = filling(facts, lacks)
  const blocks = wording.filter(({ when }) => holds(when, facts.conditions)).flatMap((block) => fill(block))
  if (lacks.size > 0) return fail({ code: 'letter.incomplete', letter: code, lacks: [...lacks] })
  return succeed({
    code,
    to: form.to,
    title: letterTitle(code),
    number: facts.number,
    addressee: form.isForm ? null : facts.addressee,
    blocks,
    remedy: facts.remedy,
    annexes: facts.annexes,
    signatory: form.isForm ? null : facts.signatory,
    on: facts.on,
    dateText: toChineseDate(facts.on),
    hasSealPlace: !form.isForm,
  })
}

const isMissing = ({ values }: LetterFacts, id: PlaceholderId): boolean => (values[id] ?? '').trim() === ''

/** @param lacks gets the names of what is said and not known */
function filling(facts: LetterFacts, lacks: Set<PlaceholderId>): (block: WordingBlock) => readonly LetterBlock[] {
  const fillIn = (label: string): { readonly id: PlaceholderId; readonly value: string } => {
    const id = findPlaceholder(label)
    if (id === undefined) throw new Error('a checked wording names an unknown placeholder')
    if (isMissing(facts, id)) lacks.add(id)
    return { id, value: facts.values[id] ?? '' }
  }
  const inline = (text: string): string =>
    piecesOf(text)
      .map((piece) => ('words' in piece ? piece.words : toInline(fillIn(piece.label).value)))
      .join('')
  return (block) => {
    if (block.kind === 'table') {
      const rows = block.rows.filter(({ when }) => holds(when, facts.conditions))
      return [
        {
          kind: 'table',
          rows: rows.map(({ label, text, room }) => ({ label: inline(label), text: inline(text), room })),
        },
      ]
    }
    const [first, ...others] = piecesOf(block.text)
    if (first === undefined || !('label' in first) || others.length > 0)
      return [{ kind: 'paragraph', text: inline(block.text) }]
    const { id, value } = fillIn(first.label)
    return PLACEHOLDERS[id].isList
      ? [{ kind: 'list', items: toLines(value) }]
      : [{ kind: 'paragraph', text: toInline(value) }]
  }
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/

const toLines = (text: string): readonly string[] =>
  text
    .split(LINE_END)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** In a sentence: on one line, and without a full stop of its own before the sentence's. */
const toInline = (text: string): string => {
  const lines = toLines(text)
  return lines.map((line, index) => (index === lines.length - 1 ? line.replace(/[。；;.]+$/, '') : line)).join('；')
}

/** In Chinese: what is wrong, and what to do. */
export function explainLetterRefusal(refusal: LetterRefusal): string {
  const { letter } = refusal
  if (refusal.code === 'letter.wording')
    return refusal.faults.map((fault) => explainWordingFault(letter, fault)).join('')
  const names = refusal.lacks.map((id) => `“${PLACEHOLDERS[id].label}”`).join('、')
  return `《${letterTitle(letter)}》须写明${names}，请填写后再办理。`
}
