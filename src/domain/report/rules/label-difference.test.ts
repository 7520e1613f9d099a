import { describe, expect, test } from 'vitest'
import { isSlip } from './label-difference.js'

const cases = [
  // printed                      official                                         slip   why
  ['本年度止件数', '本年废止件数', true, 'one character wrong'],
  ['上年接转政府信息公开申请数量', '二、上年结转政府信息公开申请数量', true, 'one wrong, number left out'],
  ['四、政府信息公开行政法复议、行政诉讼情况', '四、政府信息公开行政复议、行政诉讼情况', true, 'one too many'],
  ['社会公益织组', '社会公益组织', true, 'two swapped'],
  ['本年新制发件数', '本年制发件数', false, 'a word of the old form'],
  ['本年度废止件数', '本年废止件数', false, '度 changes nothing'],
  ['1.逾期不补正', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', false, 'an abbreviation'],
  ['2.其他法律行政止公开', '2.其他法律行政法规禁止公开', false, 'characters lost on the way'],
  ['其它法律、行政法规禁止公开', '2.其他法律行政法规禁止公开', false, '其它 is 其他'],
  [
    '(二) 部分公开 (区分处理的, 只计这一情形)',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    false,
    'the note',
  ],
  ['本年收费金额(万元)', '本年收费金额（单位：万元）', false, 'the unit'],
  ['⼈⺠政府', '人民政府', false, 'radicals for characters'],
  ['法人或者其他组织', '法人或其他组织', false, '者 changes nothing'],
  ['规范性文件', '行政规范性文件', false, 'a shorter name'],
  ['申请件数', '申请数量', false, 'another word'],
  ['合计', '总计', false, 'too short to tell'],
  ['自燃人', '自然人', true, 'one of three wrong'],
  ['行政规范性文件无', '行政规范性文件', false, 'the mark of the next cell ran into it'],
  ['本机关无不掌握相关政府信息', '1.本机关不掌握相关政府信息', true, 'one too many in the middle'],
  ['然自人', '自然人', false, 'too short to tell'],
] as const

describe('whether a label is misspelt', () => {
  for (const [printed, official, slip, why] of cases)
    test(`${printed} for ${official}: ${why}`, () => expect(isSlip(printed, official)).toBe(slip))
})
