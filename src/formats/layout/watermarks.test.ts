import { describe, expect, test } from 'vitest'
import { aPage, words } from '../../../testing/layout/pages.js'
import { layOut } from './lay-out.js'
import type { Glyph } from './page.js'

const textOf = (pages: readonly Glyph[][][]): string[] =>
  layOut(pages.map((glyphs, index) => aPage(glyphs, [], index + 1))).blocks.map((block) =>
    block.kind === 'text' ? block.text : block.cells.map((cell) => cell.text).join(' '),
  )

describe('words at the same place on every page', () => {
  const mark = words(60, 302, '内部资料不得外传', 6, 14)

  test('where they run through the text they are a watermark', () => {
    const pages = [
      [words(60, 100, '第一页的文字。'), words(60, 300, '六、其他需要报告的事项'), mark],
      [words(60, 100, '第二页的文字。'), words(60, 300, '（三）平台建设情况。'), mark],
      [words(60, 100, '第三页的文字。'), mark],
    ]
    expect(textOf(pages)).toEqual([
      '第一页的文字。',
      '六、其他需要报告的事项',
      '第二页的文字。',
      '（三）平台建设情况。',
      '第三页的文字。',
    ])
  })

  test('where they have room of their own they are text', () => {
    const head = words(60, 302, '二〇二四年度统计', 6, 14)
    const pages = [
      [words(60, 100, '第一页的文字。'), head],
      [words(60, 100, '第二页的文字。'), head],
    ]
    expect(textOf(pages)).toEqual(['第一页的文字。', '二〇二四年度统计', '第二页的文字。', '二〇二四年度统计'])
  })

  test('a repeated head that a mark runs through on every page stays', () => {
    const head = words(60, 300, '法人或其他组织')
    const pages = [
      [head, mark, words(60, 500, '甲乙丙')],
      [head, mark, words(60, 500, '丁戊己')],
    ]
    expect(textOf(pages).join('')).toMatch(/法.*人.*或.*其.*他.*组.*织/)
  })

  test('bold made by drawing twice is no mark', () => {
    const twice = [words(60, 300, '政府信息公开'), words(60.4, 300, '政府信息公开')]
    expect(textOf([twice, twice])).toEqual(['政府信息公开', '政府信息公开'])
  })
})
