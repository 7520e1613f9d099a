import type { LetterCode } from '../request/index.js'
import type { Wording } from './wording.js'
import * as decisions from './wordings/decision-wordings.js'
import * as procedure from './wordings/procedure-wordings.js'

/** What every letter says unless its body says it otherwise. */
export const NATIONAL_WORDINGS: Readonly<Record<LetterCode, Wording>> = { ...procedure, ...decisions }
