import { compareDates, type PlainDate } from '../calendar/index.js'
import { fail, type Result, succeed } from '../result/index.js'
import { type BodyEvent, type BodyHistory, type BodyId, bodyOn } from './body.js'
import type { Bodies } from './body-tree.js'
import { findTreeFault, type TreeFault } from './tree-fault.js'

/** What is to happen to one body: an event that has not been accepted yet. */
export interface Reform {
  readonly body: BodyId
  readonly event: BodyEvent
}

/** Why a reform cannot be; names are those of the day. */
export type ReformError =
  | { readonly code: 'reform.already-established'; readonly body: BodyId }
  | { readonly code: 'reform.not-yet'; readonly body: BodyId; readonly on: PlainDate }
  | { readonly code: 'reform.ended'; readonly name: string; readonly endedOn: PlainDate }
  | { readonly code: 'reform.before-last'; readonly name: string; readonly on: PlainDate; readonly lastOn: PlainDate }
  | { readonly code: 'reform.nothing-new'; readonly name: string }
  | { readonly code: 'reform.name-empty' }
  | { readonly code: 'reform.into-itself'; readonly name: string }
  | { readonly code: 'reform.too-few-successors'; readonly name: string }
  | TreeFault

/**
 * Whether reforms that take effect together can be, and the bodies as they are then. One body's events are entered
 * in the order in which they happened; the tree must hold on every day from the first of them on.
 */
export function decideReforms(bodies: Bodies, reforms: readonly Reform[]): Result<Bodies, ReformError> {
  const after = new Map<BodyId, BodyHistory>(bodies)
  for (const { body, event } of reforms) {
    const history = after.get(body) ?? []
    const error = refuse(body, history, event)
    if (error !== undefined) return fail(error)
    after.set(body, [...history, event])
  }
  const first = reforms.map(({ event }) => event.on).sort(compareDates)[0]
  const fault = first === undefined ? undefined : findTreeFault(after, first)
  return fault === undefined ? succeed(after) : fail(fault)
}

/** What a single body's own history has against an event. */
function refuse(body: BodyId, history: BodyHistory, event: BodyEvent): ReformError | undefined {
  if ('name' in event && event.name.trim() === '') return { code: 'reform.name-empty' }
  if (event.type === 'body.established')
    return history.length > 0 ? { code: 'reform.already-established', body } : undefined

  const lastOn = history
    .map(({ on }) => on)
    .sort(compareDates)
    .at(-1)
  const state = lastOn === undefined ? undefined : bodyOn(history, lastOn)
  if (lastOn === undefined || state === undefined || state.status === 'not-yet')
    return { code: 'reform.not-yet', body, on: event.on }
  if (state.status === 'ended') return { code: 'reform.ended', name: state.name, endedOn: state.endedOn }
  if (compareDates(event.on, lastOn) < 0) return { code: 'reform.before-last', name: state.name, on: event.on, lastOn }

  switch (event.type) {
    case 'body.renamed':
      return event.name === state.name ? { code: 'reform.nothing-new', name: state.name } : undefined
    case 'body.moved':
      return event.parent === state.parent ? { code: 'reform.nothing-new', name: state.name } : undefined
    case 'body.merged':
      return event.into === body ? { code: 'reform.into-itself', name: state.name } : undefined
    case 'body.split':
      if (event.into.includes(body)) return { code: 'reform.into-itself', name: state.name }
      return new Set(event.into).size < 2 ? { code: 'reform.too-few-successors', name: state.name } : undefined
    case 'body.abolished':
      return undefined
  }
}

export function explainReformError(error: ReformError): string {
  switch (error.code) {
    case 'reform.already-established':
      return '这个机关已经设立过，不能重复设立'
    case 'reform.not-yet':
      return `${error.on} 时还没有这个机关，请先登记设立`
    case 'reform.ended':
      return `${error.name}已于 ${error.endedOn} 终止，不能再作变更`
    case 'reform.before-last':
      return `${error.name}在 ${error.lastOn} 已有变更，不能再登记 ${error.on} 的变更；请按发生的先后登记`
    case 'reform.nothing-new':
      return `${error.name}本来就是这样，没有需要登记的变更`
    case 'reform.name-empty':
      return '请填写机关名称'
    case 'reform.into-itself':
      return `${error.name}不能并入或分设为它自己；保留原机关的，请登记更名或调整隶属`
    case 'reform.too-few-successors':
      return `${error.name}分设后至少应有两个机关；只有一个的，请登记合并`
    case 'tree.parent-not-active':
      return `${error.on} 时${error.name}的上级机关不存在或已终止，请先调整它的隶属关系`
    case 'tree.circle':
      return `${error.on} 时${error.names.join('、')}互为上级，隶属关系不能成环`
    case 'tree.name-taken':
      return `${error.on} 时同一上级之下已有“${error.name}”，请核对是否重复登记`
    case 'tree.successor-not-active':
      return `${error.on} 时承接${error.name}的机关还不存在或已终止，请先登记它的设立`
  }
}
