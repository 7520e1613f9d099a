import type { PlainDate } from '../calendar/index.js'
import type { Citation } from '../statute/index.js'
import type { CellCode } from './codes.js'
import type { Severity } from './finding.js'
import type { Place, Reading } from './reading.js'

export const BODY_KINDS = ['government', 'department', 'township'] as const
export type BodyKind = (typeof BODY_KINDS)[number]

/** How high the body stands; what decides whether it may make 规章. */
export const BODY_LEVELS = ['province', 'city', 'county', 'township', 'unknown'] as const
export type BodyLevel = (typeof BODY_LEVELS)[number]

/** What a check knows beside the report itself. Everything a rule needs comes in here. */
export interface CheckContext {
  /** Last year's report of the same body, if there is one. */
  readonly previous: Reading | null
  /** Overrides what the body's name says. */
  readonly bodyKind: BodyKind | null
  /** Overrides what the page says. */
  readonly publishedOn: PlainDate | null
  /** Day of the following year by which a report is due, `MM-DD`; local notices set earlier ones. */
  readonly dueDays: Readonly<Record<BodyKind, string>>
}

/** 条例第四十九条: departments 31 January, governments 31 March; townships by local practice. */
const STATUTORY_DUE_DAYS: Readonly<Record<BodyKind, string>> = {
  government: '03-31',
  department: '01-31',
  township: '01-31',
}

export const NO_CONTEXT: CheckContext = {
  previous: null,
  bodyKind: null,
  publishedOn: null,
  dueDays: STATUTORY_DUE_DAYS,
}

/** One hit of a rule; the engine adds id, severity and citation to make the `Finding`. */
export interface Hit {
  readonly message: string
  readonly cells?: readonly CellCode[]
  readonly at?: readonly Place[]
  readonly quote?: string
  readonly expected?: number | string
  readonly found?: number | string
  /** Only where the rule's severity depends on the case. */
  readonly severity?: Severity
}

/**
 * A check of annual reports, declared once: the command line, the web page, the generated
 * catalogue and the tests all read this value.
 */
export interface ReportRule {
  readonly id: string
  readonly severity: Severity
  /** `null` where no law or form says so and the rule is an auditor's. */
  readonly citation: Citation | null
  /** The sentence printed on the form where there is one, else a summary in our own words. */
  readonly text: string
  /** One line in English, for `gongkai rules` and the English page. */
  readonly summary: string
  /** First report year it governs. */
  readonly since: number
  /** Shows the rule at work: what stands in a report, and what is said of it. */
  readonly example: { readonly given: string; readonly finding: string }
  /** Our choice where the sources leave one, its ground, and what we rejected. */
  readonly reading?: string
  check(report: Reading, context: CheckContext): readonly Hit[]
}
