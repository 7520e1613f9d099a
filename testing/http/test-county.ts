import type { Role } from '../../src/domain/access/index.js'
import { ROLES } from '../../src/domain/access/index.js'
import type { BodyId } from '../../src/domain/body/index.js'
import type { ApiServices } from '../../src/http/api.js'
import { establishBody } from '../../src/service/bodies/reforms.js'
import { handInForBody } from '../../src/service/checked-reports/hand-in-for-body.js'
import type { Actor } from '../../src/service/people/authorise.js'
import { createPerson } from '../../src/service/people/create-person.js'
import { grantRole, revokeRole } from '../../src/service/people/grant-role.js'
import { listPeople } from '../../src/service/people/list-people.js'
import { registerRequest } from '../../src/service/requests/intake/register-request.js'
import { type TestOffice, type TestPerson, value } from '../people/test-office.js'
import { makeReportFile } from '../reports/report-file.js'
import { registration } from '../requests/request-office.js'
import type { Place } from './sample-requests.js'
import type { TestApi } from './test-api.js'

/** As seen from the bureau: itself, what is below it, above it, beside it, and nothing in particular. */
export const POSITIONS = ['own', 'below', 'above', 'beside', 'none'] as const
export type Position = (typeof POSITIONS)[number]

/** What somebody there is called: to be seen by whom it concerns, and by nobody else. */
export const CANARIES = { own: '甲秘珊', below: '乙秘瑚', above: '丙秘琥', beside: '丁秘珀' } as const

/** county ⊃ bureau ⊃ branch, county ⊃ neighbour; one person of each role in the bureau. */
export interface TestCounty {
  readonly office: TestOffice
  readonly chief: Actor
  readonly bureau: BodyId
  readonly staff: Readonly<Record<Role, TestPerson>>
  readonly places: Readonly<Record<Position, Place>>
}

const ON = '1990-01-01'
const DETAILS = {
  creditCode: null,
  regionCode: null,
  siteIdCode: null,
  office: { officeName: null, address: null, hours: null, telephone: null, fax: null, web: null },
}

export async function foundTestCounty({ office, services: all }: TestApi): Promise<TestCounty> {
  const { services } = office
  const chief = await office.act(office.administrator)
  const establish = async (name: string, parent: BodyId): Promise<BodyId> => {
    const [made] = value(await establishBody(services, chief, { on: ON, name, kind: 'department', parent, ...DETAILS }))
    if (made === undefined) throw new Error('no body')
    return made.id
  }
  const bureau = await establish('云溪县文化和旅游局', office.county)
  const branch = await establish('云溪县图书馆', bureau)
  const neighbour = await establish('云溪县林业局', office.county)

  const staff = {} as Record<Role, TestPerson>
  for (const role of ROLES) staff[role] = await office.hire(chief, role, bureau)
  const holder = async (body: BodyId, position: Exclude<Position, 'none'>): Promise<Place> => {
    const person = await office.hire(chief, 'clerk', body)
    await hireNamed(office, chief, { body, displayName: CANARIES[position] })
    const clerk = await office.act(await office.hire(chief, 'clerk', body))
    const freshReport = () => handIn(all, clerk, body)
    const report = await freshReport()
    const { no: request } = value(await registerRequest(all, clerk, registration(body)))
    return { body, person, report, request, freshReport, freshGrant: () => freshGrant(office, chief, body) }
  }
  const nobody = await office.hire(chief, 'clerk', bureau)
  await revokeAll(office, chief, nobody, bureau)
  return {
    office,
    chief,
    bureau,
    staff,
    places: {
      own: await holder(bureau, 'own'),
      below: await holder(branch, 'below'),
      above: await holder(office.county, 'above'),
      beside: await holder(neighbour, 'beside'),
      none: {
        body: null,
        person: nobody,
        report: 0,
        request: '',
        freshReport: async () => 0,
        freshGrant: () => freshGrant(office, chief, bureau),
      },
    },
  }
}

async function hireNamed(
  { services }: TestOffice,
  chief: Actor,
  { body, displayName }: { readonly body: BodyId; readonly displayName: string },
): Promise<void> {
  const account = `canary.${Object.values<string>(CANARIES).indexOf(displayName)}`
  value(await createPerson(services, chief, { account, displayName, body, role: 'clerk' }))
}

let copies = 0

async function handIn(services: ApiServices, clerk: Actor, body: BodyId): Promise<number> {
  copies += 1
  const { name, bytes } = await makeReportFile()
  const copy = Buffer.concat([bytes, Buffer.from(`<!-- ${copies} -->`)])
  return value(await handInForBody(services, clerk, { desk: body, body, fileName: name }, copy)).report.id
}

async function freshGrant(office: TestOffice, chief: Actor, body: BodyId) {
  const { id: person } = await office.hire(chief, 'clerk', body)
  return { person, grant: value(await grantRole(office.services, chief, { person, body, role: 'reviewer' })) }
}

async function revokeAll({ services }: TestOffice, chief: Actor, { id }: TestPerson, body: BodyId): Promise<void> {
  const people = value(await listPeople(services, chief, { body }))
  for (const grant of people.find(({ person }) => person.id === id)?.grants ?? [])
    value(await revokeRole(services, chief, { person: id, grant: grant.id }))
}
