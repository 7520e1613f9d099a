import { join } from 'node:path'
import type { Role } from '../../src/domain/access/index.js'
import { type BodyId, EMPTY_OFFICE } from '../../src/domain/body/index.js'
import type { RequestEvent, RequestNo } from '../../src/domain/request/index.js'
import { establishBody } from '../../src/service/bodies/reforms.js'
import type { Actor } from '../../src/service/people/authorise.js'
import { createReaderPool } from '../../src/service/reading/reader-pool.js'
import { getRequest } from '../../src/service/requests/get-request.js'
import { registerRequest } from '../../src/service/requests/intake/register-request.js'
import type { Receipt } from '../../src/service/requests/intake/submission.js'
import { recordEvent } from '../../src/service/requests/record-event.js'
import type { RequestServices } from '../../src/service/requests/request-services.js'
import type { RequestView } from '../../src/service/requests/request-view.js'
import { openTestOffice, type TestOffice, type TestPerson, value } from '../people/test-office.js'
import { neededDetails } from './needed-details.js'
import { openRequestSealing } from './request-sealing.js'

/** A citizen of an imaginary county; the number passes its check and belongs to nobody. */
export const CITIZEN = {
  kind: 'naturalPerson',
  name: '金丝雀',
  document: { kind: 'identity-card', number: '11010519491231002X' },
  representative: null,
  contactPerson: null,
  contact: { telephone: '13800138000', email: 'canary@example.org', address: '云溪县石桥镇一号', postcode: null },
  agent: null,
  joint: [],
}

export const WANTED = {
  description: '石桥镇二〇二五年道路养护的合同',
  documentNumber: null,
  form: 'electronic',
  delivery: 'email',
}

/** Of a form that nobody else filled in. */
export const keyOf = (number: number): string => `form-${String(number).padStart(24, '0')}`

export const submission = (body: BodyId, key: string, given: object = {}): object => ({
  key,
  body,
  matter: 'disclosure',
  applicant: CITIZEN,
  wanted: WANTED,
  ...given,
})

/** Handed in over the counter of a body. */
export const registration = (body: BodyId, given: object = {}): object => ({
  body,
  channel: 'in-person',
  on: '2026-06-01',
  matter: 'disclosure',
  applicant: CITIZEN,
  wanted: WANTED,
  ...given,
})

/** A county with two bureaus, a clerk and a head in the first, and the keys in a file of their own. */
export interface RequestOffice {
  readonly office: TestOffice
  readonly services: RequestServices
  readonly keyFile: string
  /** As another process with the keys of this moment would have them. */
  reopened(): Promise<RequestServices>
  readonly administrator: Actor
  readonly bureau: BodyId
  readonly neighbour: BodyId
  readonly clerk: Actor
  readonly clerkPerson: TestPerson
  readonly head: Actor
  act(role: Role, body: BodyId): Promise<Actor>
  /** At the counter of the bureau, unless said otherwise. */
  register(on: string, given?: object): Promise<Receipt>
  /** The case as it is. */
  view(no: RequestNo): Promise<RequestView>
  /** On the case as it is, by the head, who may do everything. */
  record(no: RequestNo, event: Exclude<RequestEvent, { type: 'request.submitted' }>): Promise<RequestView>
  close(): Promise<void>
}

export async function openRequestOffice(): Promise<RequestOffice> {
  const office = await openTestOffice()
  const keyFile = join(office.stores.folder, 'keys.json')
  const pool = createReaderPool({ processes: 1 })
  const withKeys = async (): Promise<RequestServices> => {
    const { db, clock, newId, digester } = office.services
    const { files } = office.stores
    return { db, clock, newId, digester, files, pool, engine: 'engine-1', ...(await openRequestSealing(keyFile)) }
  }
  const services = await withKeys()
  const administrator = await office.act(office.administrator)
  const establish = async (name: string): Promise<BodyId> => {
    const details = { creditCode: null, regionCode: null, siteIdCode: null, office: EMPTY_OFFICE }
    const given = { on: '1990-01-01', name, kind: 'department', parent: office.county, ...details }
    const [made] = value(await establishBody(office.services, administrator, given))
    if (made === undefined) throw new Error('no body was established')
    return made.id
  }
  const bureau = await establish('云溪县文化和旅游局')
  const neighbour = await establish('云溪县林业局')
  const act = async (role: Role, body: BodyId): Promise<Actor> =>
    office.act(await office.hire(administrator, role, body))
  const clerkPerson = await office.hire(administrator, 'clerk', bureau)
  const clerk = await office.act(clerkPerson)
  const head = await act('head', bureau)
  const view = async (no: RequestNo): Promise<RequestView> => value(await getRequest(services, head, no))
  return {
    office,
    services,
    keyFile,
    reopened: withKeys,
    administrator,
    bureau,
    neighbour,
    clerk,
    clerkPerson,
    head,
    act,
    register: async (on, given = {}) =>
      value(await registerRequest(services, clerk, registration(bureau, { on, ...given }))),
    view,
    async record(no, event) {
      const { version } = await view(no)
      return value(await recordEvent(services, head, { no, version, event, details: neededDetails(event), note: null }))
        .view
    },
    async close() {
      await pool.close()
      await office.close()
    },
  }
}
