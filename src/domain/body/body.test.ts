import { describe, expect, test } from 'vitest'
import { type PlainDate, parsePlainDate } from '../calendar/index.js'
import { type Bodies, type BodyHistory, type BodyId, bodyOn, listNames, subtreeOn, successorsOn } from './index.js'

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text)
  if (date === undefined) throw new RangeError(text)
  return date
}
const id = (name: string) => name as BodyId

const county: BodyHistory = [
  { type: 'body.established', on: day('1987-01-01'), name: '云溪县人民政府', kind: 'government', parent: null },
]
const culture: BodyHistory = [
  { type: 'body.established', on: day('2001-03-01'), name: '云溪县文化局', kind: 'department', parent: id('county') },
  { type: 'body.merged', on: day('2019-03-20'), into: id('culture-tourism') },
]
const tourism: BodyHistory = [
  { type: 'body.established', on: day('2003-01-01'), name: '云溪县旅游局', kind: 'department', parent: id('county') },
  { type: 'body.renamed', on: day('2014-06-01'), name: '云溪县旅游发展局' },
  { type: 'body.merged', on: day('2019-03-20'), into: id('culture-tourism') },
]
const cultureTourism: BodyHistory = [
  {
    type: 'body.established',
    on: day('2019-03-20'),
    name: '云溪县文化和旅游局',
    kind: 'department',
    parent: id('county'),
  },
]
const bodies: Bodies = new Map([
  [id('county'), county],
  [id('culture'), culture],
  [id('tourism'), tourism],
  [id('culture-tourism'), cultureTourism],
])

describe('a body on a day', () => {
  test.each([
    ['the day before it was set up', tourism, '2002-12-31', { status: 'not-yet' }],
    ['its first day', tourism, '2003-01-01', { status: 'active', name: '云溪县旅游局' }],
    ['the day of its new name', tourism, '2014-06-01', { status: 'active', name: '云溪县旅游发展局' }],
    ['the last day before the reform', tourism, '2019-03-19', { status: 'active' }],
    [
      'the day of the reform',
      tourism,
      '2019-03-20',
      { status: 'ended', endedOn: '2019-03-20', successors: ['culture-tourism'] },
    ],
  ])('%s', (_, history, date, state) => expect(bodyOn(history, day(date))).toMatchObject(state))

  test('names with their days', () => {
    expect(listNames(tourism)).toEqual([
      { name: '云溪县旅游局', since: '2003-01-01' },
      { name: '云溪县旅游发展局', since: '2014-06-01' },
    ])
  })
})

describe('the tree on a day', () => {
  test('before and after the reform', () => {
    expect(subtreeOn(bodies, id('county'), day('2018-12-31'))).toEqual(['county', 'culture', 'tourism'])
    expect(subtreeOn(bodies, id('county'), day('2019-12-31'))).toEqual(['county', 'culture-tourism'])
  })

  test('records that go in a circle end all the same', () => {
    const circle: Bodies = new Map([
      [id('a'), [{ type: 'body.established', on: day('2020-01-01'), name: '甲', kind: 'department', parent: id('b') }]],
      [id('b'), [{ type: 'body.established', on: day('2020-01-01'), name: '乙', kind: 'department', parent: id('a') }]],
    ])
    expect(subtreeOn(circle, id('a'), day('2021-01-01'))).toEqual(['a', 'b'])
  })
})

describe('who carries the figures on', () => {
  test('what it was merged into', () => {
    expect(successorsOn(bodies, id('tourism'), day('2024-01-01'))).toEqual(['culture-tourism'])
  })
  test('itself while it lives', () => {
    expect(successorsOn(bodies, id('tourism'), day('2018-01-01'))).toEqual(['tourism'])
  })
  test('through a split after a merger', () => {
    const split: Bodies = new Map([
      ...bodies,
      [
        id('culture-tourism'),
        [...cultureTourism, { type: 'body.split', on: day('2025-01-01'), into: [id('culture-2'), id('sports')] }],
      ],
      [
        id('culture-2'),
        [
          {
            type: 'body.established',
            on: day('2025-01-01'),
            name: '云溪县文化局',
            kind: 'department',
            parent: id('county'),
          },
        ],
      ],
      [
        id('sports'),
        [
          {
            type: 'body.established',
            on: day('2025-01-01'),
            name: '云溪县体育局',
            kind: 'department',
            parent: id('county'),
          },
        ],
      ],
    ])
    expect(successorsOn(split, id('culture'), day('2025-06-01'))).toEqual(['culture-2', 'sports'])
  })
  test('nobody, where a body was abolished', () => {
    const gone: Bodies = new Map([[id('x'), [...county, { type: 'body.abolished', on: day('2020-01-01') }]]])
    expect(successorsOn(gone, id('x'), day('2021-01-01'))).toEqual([])
  })
})
