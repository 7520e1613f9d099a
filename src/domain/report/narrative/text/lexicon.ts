import { APPLICANTS } from './words/applicants.js'
import { GLUE } from './words/glue.js'
import { OUTCOMES } from './words/outcomes.js'
import { CARRIED, REQUESTS } from './words/requests.js'
import { REVIEWS } from './words/reviews.js'
import { SCOPES } from './words/scopes.js'
import { DISCLOSURE } from './words/table-two.js'
import { TIME } from './words/times.js'
import type { Word } from './words/word.js'

/** Every word, longest first where one begins with another. */
export const WORDS: readonly Word[] = [
  ...REQUESTS,
  ...CARRIED,
  ...OUTCOMES,
  ...APPLICANTS,
  ...REVIEWS,
  ...DISCLOSURE,
  ...TIME,
  ...GLUE,
  ...SCOPES,
]
