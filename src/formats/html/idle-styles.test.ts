import { describe, expect, test } from 'vitest'
import { withoutIdleStyles } from './idle-styles.js'

describe('styles that only paint are taken out of start tags, and nothing else', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a style alone', '<td style="width:1px">1</td>', '<td>1</td>'],
    [
      'between other attributes',
      '<td colspan="2" style="width:1px" rowspan="3">1</td>',
      '<td colspan="2" rowspan="3">1</td>',
    ],
    ['a style that hides', '<td style="display:none">1</td>', '<td style="display:none">1</td>'],
    ['a style that numbers a list', '<ol style="list-style:none">', '<ol style="list-style:none">'],
    ['words of the text', '<p>写作 style="a" 即可</p>', '<p>写作 style="a" 即可</p>'],
    ['inside the value of another attribute', '<p title="a style="b" class="c">', '<p title="a style="b" class="c">'],
    ['beside single quotes', `<p title='x style="b"'>`, `<p title='x style="b"'>`],
    ['a value that never ends', '<p style="a <b>', '<p style="a <b>'],
  ]
  for (const [situation, page, expected] of cases)
    test(situation, () => {
      expect(withoutIdleStyles(page)).toBe(expected)
    })
})
