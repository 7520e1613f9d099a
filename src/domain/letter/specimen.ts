import type { PlainDate } from '../calendar/index.js'
import type { LetterCode } from '../request/index.js'
import type { Result } from '../result/index.js'
import { composeLetter, type LetterRefusal } from './compose-letter.js'
import { CONDITION_IDS } from './condition.js'
import type { Letter } from './letter.js'
import { LETTER_FORMS } from './letter-form.js'
import { PLACEHOLDER_IDS, PLACEHOLDERS } from './placeholder.js'
import type { Wording } from './wording.js'

/** How a letter in some wording looks, with the names of what would be filled in and every passage that may stand. */
export function specimenOf(
  { code, wording }: { readonly code: LetterCode; readonly wording: Wording },
  { signatory, on }: { readonly signatory: string; readonly on: PlainDate },
): Result<Letter, LetterRefusal> {
  const { to, remedy } = LETTER_FORMS[code]
  return composeLetter(
    { code, wording },
    {
      conditions: new Set(CONDITION_IDS),
      values: Object.fromEntries(PLACEHOLDER_IDS.map((id) => [id, `〔${PLACEHOLDERS[id].label}〕`])),
      addressee: to === 'applicant' ? '〔申请人〕' : '〔对方名称〕',
      number: null,
      remedy:
        remedy === null || remedy === 'procedural'
          ? null
          : '〔救济途径：复议机关、法院和期限，由系统按决定的种类写明〕',
      annexes: [],
      signatory,
      on,
    },
  )
}
