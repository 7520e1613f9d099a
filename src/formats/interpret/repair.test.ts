import { describe, expect, test } from 'vitest'
import { aDocument, aGrid } from '../../../testing/documents/a-document.js'
import { repairDocument } from './repair.js'

const textOf = (line: string, ...more: string[]) => {
  const [block] = repairDocument(aDocument([line, ...more])).document.blocks
  return block?.kind === 'text' ? block.text : undefined
}

describe('what a conversion left behind is taken away and kept aside', () => {
  test('a bookmark of Word', () => {
    const { document, debris, remarks } = repairDocument(aDocument(['[bookmark: _GoBack]（三）依申请公开。']))
    expect(document.blocks).toMatchObject([{ text: '（三）依申请公开。' }])
    expect(debris).toEqual([{ raw: '[bookmark: _GoBack]', at: { line: 1 } }])
    expect(remarks.map((remark) => remark.code)).toEqual(['conversion-debris'])
  })

  test('pinyin after each character, and traditional characters', () => {
    const line =
      '主動(dòng)公開信息,認(rèn)真辦(bàn)理,總(zǒng)計(jì)處(chù)理申請數量,區(qū)縣(xiàn)機構復(fù)議訴(sù)訟。'
    expect(textOf(line)).toBe('主动公开信息,认真办理,总计处理申请数量,区县机构复议诉讼。')
  })

  test('pinyin here and there, behind characters that are traditional too', () => {
    const { document, debris, remarks } = repairDocument(aDocument(['全年主動(dòng)发布信息（共app）9条。']))
    expect(document.blocks).toMatchObject([{ text: '全年主动发布信息（共app）9条。' }])
    expect(debris).toEqual([{ raw: '動(dòng)', at: { line: 1 } }])
    expect(remarks.map(({ code }) => code)).toEqual(['conversion-debris'])
  })

  test('a paragraph with its readings in a report that is in simplified characters', () => {
    const own = '全年公开信息20条，按时答复申请3件。'.repeat(20)
    const line = '問(wèn)題(tí)：業(yè)務(wù)不熟。'
    expect(repairDocument(aDocument([own, line])).document.blocks[1]).toMatchObject({ text: '问题：业务不熟。' })
  })

  test('a paragraph in traditional characters in a report that is in simplified ones', () => {
    const own = '全年公开信息20条，按时答复申请3件。'.repeat(20)
    const { document, debris, remarks } = repairDocument(aDocument([own, '解讀形式單一，網站欄目還應優化。', own]))
    expect(document.blocks).toMatchObject([{ text: own }, { text: '解读形式单一，网站栏目还应优化。' }, { text: own }])
    expect(debris).toEqual([{ raw: '解讀形式單一', at: { line: 2 } }])
    expect(remarks).toMatchObject([{ code: 'conversion-debris', message: expect.stringContaining('繁体') }])
  })

  test('a sentence of section six in traditional characters', () => {
    const own = '全年公开信息20条，按时答复申请3件。'.repeat(20)
    const { document, debris } = repairDocument(aDocument([own, '本年度未收取處理費，沒有其他需要報告的事項。']))
    expect(document.blocks).toMatchObject([{ text: own }, { text: '本年度未收取处理费，没有其他需要报告的事项。' }])
    expect(debris).toHaveLength(1)
  })

  test('question marks where no-break spaces stood behind figures', () => {
    const grid = aGrid(1, [['一、本年新?收', '0?', '0?', '12?', '0']])
    const { document } = repairDocument(aDocument([grid, '? ?存在主要问题：无']))
    expect(document.blocks[0]).toMatchObject({
      cells: [{ text: '一、本年新收' }, { text: '0' }, { text: '0' }, { text: '12' }, { text: '0' }],
    })
    expect(document.blocks[1]).toMatchObject({ text: ' 存在主要问题：无' })
  })

  test('radicals in place of characters, as browsers print them', () => {
    expect(textOf('⼯作⼈员和⺠众')).toBe('工作人员和民众')
  })

  test('characters that show nothing', () => {
    expect(textOf('公\u200b开\ufeff\u0007')).toBe('公开')
  })
})

describe('damage that shows by itself', () => {
  test.each([
    // text                                    read as                              told
    ['各类数据见错误!未找到引用源。。', '各类数据见。', '错误!未找到引用源。'],
    ['错误！未定义书签。（一）主动公开。', '（一）主动公开。', '错误！未定义书签。'],
    ['详见Error! Reference source not found.所列', '详见所列', 'Error! Reference source not found.'],
    ['合计#REF!件', '合计#REF!件', '#REF!'],
    ['依据&lt;条例》编制', '依据<条例》编制', '&lt;'],
    ['公开&nbsp;20条', '公开 20条', '&nbsp;'],
    ['公开&#xd800;20条', '公开20条', '&#xd800;'],
    ['公开&#x3000;20条', '公开\u300020条', '&#x3000;'],
    ['公开信息20条。<br/>收到申请3件', '公开信息20条。收到申请3件', '<br/>'],
    ['<span style="color:red">公开信息', '公开信息', '<span style="color:red">'],
    [
      'Normal 0 7.8 磅 0 false false false EN-US ZH-CN X-NONE 公开',
      '公开',
      'Normal 0 7.8 磅 0 false false false EN-US ZH-CN X-NONE ',
    ],
    ['见第PAGEREF _Toc12345页', '见第页', 'PAGEREF _Toc12345'],
    ['锟斤拷（三）信访情况', '\ufffd\ufffd\ufffd（三）信访情况', '锟斤拷'],
    ['æ”¿åºœä¿¡æ¯', 'æ”¿åºœä¿¡æ¯', 'æ”¿åºœä¿¡'],
    ['鍏ㄥ勾鍏紑锛屼富鍔紱鐢宠銆傜粨鏋', '鍏ㄥ勾鍏紑锛屼富鍔紱鐢宠銆傜粨鏋', '锛屼富鍔紱鐢宠銆傜'],
    ['加强\ufffd\ufffd务培训', '加强\ufffd\ufffd务培训', '强\ufffd\ufffd务'],
    ['规??公开流程', '规??公开流程', '规??公'],
    ['20XX年，我局收到申请3件。', '20XX年，我局收到申请3件。', '20XX年'],
    ['全年收到申请X件，均已答复。', '全年收到申请X件，均已答复。', 'X件'],
    ['现将××县人民政府年度情况报告如下：', '现将××县人民政府年度情况报告如下：', '××县人民政府'],
  ])('%s', (given, text, raw) => {
    const { document, debris } = repairDocument(aDocument([given]))
    expect(document.blocks).toMatchObject([{ text }])
    expect(debris.map((each) => each.raw)).toEqual([raw])
  })

  test('in a page’s glyphs a character without a name is no damage of the report', () => {
    expect(repairDocument(aDocument(['加强\ufffd务培训'], { format: 'pdf' })).debris).toEqual([])
  })
})

describe('what is the report’s own stays', () => {
  test.each([
    ['版权所有\ufffd云溪县人民政府'],
    ['\ufffd 2024'],
    ['XX县人民政府'],
    ['20XX年X月X日'],
    ['走访屯屯通工程12处'],
    ['胸部X光片3张，3×5份，10X件'],
    ['开展“公开X条”活动'],
    ['张XX来电'],
    ['https://example.invalid/a?b=1&c=2'],
    ['这是错误！应当改正。'],
    ['何时公开??'],
    ['小学café，naïve'],
    ['<条例>和<办法>'],
    ['网站Normal运行'],
    ['一个英文缩写（LED）显示屏'],
    ['网址 http://example.invalid/?id=3'],
    ['何谓公开?'],
    ['见《條例》一词的旧写法'],
    ['[2021]30号'],
    ['鄄(juàn)城路12号'],
    ['申请人陳國強来电咨询3次，已在2日内由窗口人员答复并登记。'],
  ])('%s', (line) => expect(textOf(line)).toBe(line))
})
