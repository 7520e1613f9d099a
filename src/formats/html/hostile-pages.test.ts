import { describe, expect, test } from 'vitest'
import { leastTime, mostForTenfold } from '../../../testing/processor-time.js'
import { RefusedError } from '../refusal.js'
import { readHtml } from './read-html.js'

type Outcome = 'read' | 'too-deep' | 'too-large' | 'damaged' | 'empty'

const outcomeOf = (page: string): Outcome => {
  try {
    readHtml(new TextEncoder().encode(page))
    return 'read'
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.code as Outcome
    throw error
  }
}

const SMALL = 8_000

describe('time grows with the page, not with its square', () => {
  const cases: readonly (readonly [string, (size: number) => string])[] = [
    ['tags that never close', (size) => '<div>'.repeat(size)],
    ['formatting that is reopened in every paragraph', (size) => '<font size=1>'.repeat(200) + '<p>x'.repeat(size)],
    ['content thrown out of a table', (size) => `<table>${'<i>x</i>'.repeat(size)}`],
    ['text thrown out of a table', (size) => `<table>${'x<tr>'.repeat(size)}`],
    ['one tag with all attributes', (size) => `<p ${Array.from({ length: size }, (_, at) => `a${at}`).join(' ')}>`],
    ['one row with all cells', (size) => `<table><tr>${'<td>1'.repeat(size)}`],
    ['the widest spans', (size) => `<table>${'<tr><td colspan=1000>1'.repeat(size / 8)}`],
    ['paragraphs', (size) => '<p>x</p>'.repeat(size)],
    ['hidden paragraphs', (size) => '<p hidden>x</p>'.repeat(size)],
    ['styles that never close', (size) => `<p${' style="'.repeat(size)}`],
    ['blanks', (size) => `<p>${'\u00a0 '.repeat(size)}x`],
    ['dates without a date', (size) => '<p>发布时间</p>'.repeat(size)],
    ['titles', (size) => '<p>政府公开报告</p>'.repeat(size)],
    ['parts of a saved page', (size) => `Content-Type: multipart/related; boundary=b\n\n${'--b\n'.repeat(size)}`],
  ]
  for (const [situation, make] of cases)
    test(situation, () => {
      const [one, ten] = [make(SMALL), make(SMALL * 10)]
      outcomeOf(one)
      const small = leastTime(() => outcomeOf(one))
      expect(leastTime(() => outcomeOf(ten))).toBeLessThan(mostForTenfold(small))
    })
})

describe('pages beyond the limits are refused, not crashed on', () => {
  const cases: readonly (readonly [string, () => string, Outcome])[] = [
    ['a million open tags', () => '<div>'.repeat(1_000_000), 'too-deep'],
    ['tables in tables', () => '<table><tr><td>'.repeat(100_000), 'too-deep'],
    [
      'a hundred thousand cells',
      () => `<table>${`<tr>${'<td>1</td>'.repeat(10)}</tr>`.repeat(10_000)}</table>`,
      'too-large',
    ],
    ['a small table that spans a huge one', () => `<table>${'<tr><td colspan=1000>1<td>2'.repeat(2_000)}`, 'too-large'],
    ['nothing', () => '', 'empty'],
    ['blanks', () => ' \n\t ', 'empty'],
    ['a lone surrogate as a reference', () => '<p>&#xD800;1</p>', 'read'],
    ['tables nested as deep as allowed', () => '<table><tr><td>一、总体情况<p>x'.repeat(80), 'read'],
  ]
  for (const [situation, make, expected] of cases)
    test(situation, () => {
      expect(outcomeOf(make())).toBe(expected)
    })
})
