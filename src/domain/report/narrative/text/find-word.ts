import { WORDS } from './lexicon.js'
import type { Word } from './words/word.js'

/** One step of the lexicon: the word that ends here, and where each next character leads. */
interface Step {
  word: Word | null
  readonly next: Map<number, Step>
}

const newStep = (): Step => ({ word: null, next: new Map() })

function lexicon(): Step {
  const root = newStep()
  for (const word of WORDS) {
    let step = root
    for (let index = 0; index < word.text.length; index++) {
      const character = word.text.charCodeAt(index)
      const next = step.next.get(character) ?? newStep()
      step.next.set(character, next)
      step = next
    }
    step.word ??= word
  }
  return root
}

const LEXICON = lexicon()
export const FIRST_CHARACTERS: readonly number[] = [...LEXICON.next.keys()]

/** The steps laid out in a row, those behind a step side by side: nearly every character of a text is looked up. */
const STEPS = [LEXICON]
const CHARACTERS = [0]
/** Where the steps behind a step begin; they end where those of the next begin. */
const BEHIND: number[] = []
for (let at = 0; at < STEPS.length; at++) {
  BEHIND.push(STEPS.length)
  for (const [character, step] of STEPS[at]?.next ?? []) {
    STEPS.push(step)
    CHARACTERS.push(character)
  }
}
BEHIND.push(STEPS.length)
const WORD_AT: readonly (Word | null)[] = STEPS.map(({ word }) => word)
const CHARACTER_AT = Uint16Array.from(CHARACTERS)
const FIRST_BEHIND = Int32Array.from(BEHIND)
/** The step that a word's first character leads to; 0 where none begins with it. */
const FIRST = new Int32Array(0x10000)
for (let step = 1; step < (BEHIND[1] ?? 1); step++) FIRST[CHARACTERS[step] ?? 0] = step

/** The longest word of the lexicon that begins at `start`. */
export function findWord(chars: string, start: number): Word | null {
  let step = FIRST[chars.charCodeAt(start)] ?? 0
  let found: Word | null = null
  for (let index = start + 1; step !== 0; index++) {
    found = WORD_AT[step] ?? found
    step = index < chars.length ? stepBehind(step, chars.charCodeAt(index)) : 0
  }
  return found
}

function stepBehind(step: number, character: number): number {
  const end = FIRST_BEHIND[step + 1] ?? 0
  for (let behind = FIRST_BEHIND[step] ?? end; behind < end; behind++)
    if (CHARACTER_AT[behind] === character) return behind
  return 0
}
