import { expect, test } from 'vitest'
import { listDifferences, listTheirsOnly } from './differences.js'

const FIELDS = ['address', 'telephone', 'web']
const before = { address: '人民路1号', telephone: null, web: null }
const mine = { address: '人民路2号', telephone: ' ', web: null }
const theirs = { address: '人民路3号', telephone: '0700-8888123', web: '' }

test('only fields that differ, blanks being nothing', () => {
  expect(listDifferences(FIELDS, mine, theirs)).toEqual([
    { field: 'address', mine: '人民路2号', theirs: '人民路3号' },
    { field: 'telephone', mine: '', theirs: '0700-8888123' },
  ])
  expect(listDifferences(FIELDS, mine, mine)).toEqual([])
})
test('what only the other one changed can be taken over without asking', () => {
  expect(listTheirsOnly(FIELDS, before, mine, theirs)).toEqual(['telephone'])
})
