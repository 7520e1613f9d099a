import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { aCell, aNumber, aReading, sectionsWith } from '../../../testing/reading/a-reading.js'
import type { Reading } from '../../domain/report/index.js'
import { writeXlsx } from './write-xlsx.js'

async function open(reading: Reading): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  const bytes = await writeXlsx(reading)
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  return workbook
}
const at = (workbook: ExcelJS.Workbook, sheet: string, address: string) =>
  workbook.getWorksheet(sheet)?.getCell(address)

describe('the report as a workbook', () => {
  test('its text on one sheet, each table on its own', async () => {
    const workbook = await open(aReading())
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['正文', '表二', '表三', '表四'])
    expect(workbook.title).toBe('云溪县文化和旅游局2025年政府信息公开工作年度报告')
    expect(at(workbook, '正文', 'A1')?.value).toBe(workbook.title)
  })

  test('figures are numbers with the decimals they were printed with', async () => {
    const cells = {
      'disclosure.licences.decisions': aNumber(11398889),
      'disclosure.fees.amount': aNumber(59237.2, { raw: '59237.20' }),
    }
    const workbook = await open(aReading({ cells }))
    expect(at(workbook, '表二', 'B7')).toMatchObject({ value: 11398889, numFmt: '0' })
    expect(at(workbook, '表二', 'B14')).toMatchObject({ value: 59237.2, numFmt: '0.00' })
  })

  test('a figure with a unit and one with more digits than a sheet counts stay as printed', async () => {
    const cells = {
      'disclosure.licences.decisions': aNumber(2 ** 60, { raw: String(2n ** 60n) }),
      'disclosure.fees.amount': aNumber(251000, { raw: '251000元', unit: '元' }),
    }
    const workbook = await open(aReading({ cells }))
    expect(at(workbook, '表二', 'B7')?.value).toBe(String(2n ** 60n))
    expect(at(workbook, '表二', 'B14')?.value).toBe('251000元')
  })

  test('cells are merged as the form has them', async () => {
    const merged = (await open(aReading())).getWorksheet('表三')?.model.merges
    expect(merged).toEqual(expect.arrayContaining(['A1:C3', 'D1:J1', 'E2:I2', 'A6:A27', 'B8:B15']))
  })

  test('marks and text that look like formulas are text', async () => {
    const sections = sectionsWith({ overview: { text: '=HYPERLINK("http://example.invalid")' } })
    const workbook = await open(aReading({ sections, cells: { 'disclosure.rules.issued': aCell('mark', '=1+1') } }))
    expect(at(workbook, '表二', 'B3')).toMatchObject({ type: ExcelJS.ValueType.String, value: '=1+1' })
    expect(at(workbook, '正文', 'A4')).toMatchObject({ type: ExcelJS.ValueType.String })
  })

  test('the same reading gives the same bytes', async () => {
    expect(await writeXlsx(aReading())).toEqual(await writeXlsx(aReading()))
  })
})
