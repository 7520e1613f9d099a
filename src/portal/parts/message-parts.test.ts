import { expect, test } from 'vitest'
import { messageParts } from './message-parts.js'

test('what does not add up is apart from its sum, and the sum clause by clause', () => {
  expect(messageParts('表三总计列不平：新收 102 + 结转 6 = 108；办理 99 + 转下年 8 = 107；相差 1 件')).toEqual({
    head: '表三总计列不平',
    sum: ['新收 102 + 结转 6 = 108；', '办理 99 + 转下年 8 = 107；', '相差 1 件'],
  })
})

test.each([
  ['a sentence without a colon', '正文说的是 12，表中为 13'],
  ['a list that is no sum', '表二有 2 格不是数字：规章 本年制发件数（/）、规章 本年废止件数（/）；没有的应填 0'],
  ['a colon within what is quoted', '正文“受理：2 + 1 = 3 件”与表三不一致'],
  ['nothing before the colon', '：1 + 1 = 2'],
])('%s stays whole', (_, message) => {
  expect(messageParts(message)).toEqual({ head: message, sum: null })
})
