import { describe, expect, test } from 'vitest'
import { cellOf, documentOf, placeSheet } from '../../../../../testing/tables/sheets.js'
import { readTables } from '../read-tables.js'

const HEAD = '事项|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计'.split('|').map(cellOf)
const COLUMNS = ['naturalPerson', 'business', 'research', 'welfare', 'legalServices', 'otherOrganisation', 'total']

/** `0*2` is a nought in a cell over two columns. */
function read(row: string, ruled = true) {
  const cells = row.split('|').map((text) => {
    const [figure = '', span = '1'] = text.split('*')
    return { ...cellOf(figure), span: Number(span) }
  })
  const sheet = [HEAD, [cellOf('一、本年新收政府信息公开申请数量'), ...cells]]
  const reading = readTables(documentOf([placeSheet(sheet, 1, ruled)]))
  return COLUMNS.map((column) => {
    const cell = reading.cells[`requests.received.${column}`]
    return cell?.state === 'number' ? cell.value : null
  })
}

describe('cells of a row joined over several columns', () => {
  const NONE = COLUMNS.map(() => null)

  test('a nought for each of the columns', () => {
    expect(read('4|0*2|0*2|1|5')).toEqual([4, 0, 0, 0, 0, 1, 5])
  })

  test('the row does not add up: a figure may be lost', () => {
    expect(read('4|0*2|0*2|1|7')).toEqual(NONE)
  })

  test('a figure for several columns is that of none of them', () => {
    expect(read('4|2*2|0*2|1|7')).toEqual(NONE)
  })

  test('columns that are only inferred show no joined cells', () => {
    expect(read('4|0*2|0*2|1|5', false)).toEqual(NONE)
  })
})
