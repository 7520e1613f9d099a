import type { LetterCode } from '../request/index.js'
import { CONDITIONS, type ConditionId, type When } from './condition.js'
import { LETTER_FORMS, type LetterForm, letterTitle } from './letter-form.js'
import {
  findPlaceholder,
  PLACEHOLDER_IDS,
  PLACEHOLDERS,
  type PlaceholderId,
  piecesOf,
  toPlaceholderText,
} from './placeholder.js'
import type { Wording } from './wording.js'

/** Why a wording cannot be used; `at` counts its passages from 1. */
export type WordingFault =
  | { readonly code: 'wording.empty' }
  /** Nothing has this name. */
  | { readonly code: 'wording.unknown-placeholder'; readonly at: number; readonly label: string }
  /** It belongs to other letters. */
  | { readonly code: 'wording.foreign-placeholder'; readonly at: number; readonly placeholder: PlaceholderId }
  /** It tells a stranger who the applicant is. */
  | { readonly code: 'wording.personal-placeholder'; readonly at: number; readonly placeholder: PlaceholderId }
  /** Not every case has it, and the passage stands in every case. */
  | { readonly code: 'wording.not-always-known'; readonly at: number; readonly placeholder: PlaceholderId }
  /** It may be several lines, and something stands beside it. */
  | { readonly code: 'wording.list-not-alone'; readonly at: number; readonly placeholder: PlaceholderId }
  /** The law wants it said. */
  | { readonly code: 'wording.must-say'; readonly placeholder: PlaceholderId }

/**
 * Everything that keeps a wording from being used, in its order. One without fault can be composed for every case its
 * letter is written in.
 */
export function checkWording(code: LetterCode, wording: Wording): readonly WordingFault[] {
  const form = LETTER_FORMS[code]
  if (wording.length === 0) return [{ code: 'wording.empty' }]
  const said = new Set<PlaceholderId>()
  const faults: WordingFault[] = []
  for (const { at, when, text } of textsOf(wording)) {
    const pieces = piecesOf(text)
    for (const piece of pieces) {
      if (!('label' in piece)) continue
      const id = findPlaceholder(piece.label)
      if (id === undefined) {
        faults.push({ code: 'wording.unknown-placeholder', at, label: piece.label })
        continue
      }
      said.add(id)
      const fault = faultOf(form, id, { when, isAlone: pieces.length === 1 })
      if (fault !== null) faults.push({ code: fault, at, placeholder: id })
    }
  }
  for (const placeholder of form.says)
    if (!said.has(placeholder)) faults.push({ code: 'wording.must-say', placeholder })
  return faults
}

/** What a letter's wording may say. */
export const placeholdersOf = (code: LetterCode): readonly PlaceholderId[] =>
  PLACEHOLDER_IDS.filter((id) => closedTo(LETTER_FORMS[code], id) === null)

interface Place {
  readonly when: readonly When[]
  readonly isAlone: boolean
}

function faultOf(
  form: LetterForm,
  id: PlaceholderId,
  { when, isAlone }: Place,
):
  | 'wording.foreign-placeholder'
  | 'wording.personal-placeholder'
  | 'wording.not-always-known'
  | 'wording.list-not-alone'
  | null {
  const closed = closedTo(form, id)
  if (closed !== null) return closed
  const { isList, given } = PLACEHOLDERS[id]
  if (given !== null && !form.sure.includes(given) && !when.includes(given)) return 'wording.not-always-known'
  return isList && !isAlone ? 'wording.list-not-alone' : null
}

/** Why a letter may not say it, whatever the passage. */
function closedTo(
  form: LetterForm,
  id: PlaceholderId,
): 'wording.foreign-placeholder' | 'wording.personal-placeholder' | null {
  const { isPersonal, isParticular } = PLACEHOLDERS[id]
  if (isParticular && !form.particular.includes(id)) return 'wording.foreign-placeholder'
  return isPersonal && form.to !== 'applicant' && form.to !== 'office' ? 'wording.personal-placeholder' : null
}

interface TextAt {
  readonly at: number
  readonly when: readonly When[]
  readonly text: string
}

const textsOf = (wording: Wording): readonly TextAt[] =>
  wording.flatMap((block, index): readonly TextAt[] => {
    const at = index + 1
    if (block.kind === 'paragraph') return [{ at, when: block.when, text: block.text }]
    return block.rows.flatMap(({ label, when, text }) => [
      { at, when: block.when, text: label },
      { at, when: [...block.when, ...when], text },
    ])
  })

/** In Chinese: where it is, what is wrong with it, and what to do. */
export function explainWordingFault(code: LetterCode, fault: WordingFault): string {
  const letter = `《${letterTitle(code)}》`
  switch (fault.code) {
    case 'wording.empty':
      return `${letter}没有内容，请至少写一段。`
    case 'wording.unknown-placeholder':
      return `第 ${fault.at} 段的“{${fault.label.replace(/[{}]/g, '')}}”不是可以填入的项目，请从列表中选择，括号须成对。`
    case 'wording.foreign-placeholder':
      return `第 ${fault.at} 段的“${toPlaceholderText(fault.placeholder)}”不能用在${letter}中。`
    case 'wording.personal-placeholder':
      return `第 ${fault.at} 段的“${toPlaceholderText(fault.placeholder)}”会让他人知道申请人是谁，不能用在${letter}中。`
    case 'wording.not-always-known':
      return `第 ${fault.at} 段的“${toPlaceholderText(fault.placeholder)}”不是每件申请都有，请把这一段设为“${conditionOf(fault.placeholder)}”时才出现。`
    case 'wording.list-not-alone':
      return `第 ${fault.at} 段的“${toPlaceholderText(fault.placeholder)}”可能有多行，请单独成段。`
    case 'wording.must-say':
      return `${letter}须写明“${toPlaceholderText(fault.placeholder)}”，请在适当的段落中写入。`
  } // no default: a new fault must fail to compile here
}

const conditionOf = (id: PlaceholderId): string => {
  const given: ConditionId | null = PLACEHOLDERS[id].given
  return given === null ? '' : CONDITIONS[given]
}
