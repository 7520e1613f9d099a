import { expect, test } from 'vitest'
import { withCopiedRows } from './copied-cells.js'
import { toSourceLines } from './source-lines.js'

const rowsOf = (text: string): readonly string[] =>
  withCopiedRows(toSourceLines(text)).flatMap((line) => (line.isBlank ? [] : [line.text]))
const FIGURES = ['1', '0', '0', '0', '0', '0', '1']

test('cells that end with a line break make one row', () => {
  const row = (label: string) => `${label}${FIGURES.map((figure) => `\t${figure}`).join('\n')}\n\n`
  const text = `云溪县年报\n\n自然人\t总计\n商业企业\t其他\n${row('一、本年新收')}${row('三、\n本年度\n办理结果\t（一）予以公开')}${row('（二）部分公开')}后文\n`
  expect(rowsOf(text)).toEqual([
    '云溪县年报',
    '自然人\t总计',
    '商业企业\t其他',
    `一、本年新收\t${FIGURES.join('\t')}`,
    `三、\n本年度\n办理结果\t（一）予以公开\t${FIGURES.join('\t')}`,
    `（二）部分公开\t${FIGURES.join('\t')}`,
    '后文',
  ])
})

test('cells of paragraphs, a tab alone between them: blank cells keep their places', () => {
  const row = (cells: readonly string[]) => cells.map((cell) => (cell === '' ? '' : `\n${cell}\n`)).join('\n\t\n')
  const text = [
    '云溪县水务局年报',
    '',
    '二、主动公开政府信息情况',
    '',
    '第二十条第（一）项',
    '\n\n\n',
    row(['规章', '', '', '0']),
    '\n\n',
    row(['规范性文件', '2', '', '']),
    '\n\n',
    row(['一、本年新收', ...FIGURES]),
    '',
    '三、收到和处理政府信息公开申请情况',
  ].join('\n')
  expect(rowsOf(text)).toEqual([
    '云溪县水务局年报',
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '规章\t\t\t0',
    '规范性文件\t2\t\t',
    `一、本年新收\t${FIGURES.join('\t')}`,
    '三、收到和处理政府信息公开申请情况',
  ])
})

test('rows whose first cell is empty stay rows', () => {
  const text = Array.from({ length: 14 }, (_, index) => `\t第${index}行\t0\t0`).join('\n')
  expect(rowsOf(`甲\t乙\t丙\t丁\n${text}`)).toHaveLength(15)
})
