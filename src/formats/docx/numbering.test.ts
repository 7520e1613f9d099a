import { describe, expect, test } from 'vitest'
import { aDocx, level, list, numbered, paragraph } from '../../../testing/office/docx-builder.js'
import { readDocx } from './read-docx.js'

const use = (numId: number, abstractId: number, overrides = '') =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`

/** The printed number and the text of every paragraph. */
async function printed(body: string, numbering: string, styles?: string): Promise<string[]> {
  const { blocks } = await readDocx(aDocx(styles === undefined ? { body, numbering } : { body, numbering, styles }))
  return blocks.map((block) => (block.kind === 'text' ? `${block.numbering ?? ''}|${block.text}` : ''))
}

const SECTIONS = list(
  0,
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
)

describe('automatic numbers', () => {
  test('three levels, the lower ones starting again', async () => {
    const body =
      numbered('总体', 1) +
      numbered('主动', 1, 1) +
      numbered('甲', 1, 2) +
      numbered('乙', 1, 2) +
      numbered('依申请', 1, 1) +
      numbered('丙', 1, 2) +
      numbered('主动公开', 1) +
      numbered('丁', 1, 1)
    expect(await printed(body, SECTIONS + use(1, 0))).toEqual([
      '一、|总体',
      '（一）|主动',
      '1.|甲',
      '2.|乙',
      '（二）|依申请',
      '1.|丙',
      '二、|主动公开',
      '（一）|丁',
    ])
  })

  test('a numbered empty paragraph uses up a number: 1、 3、', async () => {
    const body = numbered('总体情况', 1) + numbered('', 1) + numbered('收到申请', 1)
    const numbering = list(0, level(0, 'decimal', '%1、')) + use(1, 0)
    expect(await printed(body, numbering)).toEqual(['1、|总体情况', '2、|', '3、|收到申请'])
  })

  test('a list goes on after ordinary paragraphs', async () => {
    const body = numbered('甲', 1) + paragraph('正文') + numbered('乙', 1)
    expect(await printed(body, SECTIONS + use(1, 0))).toEqual(['一、|甲', '|正文', '二、|乙'])
  })

  test('two lists of one definition count on together', async () => {
    expect(await printed(numbered('甲', 1) + numbered('乙', 2), SECTIONS + use(1, 0) + use(2, 0))).toEqual([
      '一、|甲',
      '二、|乙',
    ])
  })

  test('… unless the second says where it starts', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const body = numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 2)
    expect(await printed(body, SECTIONS + use(1, 0) + use(2, 0, override))).toEqual(['一、|甲', '五、|乙', '六、|丙'])
  })

  test('a level may be defined anew by the list', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1.')}</w:lvlOverride>`
    expect(await printed(numbered('甲', 1), SECTIONS + use(1, 0, override))).toEqual(['I.|甲'])
  })

  test('a number of several levels, and the legal form of it', async () => {
    const numbering =
      list(
        0,
        level(0, 'chineseCounting', '%1'),
        level(1, 'decimal', '%1.%2'),
        level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
      ) + use(1, 0)
    const body = numbered('甲', 1) + numbered('乙', 1, 1) + numbered('丙', 1, 2)
    expect(await printed(body, numbering)).toEqual(['一|甲', '一.1|乙', '1.1.1|丙'])
  })

  test('a level that never starts again', async () => {
    const numbering =
      list(0, level(0, 'decimal', '%1、'), level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>')) + use(1, 0)
    const body = numbered('甲', 1) + numbered('a', 1, 1) + numbered('乙', 1) + numbered('b', 1, 1)
    expect(await printed(body, numbering)).toEqual(['1、|甲', '1)|a', '2、|乙', '2)|b'])
  })

  test('bullets and lists that do not exist print no number; list 0 takes one away', async () => {
    const numbering = list(0, level(0, 'bullet', '●')) + use(1, 0)
    expect(await printed(numbered('甲', 1) + numbered('乙', 9) + numbered('丙', 0), numbering)).toEqual([
      '|甲',
      '|乙',
      '|丙',
    ])
  })

  test('a number may come from the style, its level from the list', async () => {
    const numbering =
      list(
        0,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'),
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
      ) + use(7, 0)
    const styles = ['H1', 'H2']
      .map(
        (id) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>`,
      )
      .join('')
    const body =
      paragraph('总体', '<w:pStyle w:val="H1"/>') +
      paragraph('主动', '<w:pStyle w:val="H2"/>') +
      paragraph('不编号', '<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(await printed(body, numbering, styles)).toEqual(['一、|总体', '（一）|主动', '|不编号'])
  })

  test('a definition that stands in for a numbering style', async () => {
    const numbering =
      SECTIONS +
      '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      use(1, 0) +
      use(2, 5)
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    expect(await printed(numbered('甲', 2), numbering, styles)).toEqual(['一、|甲'])
  })

  test('a style based on itself ends', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="a"/></w:style>'
    expect(await printed(paragraph('甲', '<w:pStyle w:val="a"/>'), SECTIONS, styles)).toEqual(['|甲'])
  })
})
