import { describe, expect, test } from 'vitest'
import { documentOf, gridOf } from '../../../../testing/tables/sheets.js'
import { readTables } from './read-tables.js'

const TABLES = [
  [
    '第二十条第（一）项',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
    '规章 | 0 | 0 | 0',
    '行政规范性文件 | 2 | 6 | 27',
    '第二十条第（六）项',
    '信息内容 | 本年处理决定数量',
    '行政处罚 | 4',
    '行政强制 | 1',
  ],
  [
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况',
    '自然人 | 法人或其他组织 | 总计',
    '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
    '一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3',
    '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    '三、本年度办理结果 | （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
    '（三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    '（四）无法提供 | 1.本机关不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
    '（五）不予处理 | 1.信访举报投诉类申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
    '2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    '（七）总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3',
    '四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  ],
  [
    '行政复议 | 行政诉讼',
    '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉',
    '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计',
    '1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  ],
]
const labelsWith = (official: string, printed: string) =>
  readTables(
    documentOf(TABLES.map((lines) => gridOf(lines.map((line) => line.replace(official, printed))))),
  ).labels.flatMap((label, index, all) =>
    all.findIndex(({ printed: before }) => before === label.printed) === index ? [[label.printed, label.official]] : [],
  )

describe('labels of the tables with a slip of the pen', () => {
  const slips = [
    // official        printed         the form’s label
    ['行政处罚', '行政处伐', '行政处罚'],
    ['行政强制', '行攻强制', '行政强制'],
    ['科研机构', '科妍机构', '科研机构'],
    ['自然人', '自热人', '自然人'],
    ['申请人情况', '申清人情况', '申请人情况'],
    ['2.重复申请', '2.重复申清', '2.重复申请'],
    ['（四）无法提供', '（四）无法题供', '（四）无法提供'],
    ['结果维持', '结果维特', '结果维持'],
    ['其他结果', '其他结裹', '其他结果'],
    ['复议后起诉', '复义后起诉', '复议后起诉'],
    ['三、本年度办理结果', '三、本年度办里结果', '三、本年度办理结果'],
  ] as const
  for (const [official, printed, label] of slips)
    test(`${printed}`, () => expect(labelsWith(official, printed)).toEqual([[printed, label]]))

  const others = [
    // official        printed           why
    ['行政处罚', '行政处罚', 'as the form has it'],
    ['尚未审结', '尚未审理', 'another word'],
    ['法人或其他组织', '法人或者其他组织', 'a fuller name'],
    ['本年处理决定数量', '上年处理决定数量', 'a column of the year before'],
    ['科研机构', '科研院所', 'another word'],
  ] as const
  for (const [official, printed, why] of others)
    test(`${printed} is none: ${why}`, () => expect(labelsWith(official, printed)).toEqual([]))

  test('what stands in a table that is none of the form’s is no business of its labels', () => {
    const own = gridOf(['公开渠道 | 行政处伐', '网站 | 3', '公众号 | 5'])
    expect(readTables(documentOf([own, ...TABLES.map((lines) => gridOf(lines))])).labels).toEqual([])
  })
})
