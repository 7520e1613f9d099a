import { QUESTION_SETTINGS, type QuestionSettings } from '../../service/asking/human-question.js'
import type { Rate } from '../../web/rate-limiter.js'

/** Everything that keeps programs from asking and from guessing, in one place. */
export interface AskingSettings {
  readonly question: QuestionSettings
  /** Submissions from one network. */
  readonly submissions: Rate
  /** Submissions of everybody that wait to be written down, some ten kilobytes each. */
  readonly mostWaiting: number
  /** Searches while typing, and buttons of the form that only help. */
  readonly looks: Rate
  /** Numbers and query codes from one network, right or wrong. */
  readonly tries: Rate
  /** Numbers and query codes for one number, from one network. */
  readonly triesOfNumber: Rate
  /** Letters made into files, for one network: one thread sets them for everybody. */
  readonly renderings: Rate
}

export const ASKING_SETTINGS: AskingSettings = {
  question: QUESTION_SETTINGS,
  submissions: { burst: 20, perSecond: 1 / 20 },
  mostWaiting: 1_000,
  looks: { burst: 60, perSecond: 1 },
  tries: { burst: 30, perSecond: 1 / 10 },
  triesOfNumber: { burst: 6, perSecond: 1 / 60 },
  renderings: { burst: 20, perSecond: 1 / 5 },
}
