import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PlainDate, parsePlainDate } from '../calendar/index.js'
import {
  type Bodies,
  type BodyEvent,
  type BodyId,
  bodyOn,
  decideReforms,
  explainReformError,
  type Reform,
  subtreeOn,
} from './index.js'

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text)
  if (date === undefined) throw new RangeError(text)
  return date
}
const id = (name: string) => name as BodyId
const reform = (body: string, event: BodyEvent): Reform => ({ body: id(body), event })
const establish = (body: string, on: string, name: string, parent: string | null): Reform =>
  reform(body, {
    type: 'body.established',
    on: day(on),
    name,
    kind: 'department',
    parent: parent === null ? null : id(parent),
  })
const move = (body: string, on: string, parent: string): Reform =>
  reform(body, { type: 'body.moved', on: day(on), parent: id(parent) })
const merge = (body: string, on: string, into: string): Reform =>
  reform(body, { type: 'body.merged', on: day(on), into: id(into) })

function build(...reforms: Reform[]): Bodies {
  const decided = decideReforms(new Map(), reforms)
  if (!decided.ok) throw new Error(explainReformError(decided.error))
  return decided.value
}

/** A county with a culture bureau, a tourism bureau and an office below the culture bureau. */
const COUNTY = build(
  establish('county', '1990-01-01', '云溪县人民政府', null),
  establish('culture', '2001-03-01', '云溪县文化局', 'county'),
  establish('tourism', '2003-01-01', '云溪县旅游局', 'county'),
  establish('library', '2004-01-01', '云溪县图书馆', 'culture'),
)

describe('what can be', () => {
  test('two bodies merge into a third that is set up the same day, and take their offices along', () => {
    const decided = decideReforms(COUNTY, [
      establish('new', '2019-03-20', '云溪县文化和旅游局', 'county'),
      move('library', '2019-03-20', 'new'),
      merge('culture', '2019-03-20', 'new'),
      merge('tourism', '2019-03-20', 'new'),
    ])
    if (!decided.ok) throw new Error(explainReformError(decided.error))
    expect(subtreeOn(decided.value, id('county'), day('2019-03-20'))).toEqual(['county', 'new', 'library'])
    expect(subtreeOn(decided.value, id('county'), day('2019-03-19'))).toHaveLength(4)
  })
  test('a successor takes over the name of the body it follows', () => {
    const decided = decideReforms(COUNTY, [
      establish('tourism-2', '2024-01-01', '云溪县旅游局', 'county'),
      establish('sports', '2024-01-01', '云溪县体育局', 'county'),
      reform('tourism', { type: 'body.split', on: day('2024-01-01'), into: [id('tourism-2'), id('sports')] }),
    ])
    expect(decided.ok).toBe(true)
  })
  test('a body merges into one that ends itself later', () => {
    const bodies = build(
      establish('county', '1990-01-01', '云溪县人民政府', null),
      establish('a', '1990-01-01', '甲局', 'county'),
      establish('b', '1990-01-01', '乙局', 'county'),
      establish('c', '1990-01-01', '丙局', 'county'),
      merge('a', '2010-01-01', 'b'),
      merge('b', '2015-01-01', 'c'),
    )
    expect(bodyOn(bodies.get(id('b')) ?? [], day('2016-01-01')).status).toBe('ended')
  })
})

describe('what cannot be', () => {
  test.each<[string, Reform[], string]>([
    ['a body set up twice', [establish('culture', '2020-01-01', '文化局', 'county')], 'reform.already-established'],
    [
      'a body that does not exist',
      [reform('nowhere', { type: 'body.abolished', on: day('2020-01-01') })],
      'reform.not-yet',
    ],
    [
      'a change before it was set up',
      [reform('culture', { type: 'body.renamed', on: day('2000-01-01'), name: '某局' })],
      'reform.before-last',
    ],
    [
      'a change after its end',
      [
        reform('tourism', { type: 'body.abolished', on: day('2020-01-01') }),
        reform('tourism', { type: 'body.renamed', on: day('2021-01-01'), name: '某局' }),
      ],
      'reform.ended',
    ],
    [
      'the name it has',
      [reform('culture', { type: 'body.renamed', on: day('2020-01-01'), name: '云溪县文化局' })],
      'reform.nothing-new',
    ],
    ['the parent it has', [move('culture', '2020-01-01', 'county')], 'reform.nothing-new'],
    [
      'an empty name',
      [reform('culture', { type: 'body.renamed', on: day('2020-01-01'), name: ' 　' })],
      'reform.name-empty',
    ],
    ['a merger into itself', [merge('tourism', '2020-01-01', 'tourism')], 'reform.into-itself'],
    [
      'a split into one',
      [reform('tourism', { type: 'body.split', on: day('2020-01-01'), into: [id('culture'), id('culture')] })],
      'reform.too-few-successors',
    ],
    ['a parent that is not there', [move('culture', '2020-01-01', 'nowhere')], 'tree.parent-not-active'],
    [
      'the end of a body that has others below it',
      [reform('culture', { type: 'body.abolished', on: day('2020-01-01') })],
      'tree.parent-not-active',
    ],
    ['itself as parent', [move('culture', '2020-01-01', 'culture')], 'tree.circle'],
    ['one below it as parent', [move('culture', '2020-01-01', 'library')], 'tree.circle'],
    ['a name that a sister has', [establish('x', '2020-01-01', '云溪县文化局', 'county')], 'tree.name-taken'],
    ['a merger into nothing', [merge('tourism', '2020-01-01', 'nowhere')], 'tree.successor-not-active'],
  ])('%s', (_, reforms, code) => {
    const decided = decideReforms(COUNTY, reforms)
    expect(decided).toMatchObject({ ok: false, error: { code } })
    if (!decided.ok) expect(explainReformError(decided.error)).toMatch(/[一-龥]/)
  })

  test('a move that becomes a circle only on a later day, by a move that is already known', () => {
    const bodies = build(
      establish('county', '1990-01-01', '云溪县人民政府', null),
      establish('a', '1990-01-01', '甲局', 'county'),
      establish('b', '1990-01-01', '乙局', 'county'),
      move('b', '2025-01-01', 'a'),
    )
    expect(decideReforms(bodies, [move('a', '2020-01-01', 'b')])).toEqual({
      ok: false,
      error: { code: 'tree.circle', names: ['甲局', '乙局'], on: '2025-01-01' },
    })
  })
  test('what was refused changes nothing', () => {
    const before = new Map(COUNTY)
    decideReforms(COUNTY, [establish('x', '2020-01-01', '某局', 'county'), move('x', '2020-01-01', 'nowhere')])
    expect(COUNTY).toEqual(before)
  })
})

test('whatever moves are tried, on whatever days, no circle ever comes to be', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const someMove = fc.record({
    body: fc.constantFrom(...names),
    parent: fc.constantFrom(...names),
    year: fc.integer({ min: 2000, max: 2006 }),
  })
  fc.assert(
    fc.property(fc.array(someMove, { maxLength: 25 }), (moves) => {
      let bodies = build(
        establish('root', '1990-01-01', '根', null),
        ...names.map((name) => establish(name, '1990-01-01', name, 'root')),
      )
      for (const { body, parent, year } of moves) {
        const decided = decideReforms(bodies, [move(body, `${year}-01-01`, parent)])
        if (decided.ok) bodies = decided.value
      }
      for (let year = 1999; year <= 2007; year += 1)
        expect(subtreeOn(bodies, id('root'), day(`${year}-01-01`))).toHaveLength(6)
    }),
    { numRuns: 200, seed: 20190320 },
  )
})
