import { describe, expect, test } from 'vitest'
import { documentOf, gridOf, textBlock } from '../../../../../testing/tables/sheets.js'
import type { Block } from '../../../document.js'
import { readTables } from '../read-tables.js'

const read = (...blocks: readonly Block[]) => readTables(documentOf(blocks))
const COLUMNS = ['naturalPerson', 'business', 'research', 'welfare', 'legalServices', 'otherOrganisation', 'total']
const shown = (reading: ReturnType<typeof readTables>, code: string) => {
  const cell = reading.cells[code]
  return cell?.state === 'number' ? cell.value : (cell?.state ?? 'none')
}
const row = (reading: ReturnType<typeof readTables>, code: string) =>
  COLUMNS.map((column) => shown(reading, `requests.${code}.${column}`))
const received = '一、本年新收政府信息公开申请数量'
const brought = '二、上年结转政府信息公开申请数量'
const HEAD = '事项 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计'

describe('columns that a body has moved or added', () => {
  const TOTAL_FIRST = '事项 | 总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他'

  test('总计 stands first: the figures are read by their heads', () => {
    const reading = read(gridOf([TOTAL_FIRST, `${received} | 9|4|3|0|0|0|2`, `${brought} | 1|0|0|0|0|0|1`]))
    expect(row(reading, 'received')).toEqual([4, 3, 0, 0, 0, 2, 9])
    expect(row(reading, 'broughtForward')).toEqual([0, 0, 0, 0, 0, 1, 1])
  })

  test('总计 stands first and no row has all its figures: none is taken for that of another column', () => {
    const reading = read(gridOf([TOTAL_FIRST, `${received} | 9|4|/|/|/|/|5`]))
    expect(row(reading, 'received').filter((value) => typeof value === 'number')).toEqual([])
  })

  test('a table turned on its side: 其他 among the applicants is not the row of that name', () => {
    const zeros = new Array(25).fill('0').join('|')
    const someBlank = new Array(7).fill('0| | ').join('|')
    for (const other of [zeros, someBlank]) {
      const reading = read(gridOf([`${received} | 3|0|0|0|0|0|3`]), gridOf([`其他 | ${other}`], 2))
      expect(row(reading, 'outcomes.other.other').filter((value) => typeof value === 'number')).toEqual([])
    }
  })

  const DECISIONS = ['第二十条第（五）项', '信息内容 | 上年处理决定数量 | 本年处理决定数量']

  test('last year beside this one in table two: this one is read, last year is shown as extra', () => {
    const reading = read(gridOf([...DECISIONS, '行政许可 | 41 | 192']))
    expect(shown(reading, 'disclosure.licences.decisions')).toBe(192)
    expect(reading.extraCells.map(({ raw }) => raw)).toEqual(['41'])
  })

  test('this year is left blank beside last year: it stays blank', () => {
    const reading = read(gridOf([...DECISIONS, '行政许可 | 56 | ']))
    expect(shown(reading, 'disclosure.licences.decisions')).toBe('blank')
  })

  test('a part of the count beside it, and the count left blank: the part is not taken for it', () => {
    const reading = read(
      gridOf([
        '第二十条第（六）项',
        '信息内容 | 本年处理决定数量 | 其中：局机关',
        '行政处罚 |  | 5',
        '行政强制 | 7 | 2',
      ]),
    )
    expect(shown(reading, 'disclosure.penalties.decisions')).toBe('blank')
    expect(shown(reading, 'disclosure.coercion.decisions')).toBe(7)
  })

  test('a note beside the table with a figure in it', () => {
    const reading = read(gridOf([`${HEAD} |  | `, `${received} | 4|3|0|0|0|2|9|比上年增加|3`]))
    expect(row(reading, 'received')).toEqual([4, 3, 0, 0, 0, 2, 9])
    expect(reading.extraCells.map(({ raw }) => raw)).toEqual(['3'])
  })

  test('numbers of the rows between the labels and the figures, and a blank: it moves no figure', () => {
    const head = HEAD.replace('事项 |', '事项 | 编号 |')
    const reading = read(gridOf([head, `${received} | 1|4| |0|0|0|2|6`, '（一）予以公开 | 3.1|1|0|0|0|0| |1']))
    expect(row(reading, 'received')).toEqual([4, 'blank', 0, 0, 0, 2, 6])
    expect(row(reading, 'outcomes.granted')).toEqual([1, 0, 0, 0, 0, 'blank', 1])
  })

  const COMPARED = `${HEAD} | 同比增减`

  test('this year compared with the last behind 总计: what stands there is shown as extra', () => {
    const reading = read(gridOf([COMPARED, `${received} | 4|3|0|0|0|2|9|+3`, `${brought} | 1|0|0|0|0|0|1|8`]))
    expect(row(reading, 'received')).toEqual([4, 3, 0, 0, 0, 2, 9])
    expect(row(reading, 'broughtForward')).toEqual([1, 0, 0, 0, 0, 0, 1])
    expect(reading.extraCells.map(({ raw }) => raw)).toEqual(['+3', '8'])
  })

  test('the head of the comparison reaches down from the line above the applicants', () => {
    const head = `事项 | 申请人情况 |  |  |  |  |  |  | 上年总计`
    const reading = read(gridOf([head, HEAD, `${received} | 4|3|0|0|0|2|9|7`]))
    expect(row(reading, 'received')).toEqual([4, 3, 0, 0, 0, 2, 9])
  })

  test('a blank among the figures beside a comparison: the comparison does not move into the total', () => {
    const reading = read(gridOf([COMPARED, `${received} |  |3|0|0|0|2|5|8`, `${brought} | 1|0|0|0|0|0|1|8`]))
    expect(row(reading, 'received')).toEqual(['blank', 3, 0, 0, 0, 2, 5])
  })

  test('a row that lost a cell, so that the comparison stands under 总计: nothing is read', () => {
    const reading = read(gridOf([COMPARED, `${received} | 4|3|0|0|0|2|8`]))
    expect(row(reading, 'received').filter((value) => typeof value === 'number')).toEqual([])
  })

  test('a figure under no head beside a comparison: the heads do not stand over their columns, nothing is read', () => {
    const rows = [`${received} | 4|5|3|0|0|0|2|9|7`, `${brought} |  |0| | | | | | |2`]
    const reading = read(gridOf([`${HEAD} |  | 上年总计`, ...rows]))
    expect(row(reading, 'received').filter((value) => typeof value === 'number')).toEqual([])
    expect(row(reading, 'broughtForward').filter((value) => typeof value === 'number')).toEqual([])
  })

  test('heads that stand one column off, as the figures behind them show: a blank row is none of theirs', () => {
    const names = ['（一）予以公开', '（二）部分公开', '1.属于国家秘密', '2.重复申请']
    const rows = names.map((name, index) => `${name} | ${index}|2| |0|0|1| |${index + 3}`)
    const reading = read(gridOf([`${HEAD} | `, ...rows, '3.其他 | | |0|0| |0|1| ']))
    expect(row(reading, 'outcomes.other.other').filter((value) => typeof value === 'number')).toEqual([])
  })

  test('last year before the applicants, and 本年总计 at the end', () => {
    const head = '事项 | 上年总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 本年总计'
    const reading = read(gridOf([head, `${received} | 7|4|3|0|0|0|2|9`, `${brought} | 2|1| |0|0|0|0|1`]))
    expect(row(reading, 'received')).toEqual([4, 3, 0, 0, 0, 2, 9])
    expect(row(reading, 'broughtForward')).toEqual([1, 'blank', 0, 0, 0, 0, 1])
  })

  test('more columns than the form has, none of them named: a blank moves no figure into another column', () => {
    const reading = read(gridOf([`${received} | 6|4|0|0|1|2|13|5`, `${brought} | 1|1||0|0|0|2|3`]))
    expect(row(reading, 'broughtForward').filter((value) => typeof value === 'number')).toEqual([])
  })

  test('more columns than the form has, none of them named, and a blank in every row', () => {
    const reading = read(gridOf([`${received} | 6||0|0|1|2|9|5`, `${brought} | 0|0|0|0|0|0||0`]))
    expect(row(reading, 'received').filter((value) => typeof value === 'number')).toEqual([])
    expect(row(reading, 'broughtForward').filter((value) => typeof value === 'number')).toEqual([])
  })

  test('no head, a column more, and no row in which all of them stand: a blank moves no figure', () => {
    const rows = [
      `${received} | 239|187|60||3|46|535|2`,
      `${brought} | 18|/|/|/|25||43|`,
      '（一）予以公开 | 16||/||/|/|16|',
    ]
    const reading = read(gridOf([...rows, '（二）部分公开 | ||60||||60|0', '1.属于国家秘密 | 5|/|/|0|||5|0']))
    for (const code of ['broughtForward', 'outcomes.granted', 'outcomes.partiallyGranted']) {
      expect(row(reading, code).filter((value) => typeof value === 'number')).toEqual([])
    }
  })

  test('a column more whose head is a figure: the heads beside it are heads', () => {
    const head = '事项 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 0 | 总计'
    const rows = [`${received} | 37|20|6|2||10|0|75`, `${brought} | |||||5|1|5`, '（一）予以公开 | ||4||||1|4']
    const reading = read(gridOf([head, ...rows]))
    expect(row(reading, 'received').filter((value) => typeof value === 'number')).toEqual([])
    expect(row(reading, 'broughtForward').filter((value) => value === 1)).toEqual([])
  })

  test('noughts behind a blank that do not stand under the heads', () => {
    const head = '事项 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 境外机构 | 总计'
    const reading = read(gridOf([head, `${received} | |0|0|0|0|0|0|0`]))
    expect(shown(reading, 'requests.received.naturalPerson')).not.toBe(0)
  })

  const UNNAMED = [`${received} | 5|6|4|0|0|1|2|13`, `${brought} | 2|1|1|0|0|0|2|4`, '（一）予以公开 | 8|3|1|0|0|0|0|4']

  test('a column that no head names: where all rows add up without it, it is not of the form', () => {
    const reading = read(gridOf([...UNNAMED, '四、结转下年度继续办理 | 1|0||0|0|0|1|/']))
    expect(row(reading, 'received')).toEqual([6, 4, 0, 0, 1, 2, 13])
    expect(row(reading, 'carriedForward')).toEqual([0, 'blank', 0, 0, 0, 1, 'mark'])
    expect(reading.extraCells.map(({ raw }) => raw)).toEqual(['5', '2', '8', '1'])
  })

  test('a column that no head names, and two columns without which the rows add up: nothing is read', () => {
    const either = [`${received} | 1|0|0|0|0|0|1|1`, `${brought} | 2|0|0|0|0|0|2|2`, '（一）予以公开 | 3|0|0|0|0|0|3|3']
    const reading = read(gridOf(either))
    expect(row(reading, 'received').filter((value) => typeof value === 'number')).toEqual([])
  })

  test('a column that is blank throughout moves nothing', () => {
    const reading = read(gridOf([`${received} | 6|4|0|0|1||2|13`, `${brought} | 1|1|0|0|0||0|3`]))
    expect(row(reading, 'received')).toEqual([6, 4, 0, 0, 1, 2, 13])
    expect(row(reading, 'broughtForward')).toEqual([1, 1, 0, 0, 0, 0, 3])
  })
})

test('columns that are only inferred: marks of notes on a line of their own are no row', () => {
  const rows = [HEAD, `${received} | 6|4|0|0|1|2|13`, '（一）予以公开 |  | 2 |  |  |  |  | ']
  const reading = read(gridOf(rows, 1, false))
  expect(shown(reading, 'requests.outcomes.granted.business')).not.toBe(2)
  expect(shown(reading, 'requests.received.total')).toBe(13)
})

describe('figures in cells that are too narrow or have a space in them', () => {
  test('broken over lines: whole again where the row adds up', () => {
    const reading = read(gridOf([HEAD, `${received} | 94\n8|0|0|0|14\n9|0|10\n97`]))
    expect(row(reading, 'received')).toEqual([948, 0, 0, 0, 149, 0, 1097])
  })

  test('broken over lines in a row that does not add up: unread', () => {
    const reading = read(gridOf([HEAD, `${received} | 94\n8|0|0|0|14\n9|0|10\n98`]))
    expect(row(reading, 'received').filter((value) => typeof value === 'number')).toEqual([])
  })

  test('digits spread out over their cells: whole again where the row adds up, else unread', () => {
    const reading = read(gridOf([HEAD, `${received} | 9\u30004\u30008|0|0|0|1 4 9|0|1 0 9 7`]))
    expect(row(reading, 'received')).toEqual([948, 0, 0, 0, 149, 0, 1097])
    const astray = read(gridOf([HEAD, `${received} | 9\u30004\u30008|0|0|0|1 4 9|0|1 0 9 8`]))
    expect(row(astray, 'received').filter((value) => typeof value === 'number')).toEqual([])
  })

  test('a space before the thousands: whole where the row adds up, else unread', () => {
    const reading = read(gridOf([HEAD, `${received} | 1 250|300|0|0|0|0|1 550`]))
    expect(row(reading, 'received')).toEqual([1250, 300, 0, 0, 0, 0, 1550])
    const astray = read(gridOf([HEAD, `${received} | 1 250|300|0|0|0|0|1 560`]))
    expect(row(astray, 'received').filter((value) => typeof value === 'number')).toEqual([])
  })

  test('broken over lines in table four: whole again where every block adds up', () => {
    const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
    const reading = read(gridOf(['行政复议 |  |  |  |  ', results, '31\n9 | 0 | 0 | 18\n6 | 50\n5']))
    expect(shown(reading, 'reconsideration.total')).toBe(505)
  })

  test('a space for thousands and a blank make seven runs of digits: none is shifted', () => {
    const reading = read(gridOf([HEAD, `${received} | 1 250|300|0||0|0|1550`]))
    expect(row(reading, 'received').filter((value) => typeof value === 'number')).toEqual([])
  })
})

describe('two reports in one file', () => {
  test('what one table leaves open is not filled from another that contradicts it', () => {
    const reading = read(
      gridOf([`${received} | 3|0|0|0|0|0|3`, `${brought} | /|0|0|0|0|0|/`]),
      gridOf([`${received} | 5|0|0|0|0|0|5`, `${brought} | 8|0|0|0|0|0|8`], 2),
    )
    expect(row(reading, 'broughtForward')).toEqual(['unreadable', 0, 0, 0, 0, 0, 'unreadable'])
  })

  test('a blank form behind the report takes nothing away', () => {
    const reading = read(gridOf([`${received} | 3|0|0|0|0|0|3`]), gridOf([`${received} | | | | | | | `], 2))
    expect(row(reading, 'received')).toEqual([3, 0, 0, 0, 0, 0, 3])
  })

  test('sentences between two tables are not part of a table', () => {
    const reading = read(
      gridOf([HEAD, `${received} | 3|0|0|0|0|0|3`]),
      textBlock('本年度没有收取信息处理费。'),
      gridOf([HEAD, `${received} | 3|0|0|0|0|0|3`], 2),
    )
    expect(reading.tableText).toEqual([])
  })
})
