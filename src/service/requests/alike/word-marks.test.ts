import { expect, test } from 'vitest'
import type { BodyId } from '../../../domain/body/index.js'
import { createSecretBox } from '../../people/secret-box.js'
import { likenessOfShared, markWords } from './word-marks.js'

const box = createSecretBox(new Uint8Array(32).fill(1))
const marks = (text: string, body = 'body-1', by = box) => markWords(by, body as BodyId, text)

const likenessOf = (a: readonly number[], b: readonly number[]) =>
  likenessOfShared(b.filter((mark) => a.includes(mark)).length)

const ROAD = '石桥镇二〇二五年农村道路养护工程的施工合同、验收记录和付款凭证'

test('the same words, however they are set, leave the same marks; others leave few of them', () => {
  expect(likenessOf(marks(ROAD), marks(`  ${ROAD.replace('、', ' ')}。\n`))).toBe(1)
  const like = likenessOf(marks(ROAD), marks('石桥镇二〇二五年农村道路养护工程的施工合同和付款凭证'))
  const other = likenessOf(marks(ROAD), marks('青禾乡敬老院二〇二四年第三季度的食品采购清单及供货单位名称'))
  expect(like).toBeGreaterThan(0.6)
  expect(other).toBeLessThan(0.3)
})

test('another body, or another key, has other marks of the same words', () => {
  expect(likenessOf(marks(ROAD), marks(ROAD, 'body-2'))).toBe(0)
  expect(likenessOf(marks(ROAD), marks(ROAD, 'body-1', createSecretBox(new Uint8Array(32).fill(2))))).toBe(0)
})

test('a text without words leaves none; a long one takes no longer than its beginning', () => {
  expect(marks('——，。')).toEqual([])
  expect(marks('路')).toEqual([])
  expect(marks('字'.repeat(10_000)).length).toBe(16)
})

test('a database can keep them', () => {
  for (const mark of marks(ROAD)) expect(mark).toBe(mark | 0)
})
