import type { Action } from '../../../../domain/access/index.js'
import type { Citation } from '../../../../domain/statute/index.js'
import type { CaseState } from '../../../api/requests.js'
import type { Messages } from '../../../language/zh/index.js'
import { type StaffEventType, type StepField, type StepValues, valueAt } from './step-field.js'

/** A thing that can be done about a case: what it rests on, who may, what is filled in. Title and explanation are words. */
export interface StepDefinition<Type extends StaffEventType = StaffEventType> {
  readonly action: Action
  readonly citation: Citation | null
  /** Beside the day on which it happened, which every step has. */
  readonly fields: readonly StepField<Type>[]
  /** Fields that are filled in otherwise than one below the other. */
  readonly form?: 'fee' | 'decision' | 'review'
  /** It makes a letter, which can be seen before. */
  readonly writes?: true
  /** What is filled in to begin with. */
  readonly start?: (request: CaseState, days: StartDays) => Readonly<Record<string, unknown>>
  /** Why it cannot be done now although the status permits it, as far as the case itself tells. */
  readonly hindrance?: (request: CaseState) => keyof Messages['requestSteps']['hindrances'] | null
  /** What the fields do not say but follows from them. */
  readonly finish?: (event: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
  /** It cannot be taken back without a trace, or ends the case. */
  readonly isDanger?: true
}

/** Each with its own fields: a step that has no entry does not compile. */
export type StepTable = { readonly [Type in StaffEventType]: StepDefinition<Type> }

/** Days that forms begin with. */
export interface StartDays {
  readonly today: string
  readonly inDays: (count: number) => string
}

/** As much as one writes about one thing. */
export const LONGEST_TEXT = 4_000

/** Whether something else was chosen so, on which a field depends. */
export const is =
  (path: string, ...wanted: readonly unknown[]) =>
  (values: StepValues) =>
    wanted.includes(valueAt(values, path))

/** What is written beside the facts; it belongs to no type of event by its path. */
interface Written {
  readonly path: `details.${string}`
  readonly label: StepField['label']
  readonly kind: 'text' | 'line'
  readonly longest: number
  readonly help?: keyof Messages['requestSteps']['helps']
  readonly isOptional?: true
  readonly when?: (values: StepValues) => boolean
}
type More = Pick<Written, 'help' | 'isOptional' | 'when'>
export const text = (path: Written['path'], label: Written['label'], more: More = {}): Written => ({
  ...{ path, label, kind: 'text', longest: LONGEST_TEXT },
  ...more,
})
export const line = (path: Written['path'], label: Written['label'], longest: number, more: More = {}): Written => ({
  ...{ path, label, kind: 'line', longest },
  ...more,
})
export const optional = { isOptional: true } as const
export const bare = (
  citation: Citation | null,
): { action: Action; citation: Citation | null; fields: readonly [] } => ({
  action: 'request.handle',
  citation,
  fields: [],
})
