import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCell, aNumber, aReading, soundCells } from '../../../testing/reading/a-reading.js'
import { csvLine, fromSafeText, safeText, splitCsv } from './csv-line.js'
import { parseCsv, writeCsv } from './write-csv.js'

const CODE = 'disclosure.rules.issued'
const withRaw = (raw: string) => aReading({ cells: { [CODE]: aCell('mark', raw) } })
const lineOf = (csv: string) => csv.split('\r\n').find((line) => line.startsWith(CODE))

describe('the figures as CSV', () => {
  test('one row a cell under a head, for a spreadsheet to open in Chinese', () => {
    const csv = writeCsv(aReading())
    expect(csv.startsWith('\ufeffcode,label,value,state,raw,unit\r\n')).toBe(true)
    expect(csv.trimEnd().split('\r\n')).toHaveLength(201)
    expect(csv).toContain('disclosure.licences.decisions,行政许可 本年处理决定数量,45,number,45,\r\n')
  })

  test('what was written is read back: numbers, marks, blanks, what is missing', () => {
    const cells = {
      ...soundCells('2019'),
      'disclosure.licences.change': aNumber(-35),
      'disclosure.procurement.amount': aNumber(251000.5, { raw: '251000.50元', unit: '元' }),
      'disclosure.rules.made': aCell('mark', '-'),
      'disclosure.rules.published': aCell('blank', ''),
      'disclosure.rules.total': aCell('missing'),
      'requests.received.total': aCell('unreadable', '21,7"1"\n0'),
    }
    const result = parseCsv(writeCsv(aReading({ form: '2019', cells })))
    const placeless = Object.fromEntries(Object.entries(cells).map(([code, cell]) => [code, { ...cell, at: null }]))
    expect(result).toEqual({ ok: true, cells: placeless })
  })

  test('cells of the other form that a report has besides are listed after its own', () => {
    const cells = { ...soundCells(), 'disclosure.procurement.items': aNumber(4) }
    expect(
      writeCsv(aReading({ cells }))
        .trimEnd()
        .endsWith('disclosure.procurement.items,政府集中采购 采购项目数量,4,number,4,'),
    ).toBe(true)
  })

  const dangerous = ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠a', "'=1", '-']
  for (const raw of dangerous)
    test(`${JSON.stringify(raw)} is shown, not run, and read back as it was`, () => {
      const csv = writeCsv(withRaw(raw))
      expect(splitCsv(csv).find(([code]) => code?.text === CODE)?.[4]?.text).toBe(`'${raw}`)
      expect(parseCsv(csv)).toMatchObject({ cells: { [CODE]: { state: 'mark', raw } } })
    })

  test('a decrease stays a number', () => {
    const csv = writeCsv(aReading({ cells: { [CODE]: aNumber(-35) } }))
    expect(lineOf(csv)).toContain(",-35,number,'-35,")
  })

  test('any text at all survives, and never begins a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (text, other) => {
        expect(fromSafeText(safeText(text))).toBe(text)
        expect(safeText(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        const [row] = splitCsv(csvLine([text, other, -1.5, null]))
        expect(row?.map((field) => fromSafeText(field.text))).toEqual([text, other ?? '', '-1.5', ''])
      }),
      { seed: 20190515, numRuns: 300 },
    )
  })

  const refused: readonly (readonly [string, string, string])[] = [
    ['another head', 'code,value\r\n', '第 1 行应为'],
    ['nothing', '', '第 1 行应为'],
    ['a code no form has', 'code,label,value,state,raw,unit\r\na.b,,1,number,,\r\n', '第 2 行的代码“a.b”'],
    ['a row cut off', `code,label,value,state,raw,unit\r\n${CODE},x\r\n`, '第 2 行应有 6 列，实有 2 列'],
    ['a number without a value', `code,label,value,state,raw,unit\r\n${CODE},,,number,,\r\n`, '数值与状态不符'],
    ['an unknown state', `code,label,value,state,raw,unit\r\n${CODE},,1,ok,,\r\n`, '状态“ok”'],
  ]
  for (const [why, source, message] of refused)
    test(`refused in a sentence: ${why}`, () => {
      const result = parseCsv(source)
      expect(result.ok ? 'accepted' : result.message).toContain(message)
    })
})
