import { compareDates, type PlainDate } from '../calendar/index.js'

declare const bodyId: unique symbol
/** Stays with a body through renamings and moves; never reused. */
export type BodyId = string & { readonly [bodyId]: true }

/**
 * What a body is, for what it must disclose and when it must report. 条例第十条、第四十九条、第五十四条、第五十五条.
 */
export const BODY_TYPES = ['government', 'department', 'township', 'authorised-organisation', 'public-utility'] as const
export type BodyType = (typeof BODY_TYPES)[number]

/** What happens to a body, dated; its state on any day follows from these. */
export type BodyEvent =
  | {
      readonly type: 'body.established'
      readonly on: PlainDate
      readonly name: string
      readonly kind: BodyType
      readonly parent: BodyId | null
    }
  | { readonly type: 'body.renamed'; readonly on: PlainDate; readonly name: string }
  | { readonly type: 'body.moved'; readonly on: PlainDate; readonly parent: BodyId | null }
  | { readonly type: 'body.merged'; readonly on: PlainDate; readonly into: BodyId }
  | { readonly type: 'body.split'; readonly on: PlainDate; readonly into: readonly BodyId[] }
  | { readonly type: 'body.abolished'; readonly on: PlainDate }

/** Events of one body, in any order; the day decides, and of one day the order given. */
export type BodyHistory = readonly BodyEvent[]

export type BodyState =
  | { readonly status: 'not-yet' }
  | { readonly status: 'active'; readonly name: string; readonly kind: BodyType; readonly parent: BodyId | null }
  | {
      readonly status: 'ended'
      readonly name: string
      readonly kind: BodyType
      readonly endedOn: PlainDate
      readonly successors: readonly BodyId[]
    }

/** What a body was on a day. An event counts from its own day on. */
export function bodyOn(history: BodyHistory, date: PlainDate): BodyState {
  let state: BodyState = { status: 'not-yet' }
  for (const event of inOrder(history)) {
    if (compareDates(event.on, date) > 0) break
    state = after(state, event)
  }
  return state
}

/** Names with the day each began, oldest first. */
export function listNames(history: BodyHistory): readonly { readonly name: string; readonly since: PlainDate }[] {
  return inOrder(history).flatMap((event) =>
    event.type === 'body.established' || event.type === 'body.renamed' ? [{ name: event.name, since: event.on }] : [],
  )
}

const inOrder = (history: BodyHistory): BodyEvent[] => [...history].sort((a, b) => compareDates(a.on, b.on))

function after(state: BodyState, event: BodyEvent): BodyState {
  switch (event.type) {
    case 'body.established':
      return { status: 'active', name: event.name, kind: event.kind, parent: event.parent }
    case 'body.renamed':
      return state.status === 'active' ? { ...state, name: event.name } : state
    case 'body.moved':
      return state.status === 'active' ? { ...state, parent: event.parent } : state
    case 'body.merged':
      return ended(state, event.on, [event.into])
    case 'body.split':
      return ended(state, event.on, event.into)
    case 'body.abolished':
      return ended(state, event.on, [])
  } // no default: a new event must fail to compile here
}

function ended(state: BodyState, endedOn: PlainDate, successors: readonly BodyId[]): BodyState {
  if (state.status !== 'active') return state
  return { status: 'ended', name: state.name, kind: state.kind, endedOn, successors }
}
