import type { PlainDate, WorkCalendar } from '../calendar/index.js'
import { CLOCK_RULES, type ClockInput, type ClockRule, type DueReading, dueOn } from '../clock/index.js'
import { type Citation, placeIn } from '../statute/index.js'
import {
  competentCourt,
  type ReconsiderationAuthority,
  type Respondent,
  reconsiderationAuthority,
} from './reconsideration-authority.js'

/** What is complained of, as far as the way to complain depends on it. */
export const REMEDY_SUBJECTS = [
  /** 不予公开 under Art. 14 to 16 */
  'refusal',
  /** The part withheld of 部分公开 */
  'partial-refusal',
  /** 行政查询, 不予处理: whether a court admits it is disputed */
  'disputed',
  /** Any other decision */
  'other-decision',
  /** Nothing was answered in time */
  'silence',
  /** 补正, 延期, 征求意见, 收费 */
  'procedural',
] as const
export type RemedySubject = (typeof REMEDY_SUBJECTS)[number]

/** `reconsideration-first`: a court only after it; `either`: as one likes; `none`: only with the decision itself. */
export type RemedyRoute = 'reconsideration-first' | 'either' | 'none'

/** Routes on which practice or the texts differ. */
export interface RemedySettings {
  readonly partialRefusal: 'reconsideration-first' | 'either'
  readonly disputed: 'reconsideration-first' | 'either'
  /** 行政复议法 Art. 23(1)(3) reads as reconsideration first, 法释〔2025〕8号 Art. 2 as either. */
  readonly silence: 'reconsideration-first' | 'either'
  readonly procedural: 'none' | 'either'
}

export const DEFAULT_REMEDY_SETTINGS: RemedySettings = {
  partialRefusal: 'reconsideration-first',
  disputed: 'either',
  silence: 'reconsideration-first',
  procedural: 'none',
}

/** 行政复议法（2023年修订）施行之日: before it nothing about disclosure had to go to reconsideration first. */
const FIRST_SINCE = '2024-01-01'

/**
 * The way to complain about an act.
 *
 * @param actedOn the day of the decision, or the day a reply was due where none came
 */
export function remedyRoute(
  subject: RemedySubject,
  actedOn: PlainDate,
  settings: RemedySettings = DEFAULT_REMEDY_SETTINGS,
): RemedyRoute {
  const route = routeOf(subject, settings)
  return route === 'reconsideration-first' && actedOn < FIRST_SINCE ? 'either' : route
}

function routeOf(subject: RemedySubject, settings: RemedySettings): RemedyRoute {
  switch (subject) {
    case 'refusal':
      return 'reconsideration-first'
    case 'partial-refusal':
      return settings.partialRefusal
    case 'disputed':
      return settings.disputed
    case 'other-decision':
      return 'either'
    case 'silence':
      return settings.silence
    case 'procedural':
      return settings.procedural
  } // no default: a new subject must fail to compile here
}

/** Which route, where, until when. */
export interface Remedy {
  readonly route: RemedyRoute
  readonly reconsideration: (ReconsiderationAuthority & { readonly until: DueReading }) | null
  /** Null where a court may only be asked after reconsideration. */
  readonly suit: { readonly court: string; readonly until: DueReading } | null
  readonly citations: readonly Citation[]
}

export interface RemedyInput {
  readonly subject: RemedySubject
  /** The day of the decision, or the day the reply was due. */
  readonly actedOn: PlainDate
  /** The day the applicant knew of it: service of the decision. */
  readonly knownOn: PlainDate
  readonly respondent: Respondent
  readonly isTownship?: boolean
}

const FIRST: Citation = placeIn('reconsideration', '第二十三条第一款第（四）项')
const SCOPE: Citation = placeIn('reconsideration', '第十一条第（十四）项')

/** What the applicant may do about an act, and until when. 条例第五十一条 */
export function findRemedy(
  { subject, actedOn, knownOn, respondent, isTownship = false }: RemedyInput,
  calendar: WorkCalendar,
  settings: RemedySettings = DEFAULT_REMEDY_SETTINGS,
): Remedy {
  const route = remedyRoute(subject, actedOn, settings)
  if (route === 'none') return { route, reconsideration: null, suit: null, citations: [] }
  const authority = reconsiderationAuthority(respondent)
  const input = { startOn: knownOn }
  const reconsideration = { ...authority, until: endOf(CLOCK_RULES['remedy.reconsideration'], input, calendar) }
  if (route === 'reconsideration-first')
    return { route, reconsideration, suit: null, citations: [FIRST, authority.citation] }
  const court = competentCourt(respondent, isTownship)
  const suit = { court, until: endOf(CLOCK_RULES['remedy.direct-suit'], input, calendar) }
  return { route, reconsideration, suit, citations: [SCOPE, authority.citation] }
}

function endOf(rule: ClockRule, input: ClockInput, calendar: WorkCalendar): DueReading {
  const result = dueOn(rule, input, calendar)
  if (!result.ok) throw new RangeError(`${rule.id} cannot be counted: ${result.error.code}`)
  return result.value
}

/** Whether one may still act on a day. While the calendar is not published the doubt is the applicant's benefit. */
export function isOpen(until: DueReading, today: PlainDate): boolean {
  switch (until.status) {
    case 'derived':
      return today <= until.dueOn
    case 'calendar-not-published':
    case 'paused':
      return true
  }
}

/** The paragraph a letter ends with. `onlineChannel` must be given where the letter itself is served online (Art. 22). */
export function toRemedyText(remedy: Remedy, onlineChannel: string | null = null): string {
  const { reconsideration, suit } = remedy
  if (reconsideration === null) return ''
  const online = onlineChannel === null ? '' : `行政复议申请书可以通过${onlineChannel}提交。`
  const names = reconsideration.names.join('或者')
  if (suit === null)
    return `如不服本决定，应当先自收到本决定书之日起60日内向${names}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向人民法院提起行政诉讼。${online}`
  return `如不服本决定，可以自收到本决定书之日起60日内向${names}申请行政复议，或者自收到本决定书之日起6个月内向${suit.court}提起行政诉讼。${online}`
}
