import { describe, expect, test } from 'vitest'
import { aPage, words } from '../../../testing/layout/pages.js'
import { layOut } from './lay-out.js'
import type { Glyph } from './page.js'

const column = (x: number, lines: readonly string[]): Glyph[] =>
  lines.flatMap((line, index) => words(x, 100 + 20 * index, line))

const LEFT = [
  '一、总体情况',
  '云溪县水利局全年通过门户网站公开信息一百一十条，比',
  '上年多出七条，其中涉及群众用水的有三十四条，都在规',
  '定的二十个工作日之内公开。对网站的栏目也作了一些调',
  '整，现有栏目十七个。',
]
const RIGHT = [
  '五、存在的主要问题及改进情况',
  '公开的内容还不够丰富，办事一类的信息偏少，个别科室',
  '报送信息不够及时。来年将按月通报各个科室报送的情况',
  '，并且补充群众最为关心的办事信息，请群众评说公开得',
  '够不够、好不好。',
]
const texts = (...pages: Glyph[][][]) =>
  layOut(pages.map((glyphs, index) => aPage(glyphs, [], index + 1))).blocks.flatMap((block) =>
    block.kind === 'text' ? [block] : [],
  )

describe('two columns on a page', () => {
  test('the left one is read before the right one, each with its own paragraphs and places', () => {
    const read = texts([column(40, LEFT), column(310, RIGHT)])
    expect(read.map(({ text }) => text)).toEqual([LEFT[0], LEFT.slice(1).join(''), RIGHT[0], RIGHT.slice(1).join('')])
    expect(read[2]?.at).toMatchObject({ page: 1, box: [310, 698, 450, 708] })
  })

  test('a page of the same booklet that has little text is taken apart as well', () => {
    const read = texts([column(40, LEFT), column(310, RIGHT)], [column(40, ['云溪县水利局']), column(310, ['附件'])])
    expect(read.slice(-2).map(({ text }) => text)).toEqual(['云溪县水利局', '附件'])
  })

  test('labels and the figures beside them are no columns, nor is prose with one line across the page', () => {
    const figures = LEFT.map((_, index) => String(index))
    expect(texts([column(40, LEFT), column(310, figures)])[1]?.text).toContain('1')
    const across = words(40, 60, LEFT.slice(1, 3).join(''))
    const read = texts([across, column(40, LEFT), column(310, RIGHT)])
    expect(read[1]?.text).toBe(`${LEFT[0]} ${RIGHT[0]}`)
  })
})
