import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bodies, type BodyEvent, type BodyId, subtreeOn } from '../body/index.js'
import type { PlainDate } from '../calendar/index.js'
import { ACTIONS } from './action.js'
import { decide, type Grant } from './decide.js'
import { isWithin, listReached } from './reach.js'
import { ROLES } from './role.js'

const id = (name: string) => name as BodyId
const on = (text: string) => text as PlainDate
const established = (name: string, parent: string | null): BodyEvent => ({
  type: 'body.established',
  on: on('1990-01-01'),
  name,
  kind: 'department',
  parent: parent === null ? null : id(parent),
})

/** county ⊃ culture (merged into bureau), tourism (abolished), bureau ⊃ library; elsewhere stands alone. */
const BODIES: Bodies = new Map<BodyId, readonly BodyEvent[]>([
  [id('county'), [established('县政府', null)]],
  [id('culture'), [established('文化局', 'county'), { type: 'body.merged', on: on('2019-03-01'), into: id('bureau') }]],
  [id('tourism'), [established('旅游局', 'county'), { type: 'body.abolished', on: on('2019-03-01') }]],
  [id('bureau'), [established('文旅局', 'county')]],
  [id('library'), [established('图书馆', 'bureau')]],
  [id('archive'), [established('档案馆', 'culture'), { type: 'body.abolished', on: on('2018-01-01') }]],
  [id('elsewhere'), [established('邻县政府', null)]],
])
const TODAY = on('2026-07-01')
const reach = (...grants: Grant[]) => listReached(grants, 'checked-report.read', BODIES, TODAY)
const names = (reached: ReturnType<typeof reach>) => (reached === 'everything' ? reached : [...reached].sort())

describe('where an action reaches', () => {
  test('a clerk: their body, and what was merged into it', () => {
    expect(names(reach({ role: 'clerk', body: id('bureau') }))).toEqual(['archive', 'bureau', 'culture'])
  })
  test('a supervisor: all below today, and all that ended below it', () => {
    expect(names(reach({ role: 'supervisor', body: id('county') }))).toEqual([
      'archive',
      'bureau',
      'county',
      'culture',
      'library',
      'tourism',
    ])
  })
  test('an administrator: no report, but every trail', () => {
    const grant: Grant = { role: 'administrator', body: id('county') }
    expect(names(reach(grant))).toEqual([])
    expect(listReached([grant], 'audit.read', BODIES, TODAY)).toBe('everything')
  })
  test('before a merger each answers for itself', () => {
    const reached = listReached(
      [{ role: 'clerk', body: id('bureau') }],
      'checked-report.read',
      BODIES,
      on('2018-06-01'),
    )
    expect(names(reached)).toEqual(['bureau'])
  })

  const grants = fc.array(fc.record({ role: fc.constantFrom(...ROLES), body: fc.constantFrom(...BODIES.keys()) }), {
    maxLength: 4,
  })
  test('is for bodies that are there exactly what is decided one by one', () => {
    const alive = ['county', 'bureau', 'library', 'elsewhere'].map(id)
    fc.assert(
      fc.property(grants, fc.constantFrom(...ACTIONS), fc.constantFrom(...alive, null), (held, action, body) => {
        const decided = decide(held, action, body, (root) => subtreeOn(BODIES, root, TODAY)).allowed
        expect(isWithin(listReached(held, action, BODIES, TODAY), body)).toBe(decided)
      }),
    )
  })
})
