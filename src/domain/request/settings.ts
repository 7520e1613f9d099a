import { type ClockSettings, DEFAULT_CLOCK_SETTINGS } from '../clock/index.js'
import { DEFAULT_FEE_SETTINGS, type FeeSettings } from '../fee/index.js'
import {
  DEFAULT_REMEDY_SETTINGS,
  DEFAULT_REVIEW_SETTINGS,
  type RemedySettings,
  type ReviewSettings,
} from '../remedy/index.js'
import type { OutcomeChoices } from './decision-kinds.js'

/** How requests are counted where the form's own notes are not before us. */
export interface CountingSettings {
  /** The day a request leaves the year: of the decision, or of its service. */
  readonly by: 'decision' | 'service'
  /** What is decided, reported and then opened again in a later year: not counted again, or as newly received. */
  readonly reopened: 'not-counted' | 'as-new'
}

/** Everything about requests on which texts are silent or practice differs, with what we take for it. */
export interface RequestSettings {
  readonly clock: ClockSettings
  readonly fee: FeeSettings
  readonly remedy: RemedySettings
  readonly reviews: ReviewSettings
  readonly counting: CountingSettings
  /** Online and by fax, Art. 31(3) wants both sides to confirm; many places let the office's registration do. */
  readonly onlineConfirmation: 'both-sides' | 'office-alone'
  /** 一次性告知: how many correction notices a request may get. */
  readonly correctionNotices: number
  /** A correction notice after the seventh working day: refused, or put on record as late. */
  readonly lateCorrectionNotice: 'refuse' | 'record'
  /** Whether a clock that starts anew (after a correction or payment) may be extended anew. */
  readonly extendAgainAfterRestart: boolean
  /** Working days other agencies have for an opinion; the Regulation sets none. */
  readonly otherAgencyWorkingDays: number | null
  /** Whether the clock stands still while reasons under Art. 35 are awaited. */
  readonly reasonsStopClock: boolean
  /** Whether 信息不存在 needs a search on record. */
  readonly searchBeforeNotHeld: boolean
  /** Whether that search must say who looked where for what and what came of it: the proof a court asks for. */
  readonly completeSearchLog: boolean
  /** Whether a case is filed only with the slip that proves its service, where it was not served electronically. */
  readonly closingNeedsServiceProof: boolean
  /** Years after the last thing that happened to a request until persons are removed from it; no text sets them. */
  readonly retentionYears: number
  /** Working days for a new decision where a revocation sets none. */
  readonly renewedReplyWorkingDays: number
  /** Rows that differ from the usual ones: 非本机关 elsewhere than in 3.4.1. */
  readonly outcomes: OutcomeChoices
}

export const DEFAULT_REQUEST_SETTINGS: RequestSettings = {
  clock: DEFAULT_CLOCK_SETTINGS,
  fee: DEFAULT_FEE_SETTINGS,
  remedy: DEFAULT_REMEDY_SETTINGS,
  reviews: DEFAULT_REVIEW_SETTINGS,
  counting: { by: 'decision', reopened: 'not-counted' },
  onlineConfirmation: 'both-sides',
  correctionNotices: 1,
  lateCorrectionNotice: 'refuse',
  extendAgainAfterRestart: true,
  otherAgencyWorkingDays: null,
  reasonsStopClock: false,
  searchBeforeNotHeld: true,
  completeSearchLog: true,
  closingNeedsServiceProof: true,
  retentionYears: 10,
  renewedReplyWorkingDays: 20,
  outcomes: {},
}
