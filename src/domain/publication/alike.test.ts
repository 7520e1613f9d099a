import { describe, expect, test } from 'vitest'
import { type AskedFor, afterProposalMove, findKnownWords, groupAlike, permittedProposalMoves } from './index.js'

const asked = (key: string, description: string, documentNumber: string | null = null): AskedFor => ({
  key,
  description,
  documentNumber,
})

describe('requests that ask for the same', () => {
  test('in nearly the same words, whatever the punctuation', () => {
    const groups = groupAlike([
      asked('1', '石桥镇二〇二五年道路养护的合同'),
      asked('2', '青禾乡低保名单公示情况'),
      asked('3', '石桥镇二〇二五年，道路养护合同。'),
      asked('4', '临江镇学校食堂检查记录'),
    ])
    expect(groups).toEqual([{ keys: ['1', '3'], sharesNumber: false }])
  })
  test('by the number of a document, however it is written', () => {
    const groups = groupAlike([
      asked('1', '旧城改造的批复', '云政发〔2025〕12号'),
      asked('2', '关于同意征收的文件', '云政发[2025]12号'),
      asked('3', '另外一份', '云政发〔2025〕13号'),
    ])
    expect(groups).toEqual([{ keys: ['1', '2'], sharesNumber: true }])
  })
  test('what is alike to one of a group belongs to it', () => {
    const groups = groupAlike([
      asked('1', '云溪县城区供水管网改造工程招标文件'),
      asked('2', '云溪县城区供水管网改造工程招标文件及中标通知'),
      asked('3', '县城区供水管网改造工程招标文件及中标通知书'),
    ])
    expect(groups.map(({ keys }) => keys)).toEqual([['1', '2', '3']])
  })
  test('not what only begins alike, nor what has no words', () => {
    expect(
      groupAlike([
        asked('1', '请公开云溪县文化和旅游局二〇二五年预算'),
        asked('2', '请公开云溪县文化和旅游局消防检查记录'),
        asked('3', '——'),
        asked('4', '……'),
      ]),
    ).toEqual([])
  })
  test('pages of words are compared by their beginning: a few take no longer than many lines', () => {
    const pages = (from: number) =>
      Array.from({ length: 1_800 }, (_, index) => String.fromCharCode(0x4e00 + ((from + index * 7) % 9_000))).join('')
    const begins = Array.from({ length: 300 }, (_, index) => String.fromCharCode(0x4e00 + index * 3)).join('')
    expect(groupAlike([asked('1', begins + pages(1)), asked('2', begins + pages(5_000))])).toHaveLength(1)
  })
  test('two thousand take no more than a look', () => {
    const many = Array.from({ length: 2_000 }, (_, index) =>
      asked(
        String(index),
        `请公开第${index % 1_000}号地块${(index % 1_000) * 7919}的征收补偿安置方案和评估报告${index % 1_000}`,
      ),
    )
    const groups = groupAlike(many)
    expect(groups.length).toBeGreaterThan(0)
    expect(groups.flatMap(({ keys }) => keys)).toHaveLength(2_000)
  })
})

describe('a proposal to publish by oneself', () => {
  test('is accepted before it is published, and what was declined is looked at again', () => {
    expect(permittedProposalMoves('proposed')).toEqual(['accept', 'decline'])
    expect(afterProposalMove('accepted', 'publish')).toBe('published')
    expect(afterProposalMove('proposed', 'publish')).toBeNull()
    expect(afterProposalMove('declined', 'reconsider')).toBe('proposed')
  })
})

describe('words by which somebody is known', () => {
  const words = [
    { what: 'name', text: '金丝雀' },
    { what: 'number', text: '11010519491231002X' },
    { what: 'contact', text: 'canary@example.org' },
    { what: 'name', text: '金' },
  ] as const
  test('are found in any width, over blanks and punctuation, where they stand', () => {
    expect(findKnownWords('答复金 丝雀：已公开', words)).toEqual([{ what: 'name', start: 2, end: 6 }])
    expect(findKnownWords('证件１１０１０５19491231-002x', words).map(({ what }) => what)).toEqual(['number'])
    expect(findKnownWords('寄往 Canary@Example.org', words).map(({ what }) => what)).toEqual(['contact'])
  })
  test('are not seen in other words, nor is a single character a name', () => {
    expect(findKnownWords('金色的丝和雀鸟', words)).toEqual([])
  })
})
