import { describe, expect, test } from 'vitest'
import { aCell, aNumber, aReading, sectionsWith } from '../../../testing/reading/a-reading.js'
import type { Reading } from '../../domain/report/index.js'
import { labelLines } from './label-lines.js'
import { titleLines, toPageParts } from './page-setup.js'
import { toPrintable } from './printable.js'
import { toReportPage } from './report-page.js'

/** What stands on the page, a line a block. */
const outline = (reading: Reading) =>
  toReportPage(reading).blocks.map((block) => (block.kind === 'table' ? `[${block.table.table}]` : block.text))
const headingsOf = (reading: Reading) =>
  toReportPage(reading).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
const blank = aReading({
  ...{ agency: null, year: null, title: null, period: null, signedOn: null, signedBy: null },
  ...{ sections: [], cells: {} },
})

describe('the report in the order it is printed', () => {
  test('each table stands at the end of its section', () => {
    const lines = outline(aReading())
    expect(lines.slice(3, 9)).toEqual([
      '二、主动公开政府信息情况',
      '[disclosure]',
      '三、收到和处理政府信息公开申请情况',
      '[requests]',
      '四、政府信息公开行政复议、行政诉讼情况',
      '[reviews]',
    ])
  })

  test('a report without sections is the blank form with its six headings', () => {
    expect(headingsOf(blank)).toHaveLength(6)
    expect(toReportPage(blank)).toMatchObject({ title: '政府信息公开工作年度报告', signature: [], datedOn: null })
  })

  test('a section that holds a table is drawn in its place even where the report lacks it', () => {
    const headings = headingsOf(aReading({ sections: sectionsWith({ requests: null, problems: null }) }))
    expect(headings).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '六、其他需要报告的事项',
    ])
  })

  test('headings stay as they were printed', () => {
    const sections = sectionsWith({ overview: { heading: '1、总体\n情况' } })
    expect(headingsOf(aReading({ sections }))[0]).toBe('1、总体情况')
  })

  test('the words of （一） are told from what follows them', () => {
    const text =
      '（一）主动公开。发布信息326条。\n（二）依申请公开\n（三）这一段没有小标题，只是以序号开头，所以整段都是正文，不另设字体。'
    const sections = sectionsWith({ overview: { text } })
    const leads = toReportPage(aReading({ sections })).blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.lead] : [],
    )
    expect(leads.slice(1, 4)).toEqual(['（一）主动公开。', '（二）依申请公开', ''])
  })

  test('the signature is printed once, although the closing says it too', () => {
    const page = toReportPage(aReading())
    expect(page.signature).toEqual(['云溪县文化和旅游局', '2026年1月20日'])
    expect(page.blocks.at(-1)).toMatchObject({ text: '2025年，我局未收取信息处理费。' })
  })

  test('a signature in Chinese numerals stays as it was printed', () => {
    const sections = sectionsWith({ closing: { text: '云溪县文化和旅游局\n二〇二六年一月二十日' } })
    expect(toReportPage(aReading({ sections })).signature).toEqual(['云溪县文化和旅游局', '二〇二六年一月二十日'])
  })

  test('a signature that the text lacks is added', () => {
    const sections = sectionsWith({ closing: null })
    expect(toReportPage(aReading({ sections })).signature).toEqual(['云溪县文化和旅游局', '2026年1月20日'])
  })
})

describe('what does not fit', () => {
  test('a long title is broken before its fixed words, never inside the name', () => {
    expect(titleLines('石桥镇2025年政府信息公开工作年度报告')).toHaveLength(1)
    expect(titleLines('云溪县文化和旅游局2025年政府信息公开工作年度报告')).toEqual([
      '云溪县文化和旅游局2025年',
      '政府信息公开工作年度报告',
    ])
  })

  test('table three turns the page when a figure is wider than its column', () => {
    const isTurned = (value: number) => {
      const reading = aReading({ cells: { 'requests.received.total': aNumber(value) } })
      return toPageParts(toReportPage(reading), reading).map(({ isLandscape }) => isLandscape)
    }
    expect(isTurned(999999)).toEqual([false])
    expect(isTurned(11398889)).toEqual([false, true, false])
  })

  test('words in place of a figure go on in the next line instead', () => {
    const reading = aReading({ cells: { 'requests.received.total': aCell('mark', '无此类申请，详见说明') } })
    expect(toPageParts(toReportPage(reading), reading)).toHaveLength(1)
  })

  test('labels of narrow columns break between words', () => {
    const { requests, reviews } = toReportPage(aReading()).tables
    const lines = (table: typeof requests, text: string) => {
      const cell = table.rows.flatMap((row) => row.cells).find((one) => one.kind === 'label' && one.text === text)
      return cell?.kind === 'label' ? labelLines(cell, table.table) : []
    }
    expect(lines(requests, '社会公益组织')).toEqual(['社会', '公益', '组织'])
    expect(lines(requests, '自然人')).toEqual(['自然人'])
    expect(lines(requests, '（三）不予公开')).toEqual(['（三）', '不予公开'])
    expect(lines(requests, '三、本年度办理结果')[0]).toBe('三、')
    expect(lines(reviews, '结果维持')).toEqual(['结果', '维持'])
    expect(lines(reviews, '未经复议直接起诉')).toHaveLength(1)
  })

  test('characters that no document can hold, or that would deceive its reader, are left out', () => {
    expect(toPrintable('公\u0000开\u0008\u202e信息\ufffe\ud800𠮷')).toBe('公开信息\ufffd𠮷')
  })
})
