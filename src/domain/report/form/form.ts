import type { Citation } from '../../statute/index.js'
import type { ApplicantColumn, CellCode, FormVersion, RequestRowCode, ReviewBlock, ReviewColumn } from '../codes.js'

/** A column of table two. `unit` is what a figure in it counts. */
export interface Measure {
  readonly key: string
  readonly label: string
  readonly unit: '件' | '项' | '个' | '万元' | '元'
  /** Amounts may have decimals; only `change` may be negative. */
  readonly decimals: boolean
  readonly negative: boolean
}

export interface DisclosureRow {
  readonly key: string
  readonly label: string
}

/** One block of table two, headed by the item of Article 20 it reports on. */
export interface DisclosureBlock {
  readonly heading: string
  readonly measures: readonly Measure[]
  readonly rows: readonly DisclosureRow[]
}

/** A row of table three. `group` and `subgroup` are the merged label cells to its left. */
export interface RequestRow {
  readonly code: RequestRowCode
  readonly label: string
  readonly group: string | null
  readonly subgroup: string | null
}

export interface ReviewBlockColumns {
  readonly code: ReviewBlock
  readonly label: string
  /** 行政复议 or 行政诉讼, the head above the block. */
  readonly heading: string
}

/** Kinds of a report's sections, in the order of the form. */
export const SECTION_ORDER = ['overview', 'disclosure', 'requests', 'remedies', 'problems', 'other'] as const
export type FormSection = (typeof SECTION_ORDER)[number]

/** One version of the official form, whole: whatever draws, reads or checks a report reads this. */
export interface Form {
  readonly version: FormVersion
  readonly citation: Citation
  /** First and last report year it is the form in force for; `null`: until replaced. */
  readonly reportYears: { readonly from: number; readonly to: number | null }
  readonly sections: Readonly<Record<FormSection, string>>
  readonly disclosure: readonly DisclosureBlock[]
  readonly requestsHead: {
    /** The sentence printed in the corner of table three. */
    readonly corner: string
    readonly applicants: string
    readonly organisations: string
    readonly columns: Readonly<Record<ApplicantColumn, string>>
  }
  readonly requests: readonly RequestRow[]
  readonly reviews: {
    readonly blocks: readonly ReviewBlockColumns[]
    readonly columns: Readonly<Record<ReviewColumn, string>>
  }
}

export interface FormCell {
  readonly code: CellCode
  readonly table: 'disclosure' | 'requests' | 'reviews'
  /** 行政许可 本年处理决定数量, for messages and lists. */
  readonly label: string
  readonly unit: string
  readonly decimals: boolean
  readonly negative: boolean
}
