import { describe, expect, test } from 'vitest'
import type { BodyId } from '../body/index.js'
import {
  ACTION_NAMES,
  ACTIONS,
  type Action,
  decide,
  explainDenied,
  GRANTABLE,
  type Grant,
  mayGrant,
  PERMISSIONS,
  type Reach,
  ROLES,
  type Role,
  type Subtree,
} from './index.js'

const id = (name: string) => name as BodyId
const [county, bureau, branch, neighbour] = [id('county'), id('bureau'), id('branch'), id('neighbour')]

/** county ⊃ bureau ⊃ branch, county ⊃ neighbour. */
const SUBTREES: Readonly<Record<string, readonly BodyId[]>> = {
  county: [county, bureau, branch, neighbour],
  bureau: [bureau, branch],
  branch: [branch],
  neighbour: [neighbour],
}
const subtree: Subtree = (root) => SUBTREES[root] ?? []

/** What a role held in the bureau reaches, written apart from the code that decides. */
const REACHED: Readonly<Record<Reach, readonly (BodyId | null)[]>> = {
  no: [],
  'own-body': [bureau],
  subtree: [bureau, branch],
  any: [bureau, branch, county, neighbour, null],
}

describe('every role × every action × own body, below, above, beside, none', () => {
  const cases = ROLES.flatMap((role) => ACTIONS.map((action) => [role, action, PERMISSIONS[role][action]] as const))

  test.each(cases)('%s, %s: %s', (role, action, reach) => {
    for (const body of [bureau, branch, county, neighbour, null]) {
      const { allowed } = decide([{ role, body: bureau }], action, body, subtree)
      expect({ body, allowed }).toEqual({ body, allowed: REACHED[reach].includes(body) })
    }
  })
})

describe('grants', () => {
  test('without one, nothing is allowed', () => {
    for (const action of ACTIONS) expect(decide([], action, bureau, subtree)).toEqual({ allowed: false, action })
  })

  test('several in several bodies: each counts for its own body only, and the one that carries is named', () => {
    const grants: Grant[] = [
      { role: 'clerk', body: bureau },
      { role: 'head', body: neighbour },
    ]
    expect(decide(grants, 'checked-report.publish', bureau, subtree).allowed).toBe(false)
    expect(decide(grants, 'checked-report.publish', neighbour, subtree)).toEqual({ allowed: true, by: grants[1] })
    expect(decide(grants, 'checked-report.judge', bureau, subtree)).toEqual({ allowed: true, by: grants[0] })
  })

  test('a supervisor reaches what was below on the day that was asked for, not what came later', () => {
    const before: Subtree = (root) => (root === county ? [county, bureau] : [root])
    const grants: Grant[] = [{ role: 'supervisor', body: county }]
    expect(decide(grants, 'audit.read', neighbour, subtree).allowed).toBe(true)
    expect(decide(grants, 'audit.read', neighbour, before).allowed).toBe(false)
  })

  test('a body that no longer is: those who were granted a role in it still reach its own records', () => {
    const gone: Subtree = () => []
    expect(decide([{ role: 'supervisor', body: county }], 'audit.read', county, gone).allowed).toBe(true)
  })
})

describe('what the table must never say', () => {
  const reachOf = (role: Role, action: Action): Reach => PERMISSIONS[role][action]

  test('outside the administrator nobody changes what is everywhere, nor reads people and records everywhere', () => {
    for (const role of ROLES.filter((one) => one !== 'administrator')) {
      for (const action of ACTIONS.filter((one) => one !== 'body.read' && one !== 'profile.manage'))
        expect(reachOf(role, action), `${role} ${action}`).not.toBe('any')
    }
  })
  test('who runs the system judges and publishes nothing', () => {
    expect(reachOf('administrator', 'checked-report.judge')).toBe('no')
    expect(reachOf('administrator', 'checked-report.publish')).toBe('no')
  })
  test('clerks and reviewers touch neither people nor the record of what was done', () => {
    for (const role of ['clerk', 'reviewer', 'secrecy-reviewer'] as const) {
      for (const action of ['person.create', 'person.grant', 'person.reset', 'audit.read', 'audit.export'] as const)
        expect(reachOf(role, action)).toBe('no')
    }
  })
  test('everybody manages their own account', () => {
    for (const role of ROLES) expect(reachOf(role, 'profile.manage')).toBe('any')
  })
  test('nobody hands out a role above their own, and only an administrator makes administrators and supervisors', () => {
    expect(ROLES.filter((role) => mayGrant(role, 'administrator'))).toEqual(['administrator'])
    expect(ROLES.filter((role) => mayGrant(role, 'supervisor'))).toEqual(['administrator'])
    expect(ROLES.filter((role) => mayGrant(role, 'head'))).toEqual(['supervisor', 'administrator'])
    for (const role of ROLES) if (PERMISSIONS[role]['person.grant'] === 'no') expect(GRANTABLE[role]).toEqual([])
  })
  test('a refusal names the action in Chinese', () => {
    for (const action of ACTIONS) expect(explainDenied(action)).toContain(ACTION_NAMES[action])
    expect(new Set(Object.values(ACTION_NAMES)).size).toBe(ACTIONS.length)
  })
})
