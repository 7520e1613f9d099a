import type { PlainDate } from '../calendar/index.js'
import type { CellCode, FormVersion } from './codes.js'

/**
 * Where something stands in the document it was read from. Which keys there are depends on what the
 * format has: a grid (all numbers from 1, as a person counts), a page and a box in PDF points
 * (`[x0, y0, x1, y1]`, origin at the lower left), a sheet's cell, a stretch of a section's text in
 * UTF-16 units, or a line of a plain text.
 */
export interface Place {
  readonly table?: number
  readonly row?: number
  readonly column?: number
  readonly page?: number
  readonly box?: readonly [number, number, number, number]
  readonly sheet?: string
  readonly cell?: string
  readonly section?: SectionKind
  readonly offset?: number
  readonly length?: number
  readonly line?: number
}

/** `mark`: a dash, a slash or 无 stands where a figure should. `missing`: no such row or column. */
export const CELL_STATES = ['number', 'blank', 'mark', 'missing', 'unreadable'] as const
export type CellState = (typeof CELL_STATES)[number]

/** One figure as it was read. Only the state `number` has a value. */
export interface Cell {
  readonly value: number | null
  readonly state: CellState
  /** The characters as they stand in the document, white space trimmed. */
  readonly raw: string | null
  /** A unit printed beside the figure (`251000元`); the value stays as printed. */
  readonly unit: string | null
  readonly at: Place | null
}

export const MISSING: Cell = { value: null, state: 'missing', raw: null, unit: null, at: null }

export const SECTION_KINDS = [
  'opening',
  'overview',
  'disclosure',
  'requests',
  'remedies',
  'problems',
  'other',
  'closing',
  'extra',
] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

/** A section with its text; paragraphs are joined by `\n`, tables are left out. */
export interface Section {
  readonly kind: SectionKind
  /** As printed, number included; `null` for the opening and the closing. */
  readonly heading: string | null
  readonly text: string
  readonly at: Place | null
}

export const CLAIM_KINDS = [
  'new',
  'new-and-brought-forward',
  'handled',
  'carried-forward',
  'count',
  'share',
  'change',
] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

export const CLAIM_SCOPES = ['own', 'whole-area', 'on-file', 'unknown'] as const
export type ClaimScope = (typeof CLAIM_SCOPES)[number]

/** A figure that the text states about something the tables count. */
export interface Claim {
  /** A cell code without its last part (`requests.received`), or a whole one. */
  readonly measure: string
  readonly kind: ClaimKind
  readonly scope: ClaimScope
  readonly value: number
  /** 余, 约, 近, 多: the text does not claim an exact figure. */
  readonly approximate: boolean
  readonly quote: string
  readonly at: Place
}

/** Something about the reading itself that a person should know. */
export interface Remark {
  readonly code: RemarkCode
  readonly message: string
  readonly at: Place | null
}

/** Why something could not be read for sure, or was found in an unusual shape. */
export const REMARK_CODES = [
  'glued-figures',
  'split-figures',
  'shifted-row',
  'lost-figure',
  'extra-figures',
  'unreadable-figure',
  'unplaced-row',
  'ambiguous-row',
  'duplicate-table',
  'subtotal-column',
  'merged-table',
  'traditional-characters',
  'inserted-pinyin',
  'conversion-debris',
  'radical-characters',
  'label-differs',
  'label-missing-characters',
  'single-other-row',
  'no-title',
  'no-tables',
] as const
export type RemarkCode = (typeof REMARK_CODES)[number]

/** An annual report as it was read. Public contract (`gongkai read --json`): no key is left out. */
export interface Reading {
  readonly file: string
  readonly agency: string | null
  readonly year: number | null
  readonly form: FormVersion | null
  readonly title: string | null
  readonly period: { readonly from: PlainDate | null; readonly to: PlainDate | null } | null
  /** The date under the signature. */
  readonly signedOn: PlainDate | null
  /** The body named in the signature at the end, as printed. */
  readonly signedBy: string | null
  /** The date the page says it was published, where it says so. */
  readonly publishedOn: PlainDate | null
  readonly sections: readonly Section[]
  readonly cells: Readonly<Record<CellCode, Cell>>
  readonly claims: readonly Claim[]
  readonly remarks: readonly Remark[]
  /** Headings and labels as printed, for the checks of form; not needed to know the figures. */
  readonly layout: ReadingLayout
}

/** How the document's skeleton was printed, for the `form.*` rules. */
export interface ReadingLayout {
  /** Row and column labels that were recognised although they differ from the form's. */
  readonly labels: readonly { readonly printed: string; readonly official: string; readonly at: Place | null }[]
  /** Rows or columns that belong to another version of the form than `form`. */
  readonly outdated: readonly { readonly printed: string; readonly at: Place | null }[]
  /** Figures where the form has no cell. */
  readonly extraCells: readonly { readonly raw: string; readonly at: Place | null }[]
  /** Debris of a conversion: `[bookmark: …]`, pinyin in brackets, traditional characters, stray `?`. */
  readonly debris: readonly { readonly raw: string; readonly at: Place | null }[]
}
