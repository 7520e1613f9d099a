import type { CaseState, Recording } from '../../../api/requests.js'
import { type StaffEventType, type StepField, type StepValues, valueAt } from './step-field.js'
import { stepOf } from './step-table.js'

const DAY_MS = 24 * 3_600_000

/** A day, counted in the calendar as it hangs on the wall. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)

/** What a form begins with: today, and what is usual. */
export function startValues(type: StaffEventType, state: CaseState, today: string): StepValues {
  const { start } = stepOf(type)
  return { event: { on: today, ...start?.(state, { today, inDays: (count) => addDays(today, count) }) }, details: {} }
}

/** Whether a field is asked for, by what is filled in so far. */
export const isAsked = ({ when }: StepField, values: StepValues): boolean => when?.(values) ?? true

type Tree = { [name: string]: unknown }

/** What was filled in, as the server reads it: an empty field is none, and what is not asked for is not sent. */
export function toRecording(type: StaffEventType, version: number, values: StepValues): Recording {
  const { fields, finish } = stepOf(type)
  const written: Tree = { event: { ...structuredClone(values.event), type }, details: {} }
  // What no field stands for, like the number of a new inquiry, goes as it is.
  for (const { path } of fields) put(written, path, undefined)
  for (const field of fields) {
    const value = isAsked(field, values) ? filled(valueAt(values, field.follows ?? field.path)) : undefined
    if (value !== undefined) put(written, field.path, value)
  }
  for (const field of fields) {
    const isFact = field.path.split('.').length === 2 || isAsked(field, values)
    if (field.empty === null && isFact && valueAt(written, field.path) === undefined) put(written, field.path, null)
  }
  const { event, details } = prune(written) as { event: Tree; details: Tree }
  const note = filled(values.note)
  return {
    version,
    // The forms are made from the table of steps, which is typed by the events; the server reads every field anew.
    event: (finish?.(event) ?? event) as Recording['event'],
    ...(Object.keys(details).length > 0 && { details }),
    note: typeof note === 'string' ? note : null,
  }
}

function filled(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined
  const text = value.trim()
  return text === '' ? undefined : text
}

function put(tree: Tree, path: string, value: unknown): void {
  const names = path.split('.')
  const last = names.pop()
  let at = tree
  for (const name of names) {
    const next = at[name]
    if (typeof next !== 'object' || next === null) return
    at = next as Tree
  }
  if (last !== undefined) at[last] = value
}

/** Without what is not there. */
function prune(tree: unknown): unknown {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return tree
  const kept = Object.entries(tree).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept.map(([name, value]) => [name, prune(value)]))
}
