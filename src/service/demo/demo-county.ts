import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ROLES } from '../../domain/access/index.js'
import { bodyKind, bodyName, date, detailFields } from '../bodies/body-fields.js'
import { account, displayName } from '../people/account-fields.js'

/** What a body is called in the file; ids are made when it is built. */
const key = z.string().regex(/^[a-z][a-z-]*$/)
const roleHeld = z.strictObject({ role: z.enum(ROLES), body: key })

const described = { key, name: bodyName, kind: bodyKind, ...detailFields }

const reform = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rename'), on: date, body: key, name: bodyName }),
  z.strictObject({ type: z.literal('merge'), on: date, bodies: z.array(key).min(1), into: key }),
  z.strictObject({
    type: z.literal('merge-into-new'),
    on: date,
    bodies: z.array(key).min(1),
    establish: z.strictObject({ ...described, parent: key }),
  }),
])

const person = z.strictObject({
  account,
  displayName,
  roles: z.tuple([roleHeld], roleHeld),
  /** The role this sign-in is printed for at the start; absent: it is not printed. */
  shown: z.enum(ROLES).optional(),
})

const DemoCounty = z.strictObject({
  name: z.string(),
  /** The day on which its clock stands. */
  today: date,
  /** The day on which the system was set up there. */
  openedOn: date,
  county: z.strictObject({ ...described, parent: z.null(), establishedOn: date }),
  bodies: z.array(z.strictObject({ ...described, parent: key, establishedOn: date })),
  reforms: z.array(reform),
  /** The first one sets everything up. */
  people: z.tuple([person], person),
})

/** An imaginary county: its bodies with their reforms, and people in every role. */
export type DemoCounty = z.infer<typeof DemoCounty>
export type DemoPerson = DemoCounty['people'][number]
export type DemoReform = DemoCounty['reforms'][number]

const FOLDER = new URL('../../../data/demo/', import.meta.url)

/** 云溪县, from `data/demo`. */
export const readDemoCounty = (): DemoCounty =>
  DemoCounty.parse(JSON.parse(readFileSync(new URL('county.json', FOLDER), 'utf8')))
