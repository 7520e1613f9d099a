import { z } from '@hono/zod-openapi'
import { ACTIONS, type Action, PERMISSIONS } from '../../domain/access/index.js'
import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { Profile } from '../../service/people/list-people.js'
import { grantView, personView, toGrant, toPerson } from '../people/person-views.js'

const permissionView = z
  .strictObject({
    action: z.enum(ACTIONS as readonly [Action, ...Action[]]),
    body: z.string(),
    reach: z.enum(['own-body', 'subtree', 'any']),
  })
  .openapi('Permission', { description: '在某机关担任的角色能做的一件事，和它达到的范围' })

export const profileView = z
  .strictObject({
    stage: z.literal('signed-in'),
    person: personView,
    grants: z.array(grantView.extend({ bodyName: z.string() })),
    permissions: z.array(permissionView),
    recoveryCodesLeft: z.int(),
    today: z.string().openapi({ format: 'date' }),
    demoDay: z.string().nullable().openapi({ format: 'date', description: '演示日期；不是演示时为 null' }),
  })
  .openapi('Profile')

interface Surroundings {
  readonly names: ReadonlyMap<BodyId, string>
  readonly today: PlainDate
  readonly demoDay: PlainDate | null
}

export const toProfile = (
  { person, grants, recoveryCodesLeft }: Profile,
  { names, today, demoDay }: Surroundings,
): z.infer<typeof profileView> => ({
  stage: 'signed-in',
  person: toPerson(person),
  grants: grants.map((grant) => ({ ...toGrant(grant), bodyName: names.get(grant.body) ?? grant.body })),
  permissions: grants.flatMap(({ role, body }) =>
    ACTIONS.flatMap((action) => {
      const reach = PERMISSIONS[role][action]
      return reach === 'no' ? [] : [{ action, body, reach }]
    }),
  ),
  recoveryCodesLeft,
  today,
  demoDay,
})

export const ownSessionView = z
  .strictObject({
    id: z.string(),
    createdAt: z.string().openapi({ format: 'date-time' }),
    lastSeenAt: z.string().openapi({ format: 'date-time' }),
    userAgent: z.string(),
    isThisOne: z.boolean(),
  })
  .openapi('OwnSession')
