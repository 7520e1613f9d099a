import { z } from 'zod'
import type { BodyEvent, BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import type { BodyRecord } from '../../storage/bodies/bodies.js'
import { readInput, refuseField } from '../input.js'
import { bodyId } from '../people/account-fields.js'
import type { Actor } from '../people/authorise.js'
import type { OfficeServices } from '../people/people-services.js'
import type { BodyError } from './body-error.js'
import { bodyName, date, type NewBody, newBody, target } from './body-fields.js'
import { reformBodies } from './reform-bodies.js'

type ReformResult = Promise<Result<readonly BodyRecord[], BodyError>>

export const EstablishmentInput = newBody.extend({ on: date })

/** 设立 */
export async function establishBody(services: OfficeServices, actor: Actor, input: unknown): ReformResult {
  const read = readInput(EstablishmentInput, input)
  if (!read.ok) return read
  const { on, ...body } = read.value
  const established = [{ ...body, id: newBodyId(services) }]
  return reformBodies(services, actor, { on, established, changes: [], submitted: read.value })
}

export const RenamingInput = z.strictObject({ ...target, on: date, name: bodyName })

/** 更名 */
export async function renameBody(services: OfficeServices, actor: Actor, input: unknown): ReformResult {
  const read = readInput(RenamingInput, input)
  if (!read.ok) return read
  const { body, version, on, name } = read.value
  const changes = [{ body, version, event: { type: 'body.renamed', on, name } as const }]
  return reformBodies(services, actor, { on, established: [], changes, submitted: read.value })
}

export const MoveInput = z.strictObject({ ...target, on: date, parent: bodyId.nullable() })

/** 调整隶属关系 */
export async function moveBody(services: OfficeServices, actor: Actor, input: unknown): ReformResult {
  const read = readInput(MoveInput, input)
  if (!read.ok) return read
  const { body, version, on, parent } = read.value
  const changes = [{ body, version, event: { type: 'body.moved', on, parent } as const }]
  return reformBodies(services, actor, { on, established: [], changes, submitted: read.value })
}

/** A body that takes over: one that is there, or one set up with the reform. */
const successor = z
  .strictObject({ body: bodyId.nullable(), establish: newBody.nullable() })
  .refine(({ body, establish }) => (body === null) !== (establish === null), '请选择一个已有机关，或填写一个新设机关')
type Successor = z.infer<typeof successor>

/** Bodies below those that end, and which successor takes each, counted from 0. Else the tree would not hold. */
const moves = z.array(z.strictObject({ ...target, to: z.number().int().min(0) })).max(200)
type Moves = z.infer<typeof moves>

export const MergerInput = z.strictObject({
  on: date,
  bodies: z.array(z.strictObject(target)).min(1).max(50),
  into: successor,
  moves,
})

/** 合并: one or several bodies into one, with those below them. */
export async function mergeBodies(services: OfficeServices, actor: Actor, input: unknown): ReformResult {
  const read = readInput(MergerInput, input)
  if (!read.ok) return read
  const { on, bodies } = read.value
  const named = nameSuccessors(services, read.value, [read.value.into])
  if (!named.ok) return named
  const { established, moved, ids } = named.value
  const into = ids[0]
  const merged = bodies.map((one) => ({ ...one, event: { type: 'body.merged', on, into } as const }))
  return reformBodies(services, actor, { on, established, changes: [...moved, ...merged], submitted: read.value })
}

export const SplitInput = z.strictObject({ ...target, on: date, into: z.array(successor).min(2).max(20), moves })

/** 分设: one body into several, with those below it. */
export async function splitBody(services: OfficeServices, actor: Actor, input: unknown): ReformResult {
  const read = readInput(SplitInput, input)
  if (!read.ok) return read
  const { body, version, on, into } = read.value
  const named = nameSuccessors(services, read.value, into)
  if (!named.ok) return named
  const { established, moved, ids } = named.value
  const split = { body, version, event: { type: 'body.split', on, into: ids } as const }
  return reformBodies(services, actor, { on, established, changes: [...moved, split], submitted: read.value })
}

export const AbolitionInput = z.strictObject({ ...target, on: date })

/** 撤销，没有承接机关 */
export async function abolishBody(services: OfficeServices, actor: Actor, input: unknown): ReformResult {
  const read = readInput(AbolitionInput, input)
  if (!read.ok) return read
  const { body, version, on } = read.value
  const changes = [{ body, version, event: { type: 'body.abolished', on } as const }]
  return reformBodies(services, actor, { on, established: [], changes, submitted: read.value })
}

const newBodyId = ({ newId }: OfficeServices): BodyId => newId() as BodyId

/** Ids for the successors, and the moves of bodies below to them. */
function nameSuccessors(
  services: OfficeServices,
  { on, moves }: { readonly on: PlainDate; readonly moves: Moves },
  successors: readonly Successor[],
) {
  const established: (NewBody & { readonly id: BodyId })[] = []
  const [first, ...others] = successors.map(({ body, establish }) => {
    const id = body ?? newBodyId(services)
    if (establish !== null) established.push({ ...establish, id })
    return id
  })
  if (first === undefined) return fail(refuseField('into', '请填写'))
  const ids = [first, ...others] as const
  const moved: { body: BodyId; version: number; event: BodyEvent }[] = []
  for (const { body, version, to } of moves) {
    const parent = ids[to]
    if (parent === undefined) return fail(refuseField('moves', '请选择由哪个机关承接下属机关'))
    moved.push({ body, version, event: { type: 'body.moved', on, parent } })
  }
  return succeed({ ids, established, moved })
}
