import { describe, expect, test } from 'vitest'
import { line, nameLine } from './input.js'

const isTaken = (schema: ReturnType<typeof line>, text: string): boolean => schema.safeParse(text).success

describe('a line of text', () => {
  test.each(['甲', ' 甲 ', '𠮷野\u{e0100}', 'ئۇيغۇر', 'a\u200cb'])('%j is one', (text) =>
    expect(isTaken(line(30), text)).toBe(true),
  )
  test.each(['', '  ', '\u200b', '\u3164', '\u2800\u2800', '\u00ad', '\ufeff', '\u200d', '\u0301'])(
    '%j has nothing in it that anybody sees',
    (text) => expect(isTaken(line(30), text)).toBe(false),
  )
  test.each(['a\0b', 'a\nb', 'a\u202eb', 'a\u2067b', '\ud800'])('%j holds what no line may', (text) =>
    expect(isTaken(line(30), text)).toBe(false),
  )
  test.each(['', '  ', '\u200b', '\u3164', 'a\u202eb'])('%j is told once', (text) =>
    expect(nameLine(30).safeParse(text).error?.issues).toHaveLength(1),
  )
  test('of a file may hold marks that a browser put there', () =>
    expect(isTaken(line(30), '年报\u200b.docx')).toBe(true))
})

describe('a name', () => {
  test.each(['罗向东\u200b', '罗\u2060向东', '罗\ufeff向东', '罗\u3164向东', '罗\u{e0041}'])(
    '%j looks like another',
    (text) => expect(isTaken(nameLine(30), text)).toBe(false),
  )
  test.each(['罗向东', '买买提·吐尔逊', '𠮷野\u{e0100}', 'a\u200db', '云溪县文化和旅游局'])('%j is one', (text) =>
    expect(isTaken(nameLine(30), text)).toBe(true),
  )
})
