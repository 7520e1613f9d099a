import { expect, test } from 'vitest'
import type { Wording } from '../../api/letter-wordings.js'
import { emptyPassage, inserted, moved, without } from './edited-wording.js'

const wording: Wording = [
  { kind: 'paragraph', when: [], text: '请于前补正' },
  { kind: 'table', when: [], rows: [{ when: [], label: '编号', text: '', room: 0 }] },
]

test('a name is put where somebody was writing, in a passage or in a line of a form', () => {
  expect(inserted(wording, { block: 0, row: null, at: 2 }, '补正期限')[0]).toMatchObject({
    text: '请于{补正期限}前补正',
  })
  expect(inserted(wording, { block: 1, row: 0, at: 0 }, '申请编号')[1]).toMatchObject({
    rows: [{ text: '{申请编号}' }],
  })
})

test('where nothing is there is nowhere to put it', () => {
  expect(inserted(wording, { block: 9, row: null, at: 0 }, '机关')).toBe(wording)
  expect(inserted(wording, { block: 1, row: 7, at: 0 }, '机关')).toBe(wording)
})

test('passages change places and go; at the end they stay', () => {
  expect(moved(['甲', '乙', '丙'], 0, 1)).toEqual(['乙', '甲', '丙'])
  expect(moved(['甲', '乙'], 0, -1)).toEqual(['甲', '乙'])
  expect(without(['甲', '乙'], 0)).toEqual(['乙'])
  expect(emptyPassage()).toEqual({ kind: 'paragraph', when: [], text: '' })
})
