import { describe, expect, test } from 'vitest'
import { documentOf, gridOf, textBlock } from '../../../../testing/tables/sheets.js'
import type { Block } from '../../document.js'
import { readTables } from './read-tables.js'

const read = (...blocks: readonly Block[]) => readTables(documentOf(blocks))
const values = (reading: ReturnType<typeof readTables>, row: string) =>
  Object.fromEntries(
    Object.entries(reading.cells)
      .filter(([code]) => code.startsWith(`${row}.`))
      .map(([code, { state, value }]) => [code.slice(row.length + 1), state === 'number' ? value : state]),
  )
const COLUMNS = ['naturalPerson', 'business', 'research', 'welfare', 'legalServices', 'otherOrganisation', 'total']
const row = (reading: ReturnType<typeof readTables>, code: string) =>
  COLUMNS.map((column) => {
    const cell = reading.cells[`requests.${code}.${column}`]
    return cell?.state === 'number' ? cell.value : (cell?.state ?? 'none')
  })
const codes = (reading: ReturnType<typeof readTables>) => reading.remarks.map(({ code }) => code)

const DISCLOSURE = [
  '第二十条第（一）项',
  '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
  '规章 | 0 | 0 | 0',
  '行政规范性文件 | 2 | 6 | 27',
  '第二十条第（五）项',
  '信息内容 | 本年处理决定数量',
]
const HEAD = ['自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计']

describe('table two', () => {
  test('a value in one of three cells that should be one counts', () => {
    const reading = read(gridOf([...DISCLOSURE, '行政许可 | 45 |  | ']))
    expect(values(reading, 'disclosure.licences')).toEqual({ decisions: 45 })
    expect(reading.form).toBe('2021')
  })

  test('three different figures where one cell is: none is chosen, all are shown', () => {
    const reading = read(gridOf([...DISCLOSURE, '行政许可 | 0', '行政处罚 | 5 | 0 | 2']))
    expect(values(reading, 'disclosure.penalties')).toEqual({ decisions: 'unreadable' })
    expect(reading.extraCells.map(({ raw }) => raw)).toEqual(['5', '0', '2'])
    expect(codes(reading)).toContain('extra-figures')
  })

  test('the same figure printed three times is that figure', () => {
    const reading = read(gridOf([...DISCLOSURE, '行政处罚 | 0 | 0 | 0']))
    expect(values(reading, 'disclosure.penalties')).toEqual({ decisions: 0 })
    expect(reading.extraCells).toHaveLength(2)
  })

  test('marks, blanks and units are kept as they stand', () => {
    const reading = read(gridOf([...DISCLOSURE, '行政许可 | /', '行政处罚 | ', '行政事业性收费 | 24.5万元']))
    expect(reading.cells['disclosure.licences.decisions']).toMatchObject({ state: 'mark', raw: '/' })
    expect(reading.cells['disclosure.penalties.decisions']).toMatchObject({ state: 'blank', raw: null })
    expect(reading.cells['disclosure.fees.amount']).toMatchObject({ state: 'number', value: 24.5, unit: '万元' })
    expect(reading.cells['disclosure.coercion.decisions']).toMatchObject({ state: 'missing' })
  })

  test('columns in another order are told by their heads', () => {
    const head = '信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数'
    const reading = read(gridOf(['第二十条第（一）项', head, '规章 | 0 | 0 | 0', '规范性文件 | 27 | 2 | 6']))
    expect(values(reading, 'disclosure.normativeDocuments')).toEqual({ issued: 2, repealed: 6, inForce: 27 })
    expect(reading.labels.map(({ printed }) => printed)).toEqual(['规范性文件'])
  })

  test('heads with a slip of the pen are recognised and reported', () => {
    const head = '信息内容 | 本年新\n制发件数 | 本年度止件数 | 现行有效件数'
    const reading = read(gridOf(['第二十条第（一）项', head, '规章 | 1 | 2 | 3']))
    expect(values(reading, 'disclosure.rules')).toEqual({ issued: 1, repealed: 2, inForce: 3 })
    expect(reading.labels.map(({ official }) => official)).toEqual(['本年制发件数', '本年废止件数'])
    expect(reading.form).toBe('2021')
  })

  test('the columns of the old form make it the old form', () => {
    const lines = [
      '第二十条第（五）项',
      '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
      '行政许可 | 12 | -3 | 40',
      '第二十条第（九）项',
      '信息内容 | 采购项目数量 | 采购总金额',
      '政府集中采购 | 6 | 251000元',
    ]
    const reading = read(gridOf(lines))
    expect(reading.form).toBe('2019')
    expect(values(reading, 'disclosure.licences')).toEqual({ previousItems: 12, change: -3, decisions: 40 })
    expect(reading.cells['disclosure.procurement.amount']).toMatchObject({ value: 251000, unit: '元' })
  })

  test('figures glued in running text are read only where the characters leave no choice', () => {
    const reading = read(
      textBlock(
        '第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量规章007规范性文件123' +
          '第二十条第（六）项信息内容上一年项目数量本年增/减处理决定数量行政处罚2648-18538行政强制1 -2 3' +
          '第二十条第（八）项信息内容上一年项目数量本年增/减行政事业性收费35-15',
      ),
    )
    expect(values(reading, 'disclosure.rules')).toEqual({ made: 0, published: 0, total: 7 })
    expect(Object.values(values(reading, 'disclosure.normativeDocuments'))).not.toContainEqual(expect.any(Number))
    expect(values(reading, 'disclosure.penalties')).toMatchObject({ previousItems: 2648, change: 'unreadable' })
    expect(values(reading, 'disclosure.coercion')).toEqual({ previousItems: 1, change: -2, decisions: 3 })
    expect(values(reading, 'disclosure.fees')).toEqual({ previousItems: 35, change: -15 })
  })

  test('prose that names a row is no table', () => {
    const reading = read(textBlock('根据条例第二十条第（五）项，本年行政许可45件，行政处罚3件，予以公开2件。'))
    expect(reading.form).toBeNull()
    expect(codes(reading)).toEqual(['no-tables'])
  })
})

describe('table three', () => {
  test('a figure in a column of labels is no figure of the row', () => {
    const reading = read(
      gridOf([
        ' | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计',
        '0 | 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
      ]),
    )
    expect(row(reading, 'outcomes.notProcessed.repeat')).toEqual([1, 0, 0, 0, 0, 0, 1])
    expect(reading.extraCells.map(({ raw }) => raw)).toEqual(['0'])
  })

  test('blanks among the figures keep their columns', () => {
    const reading = read(gridOf([`一 | ${HEAD[0]}`, '一、本年新收政府信息公开申请数量 | 821 | 35 |  |  | 2 | 1 | 859']))
    expect(row(reading, 'received')).toEqual([821, 35, 'blank', 'blank', 2, 1, 859])
  })

  test('a lost figure at the end of a row is blank, not made up', () => {
    const reading = read(
      gridOf(['（七）总计 | 33 | 2 | 0 | 0 | 0 | 0 | 35', '四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | ']),
    )
    expect(row(reading, 'carriedForward')).toEqual([1, 0, 0, 0, 0, 0, 'blank'])
  })

  test('a row without a label stands between its neighbours if it alone can', () => {
    const reading = read(
      gridOf(['4.保护第三方合法权益 | 0|0|0|0|0|0|0', '1|0|0|0|0|0|1', '6.属于四类过程性信息 | 2|0|0|0|0|0|2']),
    )
    expect(row(reading, 'outcomes.refused.internalAffairs')).toEqual([1, 0, 0, 0, 0, 0, 1])
  })

  test('two rows without labels in the place of one are both left unread', () => {
    const reading = read(
      gridOf([
        '4.保护第三方合法权益 | 0|0|0|0|0|0|0',
        '1|0|0|0|0|0|1',
        '3|0|0|0|0|0|3',
        '6.属于四类过程性信息 | 2|0|0|0|0|0|2',
      ]),
    )
    expect(row(reading, 'outcomes.refused.internalAffairs')).toEqual(new Array(7).fill('missing'))
    expect(codes(reading).filter((code) => code === 'unplaced-row')).toHaveLength(2)
  })

  test('（六）其他处理 as one row in a report of form 2021', () => {
    const reading = read(
      gridOf([...DISCLOSURE, '行政许可 | 3']),
      gridOf(
        [
          '5.要求行政机关确认或重新出具已获取信息 | 0|0|0|0|0|0|0',
          '（六）其他处理 | 4|0|0|0|0|0|4',
          '（七）总计 | 4|0|0|0|0|0|4',
        ],
        2,
      ),
    )
    expect(reading.form).toBe('2021')
    expect(row(reading, 'outcomes.other.other')).toEqual([4, 0, 0, 0, 0, 0, 4])
    expect(row(reading, 'outcomes.other.feeUnpaid')).toEqual(new Array(7).fill('missing'))
    expect(reading.outdated.map(({ printed }) => printed)).toEqual(['（六）其他处理'])
    expect(codes(reading)).toContain('single-other-row')
  })

  test('two tables that disagree: the cells in dispute are not taken, the rest is', () => {
    const reading = read(
      gridOf(['一、本年新收政府信息公开申请数量 | 3|0|0|0|0|0|3']),
      gridOf(['一、本年新收政府信息公开申请数量 | 5|0|0|0|0|0|5'], 2),
    )
    expect(row(reading, 'received')).toEqual(['unreadable', 0, 0, 0, 0, 0, 'unreadable'])
    expect(codes(reading)).toContain('duplicate-table')
  })

  test('the same table twice is one table', () => {
    const lines = ['一、本年新收政府信息公开申请数量 | 3|0|0|0|0|0|3']
    const reading = read(gridOf(lines), gridOf(lines, 2))
    expect(row(reading, 'received')).toEqual([3, 0, 0, 0, 0, 0, 3])
    expect(codes(reading)).not.toContain('duplicate-table')
  })

  test('a figure cut in two is joined where the row leaves no other way', () => {
    const reading = read(gridOf(['（七）总计 | 2|0|0|0|0|0|2', '2.重复申请 | 1|7|2|0|0|0|0|19']))
    expect(row(reading, 'outcomes.notProcessed.repeat')).toEqual([17, 2, 0, 0, 0, 0, 19])
    expect(codes(reading)).toContain('split-figures')
  })

  test('glued rows keep a wrong sum of the report: the columns cannot overrule the rows', () => {
    const text =
      '一、本年新收政府信息公开申请数量200000121二、上年结转政府信息公开申请数量0000000三、本年度办理结果（一）予以公开6000017（七）总计200000020四、结转下年度继续办理0000000'
    const reading = read(textBlock(text))
    expect(row(reading, 'received')).toEqual([20, 0, 0, 0, 0, 1, 21])
    expect(row(reading, 'outcomes.granted')).toEqual([6, 0, 0, 0, 0, 1, 7])
    expect(row(reading, 'outcomes.total')).toEqual([20, 0, 0, 0, 0, 0, 20])
    expect(codes(reading)).toContain('glued-figures')
  })

  test('six figures in running text: nobody knows which is lost', () => {
    const lines = ['一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3', '二、上年结转政府信息公开申请数量 1 0 0 0 0 1']
    const reading = read(...lines.map(textBlock))
    expect(row(reading, 'received')).toEqual([3, 0, 0, 0, 0, 0, 3])
    expect(row(reading, 'broughtForward')).toEqual(new Array(7).fill('unreadable'))
    expect(codes(reading)).toContain('glued-figures')
  })
})

describe('table four', () => {
  const results = '结果维持|结果纠正|其他结果|尚未审结|总计'

  test('one row of fifteen figures, whatever they add up to', () => {
    const reading = read(
      gridOf([
        '行政复议 | 行政诉讼',
        `${results}|未经复议直接起诉|复议后起诉`,
        `${results}|${results}`,
        '10|1|0|0|0|0|0|0|0|0|5|0|0|0|0',
      ]),
    )
    expect(values(reading, 'reconsideration')).toEqual({ upheld: 10, corrected: 1, other: 0, pending: 0, total: 0 })
    expect(values(reading, 'litigation.afterReview')).toMatchObject({ upheld: 5, total: 0 })
  })

  test('heads in pieces: fifteen figures stand in the order of the form', () => {
    const reading = read(
      gridOf(['维持|纠正|结果|审结|结果|结果|其他|尚未'], 1),
      gridOf(['1|0|0|0|1|0|2|0|0|2|0|0|3|0|3'], 2),
    )
    expect(values(reading, 'reconsideration')).toMatchObject({ upheld: 1, total: 1 })
    expect(values(reading, 'litigation.afterReview')).toMatchObject({ other: 3, total: 3 })
  })

  test('the three blocks one below the other', () => {
    const reading = read(
      gridOf([` |${results}`, '行政复议 |1|0|0|0|1', '未经复议直接起诉 |0|2|0|0|2', '复议后起诉 |0|0|3|0|3']),
    )
    expect(values(reading, 'reconsideration')).toMatchObject({ upheld: 1, total: 1 })
    expect(values(reading, 'litigation.direct')).toMatchObject({ corrected: 2, total: 2 })
    expect(values(reading, 'litigation.afterReview')).toMatchObject({ other: 3, total: 3 })
  })

  test('two tables, one for reviews and one for lawsuits', () => {
    const reading = read(
      gridOf(['行政复议', results, '1|0|0|0|1'], 1),
      gridOf(['行政诉讼', '未经复议直接起诉|复议后起诉', `${results}|${results}`, '0|2|0|0|2|0|0|3|0|3'], 2),
    )
    expect(values(reading, 'reconsideration')).toMatchObject({ upheld: 1, total: 1 })
    expect(values(reading, 'litigation.direct')).toMatchObject({ corrected: 2, total: 2 })
    expect(values(reading, 'litigation.afterReview')).toMatchObject({ other: 3, total: 3 })
  })

  test('fourteen figures in running text are left unread', () => {
    const reading = read(
      textBlock('一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3'),
      textBlock(`行政复议 行政诉讼 ${results.replaceAll('|', ' ')} 未经复议直接起诉 复议后起诉`),
      textBlock('1 0 0 0 1 0 0 0 0 0 0 0 0 0'),
    )
    expect(Object.values(values(reading, 'reconsideration'))).not.toContainEqual(expect.any(Number))
  })
})

describe('text that belongs to the tables', () => {
  const marked = (text: string) => read(textBlock(text)).tableText.map(({ from, to }) => text.slice(from, to))

  test('from the heads to the last figure, headings and prose left out', () => {
    const table =
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人一、本年新收政府信息公开申请数量3 0 0 0 0 0 3二、上年结转政府信息公开申请数量0 0 0 0 0 0 0'
    const prose = '三、收到和处理政府信息公开申请情况'
    expect(marked(`${prose}${table} 四、政府信息公开行政复议、行政诉讼情况`)).toEqual([table])
  })

  test('a sentence before a table is prose, whatever words of the table it ends with', () => {
    const { tableText } = read(
      textBlock('全年收到政府信息公开申请21件，其中自然人17件、商业企业4件。'),
      gridOf([...DISCLOSURE, '行政许可 | 45']),
    )
    expect(tableText.filter(({ block }) => block === 0)).toEqual([])
  })
})
