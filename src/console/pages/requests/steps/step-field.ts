import type { EventOf, RequestEventType } from '../../../../domain/request/index.js'
import type { CaseState, Commission, Consultation } from '../../../api/requests.js'
import type { Messages } from '../../../language/zh/index.js'

/** What staff put on record; a submission is made otherwise. */
export type StaffEventType = Exclude<RequestEventType, 'request.submitted'>

type Dictionary<T> = { [K in keyof T]: T[K] extends Readonly<Record<string, string>> ? K : never }[keyof T]
/** A list of names that a choice is made from. */
export type NameList = Dictionary<Messages['requestNames']>

/** As the server reads it: a fact of the event, or what is written beside it. */
export type FieldPath<Type extends StaffEventType = StaffEventType> =
  | `event.${Exclude<keyof EventOf<Type>, 'type'> & string}`
  | `event.event.${string}`
  | `details.${string}`

interface Common<Type extends StaffEventType> {
  readonly path: FieldPath<Type>
  readonly label: keyof Messages['requestSteps']['fields']
  readonly help?: keyof Messages['requestSteps']['helps']
  readonly isOptional?: true
  /** What the server wants to read where nothing was filled in; left out where it wants nothing. */
  readonly empty?: null
  /** It is what another field is, and not asked for twice. */
  readonly follows?: 'event.on'
  /** Whether it is asked for, by what is filled in so far. */
  readonly when?: (values: StepValues) => boolean
}

/** One field of a step: asked for in its form, and told in the story of the case. */
export type StepField<Type extends StaffEventType = StaffEventType> = Common<Type> &
  (
    | { readonly kind: 'day' | 'request' }
    | { readonly kind: 'line' | 'text'; readonly longest: number }
    | {
        readonly kind: 'number'
        readonly least: number
        readonly most: number
        readonly unit: 'days' | 'yuan' | 'parts' | 'count'
      }
    | {
        readonly kind: 'choice'
        readonly names: NameList
        readonly of: (state: CaseState, values: StepValues) => readonly string[]
      }
    | { readonly kind: 'yes-no'; readonly names: 'found' | 'afterReconsideration' }
    | { readonly kind: 'consultation'; readonly of: (request: CaseState) => readonly Consultation[] }
    | { readonly kind: 'commission'; readonly of: (request: CaseState) => readonly Commission[] }
  )

/** What stands in a form, as the server reads it. */
export interface StepValues {
  readonly event?: Readonly<Record<string, unknown>>
  readonly details?: Readonly<Record<string, unknown>>
  readonly note?: string
}

/** What stands under a path, if anything does. */
export function valueAt(values: unknown, path: string): unknown {
  let found: unknown = values
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Readonly<Record<string, unknown>>)[name]
  }
  return found
}
