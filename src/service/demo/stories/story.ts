import type { PlainDate } from '../../../domain/calendar/index.js'
import type { Channel, Matter, RequestNo } from '../../../domain/request/index.js'
import type { ApplicantDetails, Wanted } from '../../requests/applicant-fields.js'
import type { AnyEventDetails } from '../../requests/event-details.js'
import type { StaffEvent } from '../../requests/event-fields.js'

/** What a step knows on its day. */
export interface StepContext {
  readonly on: PlainDate
  later(workingDays: number): PlainDate
  /** Of another story, which has begun already. */
  noOf(key: string): RequestNo
}

/** A document that an applicant is given with a decision; it is written on the day. */
export interface GivenDocument {
  readonly title: string
  readonly as: 'docx' | 'pdf'
  readonly lines: readonly string[]
  /** The gate stops it; somebody else than who added it has a reason to let it go. */
  readonly confirmed?: { readonly by: string; readonly reason: string }
}

/** One thing that happens to a request. */
export interface Step {
  /** Working days since the step before, or since the request came. */
  readonly after: number
  readonly by: 'clerk' | 'head' | 'applicant'
  /** What goes to the case before. */
  readonly gives?: readonly GivenDocument[]
  tell(context: StepContext): {
    readonly event: StaffEvent
    readonly details?: AnyEventDetails
    readonly note?: string
  }
}

/** A request of the demonstration from the day it came to where it stands. */
export interface Story {
  /** Names it for other stories, and for what its body does with it afterwards. */
  readonly key?: string
  /** Whether whoever starts the demonstration is told how to follow it. */
  readonly isShown?: true
  readonly body: string
  readonly on: string
  readonly via: Channel
  readonly matter?: Matter
  readonly who: ApplicantDetails
  readonly asks: string
  readonly documentNumber?: string
  readonly form?: Wanted['form']
  readonly delivery?: Wanted['delivery']
  /** Whose case it is; one of the body's clerks in turn unless said, nobody's where it is `none`. */
  readonly assignee?: string
  readonly steps: readonly Step[]
  /** What becomes of the parts of a request that is split. */
  readonly parts?: readonly (readonly Step[])[]
}

type More = Partial<Omit<Story, 'body' | 'on' | 'via' | 'who' | 'asks' | 'steps'>>
export type StoryOf = Omit<Story, 'body'>

/** On a day, by a way, somebody asks for something, and then this happens. */
export const ask = (
  on: string,
  via: Channel,
  who: ApplicantDetails,
  asks: string,
  steps: readonly Step[],
  more: More = {},
): StoryOf => ({ on, via, who, asks, steps, ...more })

export const storiesOf = (body: string, stories: readonly StoryOf[]): readonly Story[] =>
  stories.map((story) => ({ body, ...story }))
