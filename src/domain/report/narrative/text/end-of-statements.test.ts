import { describe, expect, test } from 'vitest'
import { endOfStatements } from './end-of-statements.js'
import { WORDS } from './lexicon.js'

describe('where a paragraph states nothing any more', () => {
  test.each([
    ['深入学习条例，不断提高工作水平。', 0],
    ['公开信息12条。深入学习条例。', 6],
    ['办结申请三件，均已答复。', 6],
    ['收到申请一百余件。', 8],
    ['申请为零。', 4],
    ['未收到申请。', 1],
    ['一是加强领导，二是完善制度。', 0],
  ])('%s', (chars, end) => expect(endOfStatements(chars)).toBe(end))

  test('every word that denies is seen', () => {
    const unseen = WORDS.filter(({ code, text }) => code === '!' && endOfStatements(text) === 0)
    expect(unseen).toEqual([])
  })
})
