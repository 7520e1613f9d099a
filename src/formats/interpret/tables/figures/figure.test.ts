import { describe, expect, test } from 'vitest'
import { readFigure } from './figure.js'

describe('what stands in a cell', () => {
  const cases = [
    // text, state, value, unit, why
    ['12', 'number', 12, null, 'a plain figure'],
    [' 1,234 ', 'number', 1234, null, 'thousands with a comma'],
    ['１２', 'number', 12, null, 'full-width digits'],
    ['22（其中修订16件）', 'number', 22, null, 'a note in brackets explains the figure'],
    ['251000元', 'number', 251000, '元', 'the value as printed, its unit beside it'],
    ['24.5万元', 'number', 24.5, '万元', 'not multiplied'],
    ['5件', 'number', 5, '件', 'a measure word'],
    ['+3', 'number', 3, null, 'a rise'],
    ['-35', 'number', -35, null, 'a fall'],
    ['59237.244900', 'number', 59237.2449, null, 'six decimals'],
    ['0.00', 'number', 0, null, 'nothing, with decimals'],
    ['一件', 'number', 1, '件', 'a numeral with its measure word'],
    ['十二项', 'number', 12, '项', 'a numeral with its measure word'],
    ['', 'blank', null, null, 'nothing'],
    ['\u3000', 'blank', null, null, 'a full-width blank'],
    ['&nbsp;', 'blank', null, null, 'an entity nobody decoded'],
    ['-', 'mark', null, null, 'a dash'],
    ['——', 'mark', null, null, 'a long dash'],
    ['／', 'mark', null, null, 'a full-width slash'],
    ['无', 'mark', null, null, 'none, in a word'],
    ['X', 'mark', null, null, 'a place of the form that nobody filled'],
    ['××', 'mark', null, null, 'so are two'],
    ['一', 'unreadable', null, null, 'as often a dash as a one'],
    ['①', 'unreadable', null, null, 'a footnote mark is no figure'],
    ['5²', 'number', 5, null, 'a raised digit refers to a note and is no part of the figure'],
    ['36③', 'number', 36, null, 'so does a circled one'],
    ['7*', 'number', 7, null, 'and a star'],
    ['7[1]', 'number', 7, null, 'and a number in square brackets'],
    ['²', 'unreadable', null, null, 'the mark of a note without a figure'],
    ['22(16)', 'unreadable', null, null, 'two figures'],
    ['180余', 'unreadable', null, null, 'not exact'],
    ['14万', 'unreadable', null, null, 'a count in ten-thousands is rounded'],
    ['35%', 'unreadable', null, null, 'a share is no count'],
    ['3-5', 'unreadable', null, null, 'a range, or two figures'],
    ['—5', 'unreadable', null, null, 'a long dash may be a minus or not'],
    ['05', 'unreadable', null, null, 'figures that ran together'],
    ['1 7', 'unreadable', null, null, 'two figures, or one cut in two'],
    ['1\n7', 'unreadable', null, null, 'two figures, or one broken over lines'],
    ['2024年', 'unreadable', null, null, 'a year'],
  ] as const

  for (const [text, state, value, unit, why] of cases) {
    test(`${JSON.stringify(text)}: ${state}, ${why}`, () => {
      expect(readFigure(text, null)).toMatchObject({ state, value, unit, raw: text.trim() })
    })
  }
})
