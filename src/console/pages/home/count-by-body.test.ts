import { expect, test } from 'vitest'
import { countByBody } from './count-by-body.js'

const culture = { id: 'a', name: '云溪县文化和旅游局' }
const land = { id: 'b', name: '云溪县自然资源局' }
const none = { bodies: [] }

test('every body that has something waiting is counted, the one with most that is late first', () => {
  const found = countByBody({
    late: { bodies: [land, land, culture] },
    atRisk: { bodies: [culture] },
    confirming: none,
    unassigned: none,
  })
  expect(found).toEqual([
    { ...land, counts: { late: 2, atRisk: 0, confirming: 0, unassigned: 0 } },
    { ...culture, counts: { late: 1, atRisk: 1, confirming: 0, unassigned: 0 } },
  ])
})

test('where as much is late, what is at risk decides', () => {
  const found = countByBody({
    late: none,
    atRisk: { bodies: [culture] },
    confirming: { bodies: [land] },
    unassigned: none,
  })
  expect(found.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('where nothing waits there is nobody to show', () => {
  expect(countByBody({ late: none, atRisk: none, confirming: none, unassigned: none })).toEqual([])
})
