import { describe, expect, test } from 'vitest'
import { createAccess } from './access.js'

const BODIES = [
  { id: 'county', parent: null },
  { id: 'bureau', parent: 'county' },
  { id: 'library', parent: 'bureau' },
  { id: 'neighbour', parent: null },
]

describe('what one may', () => {
  test('a supervisor: the body it is held in and all below, in the order of the list', () => {
    const access = createAccess([{ role: 'supervisor', body: 'bureau' }], BODIES)
    expect(access.listBodiesFor('person.read')).toEqual(['bureau', 'library'])
    expect(access.may('person.read', 'county')).toBe(false)
    expect(access.may('person.read', null)).toBe(false)
  })
  test('a clerk: the menu offers no record and no system', () => {
    const access = createAccess([{ role: 'clerk', body: 'library' }], BODIES)
    expect(access.mayAnywhere('checked-report.read')).toBe(true)
    expect(access.mayAnywhere('audit.read')).toBe(false)
    expect(access.mayAnywhere('system.read')).toBe(false)
  })
  test('an administrator: every body and what belongs to none', () => {
    const access = createAccess([{ role: 'administrator', body: 'county' }], BODIES)
    expect(access.listBodiesFor('audit.read')).toHaveLength(BODIES.length)
    expect(access.may('system.read', null)).toBe(true)
    expect(access.mayAnywhere('checked-report.judge')).toBe(false)
  })
  test('a role in a body that ended still opens its own pages; a circle in the list ends', () => {
    const circle = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ]
    const access = createAccess(
      [
        { role: 'supervisor', body: 'gone' },
        { role: 'supervisor', body: 'a' },
      ],
      circle,
    )
    expect(access.mayAnywhere('audit.read')).toBe(true)
    expect(access.listBodiesFor('audit.read')).toEqual(['a', 'b'])
  })
  test('nobody in particular: nothing', () => {
    expect(createAccess([], BODIES).mayAnywhere('person.read')).toBe(false)
  })
})
