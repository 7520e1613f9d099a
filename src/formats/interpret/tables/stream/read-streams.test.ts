import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TrueFigures, trueFigures } from '../../../../../testing/tables/figures.js'
import {
  documentOf,
  drawSheets,
  isFigureCell,
  reportOf,
  type Sheet,
  type SheetCell,
  textBlock,
} from '../../../../../testing/tables/sheets.js'
import { judge } from '../../../../../testing/tables/verdict.js'
import type { Block, Document } from '../../../document.js'
import { readTables } from '../read-tables.js'

const RUNS = { numRuns: 40, endOnFailure: true }

type Print = (row: readonly SheetCell[]) => readonly string[]

/** Prints each row of the three tables as lines. */
function printed(figures: TrueFigures, print: Print): Document {
  const { disclosure, requests, reviews } = drawSheets(figures)
  const lines = (sheet: Sheet): Block[] => sheet.flatMap(print).map(textBlock)
  return reportOf(lines(disclosure), lines(requests), lines(reviews))
}

/** Prints the whole report on one line, as some sites publish it. */
function flat(figures: TrueFigures, between: (cell: SheetCell, before: SheetCell | undefined) => string): Document {
  const { disclosure, requests, reviews } = drawSheets(figures)
  const run = (sheet: Sheet): string => {
    const cells = sheet.flat()
    return cells.map((cell, index) => between(cell, cells[index - 1]) + cell.text).join('')
  }
  const text = [
    '一、总体情况2025年共收到申请12件，行政许可作出决定45件。二、主动公开政府信息情况',
    run(disclosure),
    '三、收到和处理政府信息公开申请情况',
    run(requests),
    '四、政府信息公开行政复议、行政诉讼情况',
    run(reviews),
    '五、存在的主要问题及改进情况一是更新不够及时，已整改3项。六、其他需要报告的事项本年度未收取信息处理费。',
  ]
  return documentOf([textBlock(text.join(''))])
}

const labelsOf = (row: readonly SheetCell[]): string =>
  row
    .filter((cell) => !isFigureCell(cell))
    .map(({ text }) => text)
    .join('  ')
const figuresOf = (row: readonly SheetCell[]): readonly string[] => row.filter(isFigureCell).map(({ text }) => text)
const lastLabel = (row: readonly SheetCell[]): string => row.filter((cell) => !isFigureCell(cell)).at(-1)?.text ?? ''
const halves = (label: string): readonly [string, string] => {
  const middle = Math.ceil(label.length / 2)
  return [label.slice(0, middle), label.slice(middle)]
}

/** Layouts in which nothing is lost: everything must be read, and right. */
const SOUND: Readonly<Record<string, (figures: TrueFigures) => Document>> = {
  'a row a line': (figures) => printed(figures, (row) => [`${labelsOf(row)}   ${figuresOf(row).join('   ')}`]),
  'one value a line': (figures) => printed(figures, (row) => row.map(({ text }) => text)),
  'one line, figures parted by spaces': (figures) =>
    flat(figures, (cell, before) => (isFigureCell(cell) && before !== undefined && isFigureCell(before) ? ' ' : '')),
  'one line, all parted by spaces': (figures) => flat(figures, () => ' '),
  'page feet and repeated heads between the rows': (figures) => {
    const { requests } = drawSheets(figures)
    const heads = requests.slice(0, 3).map(labelsOf)
    return printed(figures, (row) => {
      const line = `${labelsOf(row)}   ${figuresOf(row).join('   ')}`
      return /（四）无法提供|2\.重复申请/.test(line) ? ['— 4 —', '', ...heads, line] : [line]
    })
  },
}

describe('running text in which nothing is lost', () => {
  for (const [layout, draw] of Object.entries(SOUND)) {
    test(`${layout}: every figure is read, and right`, () => {
      fc.assert(
        fc.property(trueFigures, (figures) => {
          const { wrong, unread, reading } = judge(draw(figures), figures)
          expect({ wrong, unread }).toEqual({ wrong: [], unread: [] })
          expect(reading.form).toBe(figures.version)
        }),
        RUNS,
      )
    })
  }

  test('labels broken over the lines above and below their figures: table three is read, and right', () => {
    fc.assert(
      fc.property(trueFigures, (figures) => {
        const document = printed(figures, (row) => {
          const values = figuresOf(row).join('   ')
          const label = lastLabel(row)
          if (values === '' || label.length < 16) return [`${labelsOf(row)}   ${values}`]
          const [above, below] = halves(label)
          const before = labelsOf(row).slice(0, -label.length)
          return [`${before}   ${above}`, `        ${values}`, below]
        })
        const { wrong, unread } = judge(document, figures)
        expect({ wrong, unread }).toEqual({ wrong: [], unread: [] })
      }),
      RUNS,
    )
  })
})

const dice = fc.array(fc.nat({ max: 9_999 }), { minLength: 400, maxLength: 400 })
type Roll = (sides: number) => number
const roller = (given: readonly number[]): Roll => {
  let next = 0
  return (sides) => (given[next++ % given.length] ?? 0) % sides
}

/** Damage: what is read must be right, the rest unread. */
const DAMAGE: Readonly<Record<string, (figures: TrueFigures, roll: Roll) => Document>> = {
  'one line, all glued': (figures) => flat(figures, () => ''),
  'one line, glued here and there': (figures, roll) => flat(figures, () => (roll(3) ? '' : ' ')),
  'a row a line, figures glued': (figures) =>
    printed(figures, (row) => [`${labelsOf(row)} ${figuresOf(row).join('')}`]),
  'labels lost': (figures, roll) =>
    printed(figures, (row) => [`${roll(4) ? labelsOf(row) : ''}   ${figuresOf(row).join('   ')}`]),
  'rows lost': (figures, roll) =>
    printed(figures, (row) => (roll(6) ? [`${labelsOf(row)}   ${figuresOf(row).join('   ')}`] : [])),
  'rows and labels lost': (figures, roll) =>
    printed(figures, (row) => (roll(8) ? [`${roll(4) ? labelsOf(row) : ''}   ${figuresOf(row).join('   ')}`] : [])),
  'figures lost': (figures, roll) =>
    printed(figures, (row) => [
      `${labelsOf(row)}   ${figuresOf(row)
        .filter(() => roll(12) > 0)
        .join('   ')}`,
    ]),
  'figures lost, one value a line': (figures, roll) =>
    printed(figures, (row) => row.flatMap((cell) => (isFigureCell(cell) && roll(12) === 0 ? [] : [cell.text]))),
  'lone digits between the lines': (figures, roll) =>
    printed(figures, (row) => [
      `${labelsOf(row)}   ${figuresOf(row).join('   ')}`,
      ...(roll(6) ? [] : [String(roll(9))]),
    ]),
  'figures before their labels': (figures) =>
    printed(figures, (row) => [
      ...figuresOf(row),
      ...row.filter((cell) => !isFigureCell(cell)).map(({ text }) => text),
    ]),
  'figures before their labels, a row a line': (figures) =>
    printed(figures, (row) => [figuresOf(row).join('   '), labelsOf(row)]),
  'labels astray on lines of their own': (figures, roll) =>
    printed(figures, (row) => {
      const values = figuresOf(row).join('   ')
      return roll(3) || values === ''
        ? [`${labelsOf(row)}   ${values}`]
        : roll(2)
          ? [values, labelsOf(row)]
          : [labelsOf(row), values]
    }),
  'characters lost from labels': (figures, roll) =>
    printed(figures, (row) => [
      `${[...labelsOf(row)].filter(() => roll(7) > 0).join('')}   ${figuresOf(row).join('   ')}`,
    ]),
  'a figure cut in two': (figures, roll) =>
    printed(figures, (row) => [
      `${labelsOf(row)}   ${figuresOf(row)
        .map((text) => (text.length > 1 && roll(4) === 0 ? `${text.slice(0, 1)} ${text.slice(1)}` : text))
        .join('   ')}`,
    ]),
}

describe('damaged running text', () => {
  for (const [name, draw] of Object.entries(DAMAGE)) {
    test(`${name}: nothing is read wrong`, () => {
      fc.assert(
        fc.property(trueFigures, dice, (figures, given) => {
          expect(judge(draw(figures, roller(given)), figures).wrong).toEqual([])
        }),
        RUNS,
      )
    })
  }
})

describe('table two in running text beside another year', () => {
  const licences = (...lines: readonly string[]) => {
    const { cells } = readTables(documentOf([textBlock(['第二十条第（五）项', ...lines].join('\n'))]))
    return cells['disclosure.licences.decisions']?.value ?? null
  }

  test('one figure, or a mark and a figure: it may be the other year’s', () => {
    const head = '信息内容 本年处理决定数量 上年同期'
    expect([licences(head, '行政许可 5'), licences(head, '行政许可 / 2')]).toEqual([null, null])
  })

  test('a figure that goes on behind a space or on the next line is not read by its first part', () => {
    const head = '信息内容 本年处理决定数量'
    const broken = [
      licences(head, '行政许可 0 .7'),
      licences(head, '行政许可 4,', '369'),
      licences(head, "行政许可 4'", '369'),
    ]
    expect([...broken, licences(head, "行政许可 4'369")]).toEqual([null, null, null, null])
  })

  test('no other year: the one figure is read', () => {
    expect(licences('信息内容 本年处理决定数量', '行政许可 5')).toBe(5)
  })
})
