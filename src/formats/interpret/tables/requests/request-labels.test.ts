import { describe, expect, test } from 'vitest'
import { findRowLabels, matchLabel, REQUEST_ROWS, type RequestLabels } from './request-labels.js'

const labels: RequestLabels = new Map()
const named = (text: string): string => {
  const match = matchLabel(text, labels)
  return match.kind === 'row' ? (REQUEST_ROWS[match.row]?.code ?? '').replace('requests.', '') : match.kind
}

describe('labels of table three', () => {
  test('every label of the form names its own row', () => {
    for (const { label, code } of REQUEST_ROWS) expect(named(label)).toBe(code.replace('requests.', ''))
  })

  const cases = [
    ['2.其他法律行政止公开', 'outcomes.refused.otherLaw', 'characters lost'],
    ['1.逾期不补正', 'outcomes.other.correctionOverdue', 'short'],
    ['2.逾期不缴费', 'outcomes.other.feeUnpaid', 'short'],
    ['(二)部分公开', 'outcomes.partiallyGranted', 'without its bracket'],
    ['（二）部分公开(区分处理的, 只计这一情形, 不计其它情形)', 'outcomes.partiallyGranted', 'half-width signs, 其它'],
    ['3.其它', 'outcomes.other.other', '其它'],
    ['（七）总 计', 'outcomes.total', 'spaces inside'],
    ['（七）合计', 'outcomes.total', 'another word for it'],
    ['一、本年\n新收政府信息\n公开申请数量', 'received', 'broken over lines'],
    ['二、上年度结转政府信息公开申请数量', 'broughtForward', 'a letter more'],
    ['四、结转下年度继续办理', 'carriedForward', 'as printed'],
    ['3.危及"三安全一稳定"', 'outcomes.refused.securityAndStability', 'other quotation marks'],
    ['5.要求行政机关确认或重新', 'outcomes.notProcessed.reconfirmation', 'cut off'],
    ['（六）其他处理', 'single-other', 'the one row of form 2019, or a heading'],
    ['（三）不予公开', 'heading', 'one letter from 予以公开'],
    ['三、本年度办理结果', 'heading', 'a merged cell'],
    ['四、政府信息公开行政复议、行政诉讼情况', 'none', 'the heading of section four'],
    ['政府信息公开申请', 'none', 'part of four labels'],
    ['年政府信息公开申请数量', 'none', 'part of two labels'],
    ['其他法律服务机构', 'none', 'two heads of columns'],
    ['行政许可', 'none', 'table two'],
  ] as const
  for (const [text, row, why] of cases)
    test(`${JSON.stringify(text)} is ${row}: ${why}`, () => expect(named(text)).toBe(row))

  test('in running text 其他 and 总计 count only with their numerals', () => {
    expect(findRowLabels('不计其他情形其他')).toEqual([])
    expect(findRowLabels('六其他处理3其他')).toHaveLength(1)
    expect(findRowLabels('七总计')).toHaveLength(1)
  })
})
