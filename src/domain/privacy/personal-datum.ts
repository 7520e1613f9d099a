export const PERSONAL_DATA_KINDS = ['identity-number', 'mobile', 'bank-card', 'passport'] as const
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number]

/** Something in a text that is about one person. */
export interface PersonalDatum {
  readonly kind: PersonalDataKind
  /** UTF-16 offsets in the text, the end not included. */
  readonly start: number
  readonly end: number
  /** Its characters alone, half-width, without what separates them. */
  readonly value: string
}
