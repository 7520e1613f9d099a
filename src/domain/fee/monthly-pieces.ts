import { monthOf, type PlainDate, yearOf } from '../calendar/index.js'
import type { FeeBasis } from './fee-refusal.js'

/** A request as the monthly count sees it. */
export interface CountedPiece {
  /** The legal day of receipt. */
  readonly receivedOn: PlainDate
  /** How it was charged for, if it was. */
  readonly chargedBy: FeeBasis | null
}

/** Readings of 国办函〔2020〕109号 that its text leaves open. */
export interface FeeSettings {
  /** Whether a request charged by page still counts as a piece of its month. */
  readonly pageChargedCountAsPieces: boolean
}

export const DEFAULT_FEE_SETTINGS: FeeSettings = { pageChargedCountAsPieces: true }

/** One applicant's pieces at one body in the calendar month of `day`, by the day of receipt. */
export function countMonthlyPieces(
  pieces: readonly CountedPiece[],
  day: PlainDate,
  settings: FeeSettings = DEFAULT_FEE_SETTINGS,
): number {
  return pieces.filter(
    ({ receivedOn, chargedBy }) =>
      yearOf(receivedOn) === yearOf(day) &&
      monthOf(receivedOn) === monthOf(day) &&
      (chargedBy !== 'pages' || settings.pageChargedCountAsPieces),
  ).length
}
