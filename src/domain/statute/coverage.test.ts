import { describe, expect, test } from 'vitest'
import { CHAPTERS, REGULATION_ARTICLES } from './articles.js'
import { REGULATION_COVERAGE } from './coverage.js'

describe('the outline of the Regulation', () => {
  test('has its 56 articles, each once and in order', () => {
    expect(REGULATION_ARTICLES.map(({ number }) => number)).toEqual(Array.from({ length: 56 }, (_, index) => index + 1))
  })

  test('has them in its six chapters: Article 10 opens the second, 46 the fifth', () => {
    const first = CHAPTERS.map((name) => REGULATION_ARTICLES.find(({ chapter }) => chapter === name)?.number)
    expect(first).toEqual([1, 10, 19, 27, 46, 54])
  })

  test('says something of each', () => {
    for (const { outline } of REGULATION_ARTICLES) expect(outline.length).toBeGreaterThan(5)
  })
})

describe('coverage', () => {
  test('no article is missing, none is made up', () => {
    expect(Object.keys(REGULATION_COVERAGE).map(Number)).toEqual(REGULATION_ARTICLES.map(({ number }) => number))
  })

  test('an encoded article names its rules, any other says why or where', () => {
    for (const coverage of Object.values(REGULATION_COVERAGE)) {
      if (coverage.status === 'encoded') expect(coverage.rules.length).toBeGreaterThan(0)
      if (coverage.status === 'procedural') expect(coverage.where).not.toBe('')
      if (coverage.status === 'not-encoded') expect(coverage.why).not.toBe('')
    }
  })
})
