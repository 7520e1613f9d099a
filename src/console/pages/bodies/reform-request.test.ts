import { describe, expect, test } from 'vitest'
import type { BodyLine } from '../../api/bodies.js'
import { toReform } from './reform-request.js'

const office = { officeName: null, address: null, hours: null, telephone: null, fax: null, web: null }
const none = { creditCode: null, regionCode: null, siteIdCode: null, office }
const line = (id: string, parent: string | null, version = 1): BodyLine => ({
  id,
  version,
  name: id,
  kind: 'department',
  parent,
  ...none,
})
const LINES = [
  line('county', null),
  line('culture', 'county', 3),
  line('library', 'culture', 2),
  line('tourism', 'county', 5),
  line('guides', 'tourism', 4),
]
const culture = { id: 'culture', version: 3 }
const on = '2026-09-01'

describe('what a form asks of the server', () => {
  test('a new body at the top', () => {
    const fields = { on, name: '石桥县人民政府', kind: 'government', parent: '-' } as const
    expect(toReform('establish', null, fields, LINES)).toEqual({
      kind: 'establish',
      json: { on, name: '石桥县人民政府', kind: 'government', parent: null, ...none },
    })
  })
  test('a merger into a new body: the others with their versions, and all below go along', () => {
    const successors = [{ mode: 'new', name: '云溪县文化和旅游局', kind: 'department', parent: 'county' }] as const
    expect(toReform('merge', culture, { on, also: ['tourism'], successors }, LINES)).toEqual({
      kind: 'merge',
      json: {
        on,
        bodies: [
          { body: 'culture', version: 3 },
          { body: 'tourism', version: 5 },
        ],
        into: {
          body: null,
          establish: { name: '云溪县文化和旅游局', kind: 'department', parent: 'county', ...none },
        },
        moves: [
          { body: 'library', version: 2, to: 0 },
          { body: 'guides', version: 4, to: 0 },
        ],
      },
    })
  })
  test('a merger into a body below: that one is not moved below itself', () => {
    const asked = toReform('merge', culture, { on, successors: [{ mode: 'existing', body: 'library' }] }, LINES)
    expect(asked).toMatchObject({ json: { into: { body: 'library', establish: null }, moves: [] } })
  })
  test('a split: each below goes where the form says, to the first where it says nothing', () => {
    const successors = [
      { mode: 'existing', body: 'tourism' },
      { mode: 'new', name: '云溪县体育局' },
    ] as const
    const asked = toReform('split', culture, { on, successors, takes: { library: 1 } }, LINES)
    expect(asked).toMatchObject({ kind: 'split', body: 'culture', json: { moves: [{ body: 'library', to: 1 }] } })
    expect(toReform('split', culture, { on, successors }, LINES)).toMatchObject({ json: { moves: [{ to: 0 }] } })
  })
})
