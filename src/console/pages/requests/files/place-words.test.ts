import { expect, test } from 'vitest'
import { zh } from '../../../language/zh/index.js'
import { sayPlace } from './place-words.js'

test('a cell of a sheet', () =>
  expect(sayPlace({ place: { sheet: '发放明细', cell: 'C12' } }, zh)).toBe('工作表“发放明细”C12'))
test('a page and a paragraph', () => expect(sayPlace({ place: { page: 3, paragraph: 2 } }, zh)).toBe('第 3 页 第 2 段'))
test('the name of the file', () => expect(sayPlace({ place: { part: '文件名' } }, zh)).toBe('文件名'))
