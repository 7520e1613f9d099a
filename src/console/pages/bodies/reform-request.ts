import type { BodyType } from '../../../domain/body/index.js'
import type { Body, BodyLine, Reform, Successor } from '../../api/bodies.js'

/** A body that takes over, as the form has it. */
export interface SuccessorFields {
  readonly mode: 'existing' | 'new'
  readonly body?: string
  readonly name?: string
  readonly kind?: BodyType
  readonly parent?: string
}

export interface ReformFields {
  readonly on: string
  readonly name?: string
  readonly kind?: BodyType
  readonly parent?: string
  /** Others that are merged with it. */
  readonly also?: readonly string[]
  readonly successors?: readonly SuccessorFields[]
  /** Which successor takes each body below, by its place in the list. */
  readonly takes?: Readonly<Record<string, number>>
}

/** Stands in a form for no body above. */
export const TOP = '-'

const toParent = (parent: string | undefined): string | null => (parent === undefined || parent === TOP ? null : parent)

const NO_DETAILS = {
  creditCode: null,
  regionCode: null,
  siteIdCode: null,
  office: { officeName: null, address: null, hours: null, telephone: null, fax: null, web: null },
}

const toNewBody = ({ name = '', kind = 'department', parent }: Pick<ReformFields, 'name' | 'kind' | 'parent'>) => ({
  name,
  kind,
  parent: toParent(parent),
  ...NO_DETAILS,
})

const toSuccessor = (fields: SuccessorFields): Successor =>
  fields.mode === 'existing'
    ? { body: fields.body ?? '', establish: null }
    : { body: null, establish: toNewBody(fields) }

export type ReformKind = Reform['kind']

/** The bodies that lose their place when these end. */
export const listBelow = (lines: readonly BodyLine[], ending: readonly string[]): readonly BodyLine[] =>
  lines.filter(({ id, parent }) => parent !== null && ending.includes(parent) && !ending.includes(id))

/** What the form says, as it is asked of the server. */
export function toReform(
  kind: ReformKind,
  body: Pick<Body, 'id' | 'version'> | null,
  fields: ReformFields,
  lines: readonly BodyLine[],
): Reform {
  const { on, successors = [], takes = {} } = fields
  if (kind === 'establish' || body === null) return { kind: 'establish', json: { on, ...toNewBody(fields) } }
  const { id, version } = body
  switch (kind) {
    case 'rename':
      return { kind, body: id, json: { version, on, name: fields.name ?? '' } }
    case 'move':
      return { kind, body: id, json: { version, on, parent: toParent(fields.parent) } }
    case 'abolish':
      return { kind, body: id, json: { version, on } }
    case 'merge': {
      const also = lines.filter((line) => fields.also?.includes(line.id))
      const bodies = [{ body: id, version }, ...also.map((line) => ({ body: line.id, version: line.version }))]
      const into = toSuccessor(successors[0] ?? { mode: 'new' })
      const ending = bodies.map((one) => one.body)
      // One that takes over does not come below itself.
      const below = listBelow(lines, ending).filter((line) => line.id !== into.body)
      const moves = below.map((line) => ({ body: line.id, version: line.version, to: 0 }))
      return { kind, json: { on, bodies, into, moves } }
    }
    case 'split': {
      const moves = listBelow(lines, [id]).map((line) => ({
        body: line.id,
        version: line.version,
        to: takes[line.id] ?? 0,
      }))
      return { kind, body: id, json: { version, on, into: successors.map(toSuccessor), moves } }
    }
  }
}
