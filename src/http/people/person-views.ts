import { z } from '@hono/zod-openapi'
import { ROLES } from '../../domain/access/index.js'
import type { ListedPerson } from '../../service/people/list-people.js'

export const personView = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    account: z.string(),
    displayName: z.string(),
    status: z.enum(['active', 'suspended']),
    createdAt: z.string().openapi({ format: 'date-time' }),
    hasSecondFactor: z.boolean(),
    hasInitialPassword: z.boolean().openapi({ description: '还没有更换初始密码' }),
  })
  .openapi('Person')

export const grantView = z
  .strictObject({
    id: z.string(),
    body: z.string(),
    role: z.enum(ROLES),
    grantedAt: z.string().openapi({ format: 'date-time' }),
  })
  .openapi('Grant')

export const listedPersonView = z
  .strictObject({ person: personView, grants: z.array(grantView) })
  .openapi('ListedPerson')

export const toPerson = (person: ListedPerson['person']): z.infer<typeof personView> => ({
  id: person.id,
  version: person.version,
  account: person.account,
  displayName: person.displayName,
  status: person.status,
  createdAt: person.createdAt.toISOString(),
  hasSecondFactor: person.hasSecondFactor,
  hasInitialPassword: person.hasInitialPassword,
})

export const toGrant = (grant: ListedPerson['grants'][number]): z.infer<typeof grantView> => ({
  id: grant.id,
  body: grant.body,
  role: grant.role,
  grantedAt: grant.grantedAt.toISOString(),
})

export const toListedPerson = ({ person, grants }: ListedPerson): z.infer<typeof listedPersonView> => ({
  person: toPerson(person),
  grants: grants.map(toGrant),
})
