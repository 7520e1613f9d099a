import { z } from '@hono/zod-openapi'
import { BODY_TYPES } from '../../domain/body/index.js'
import type { BodyOnDay } from '../../service/bodies/body-error.js'

const id = z.string()
const day = z.string().openapi({ format: 'date' })
const kind = z.enum(BODY_TYPES)

const officeView = z
  .strictObject({
    officeName: z.string().nullable(),
    address: z.string().nullable(),
    hours: z.string().nullable(),
    telephone: z.string().nullable(),
    fax: z.string().nullable(),
    web: z.string().nullable(),
  })
  .openapi('Office')

const detailViews = {
  creditCode: z.string().nullable(),
  regionCode: z.string().nullable(),
  siteIdCode: z.string().nullable(),
  office: officeView,
}

const eventView = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('body.established'), on: day, name: z.string(), kind, parent: id.nullable() }),
    z.strictObject({ type: z.literal('body.renamed'), on: day, name: z.string() }),
    z.strictObject({ type: z.literal('body.moved'), on: day, parent: id.nullable() }),
    z.strictObject({ type: z.literal('body.merged'), on: day, into: id }),
    z.strictObject({ type: z.literal('body.split'), on: day, into: z.array(id) }),
    z.strictObject({ type: z.literal('body.abolished'), on: day }),
  ])
  .openapi('BodyEvent')

const stateView = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('not-yet') }),
    z.strictObject({ status: z.literal('active'), name: z.string(), kind, parent: id.nullable() }),
    z.strictObject({
      status: z.literal('ended'),
      name: z.string(),
      kind,
      endedOn: day,
      successors: z.array(id),
    }),
  ])
  .openapi('BodyState')

export const bodyView = z
  .strictObject({ id, version: z.int(), state: stateView, history: z.array(eventView), ...detailViews })
  .openapi('Body')

export type BodyView = z.infer<typeof bodyView>

export const toBody = (body: BodyOnDay): BodyView => ({
  id: body.id,
  version: body.version,
  state: toState(body.state),
  history: body.history.map(toEvent),
  creditCode: body.creditCode,
  regionCode: body.regionCode,
  siteIdCode: body.siteIdCode,
  office: toOffice(body.office),
})

export const toOffice = (office: BodyOnDay['office']): z.infer<typeof officeView> => ({
  officeName: office.officeName,
  address: office.address,
  hours: office.hours,
  telephone: office.telephone,
  fax: office.fax,
  web: office.web,
})

function toState(state: BodyOnDay['state']): z.infer<typeof stateView> {
  switch (state.status) {
    case 'not-yet':
      return { status: 'not-yet' }
    case 'active':
      return { status: 'active', name: state.name, kind: state.kind, parent: state.parent }
    case 'ended': {
      const { name, kind, endedOn, successors } = state
      return { status: 'ended', name, kind, endedOn, successors: [...successors] }
    }
  }
}

function toEvent(event: BodyOnDay['history'][number]): z.infer<typeof eventView> {
  switch (event.type) {
    case 'body.established':
      return { type: event.type, on: event.on, name: event.name, kind: event.kind, parent: event.parent }
    case 'body.renamed':
      return { type: event.type, on: event.on, name: event.name }
    case 'body.moved':
      return { type: event.type, on: event.on, parent: event.parent }
    case 'body.merged':
      return { type: event.type, on: event.on, into: event.into }
    case 'body.split':
      return { type: event.type, on: event.on, into: [...event.into] }
    case 'body.abolished':
      return { type: event.type, on: event.on }
  }
}

/** A line of the tree: where it hangs is `parent`; the lines stand in the order of the tree. */
export const bodyLineView = z
  .strictObject({ id, version: z.int(), name: z.string(), kind, parent: id.nullable(), ...detailViews })
  .openapi('BodyLine')

export const endedBodyView = z
  .strictObject({ id, name: z.string(), kind, endedOn: day, successors: z.array(id) })
  .openapi('EndedBody')
export type BodyLine = z.infer<typeof bodyLineView>
