import { describe, expect, test } from 'vitest'
import { aDate, aReading, sectionsWith } from '../../../../testing/reading/a-reading.js'
import { NO_CONTEXT, type Reading, type ReadingLayout, type Section } from '../index.js'
import { formConversionDamage } from './form-conversion-damage.js'
import { formExtraCells } from './form-extra-cells.js'
import { formExtraSection } from './form-extra-section.js'
import { formLabelTypo } from './form-label-typo.js'
import { formSectionNumbering } from './form-section-numbering.js'
import { formSections } from './form-sections.js'
import { formTemplateOutdated } from './form-template-outdated.js'
import { formTitleMissing } from './form-title-missing.js'
import { formUnsigned } from './form-unsigned.js'
import { narrativeProblemsEmpty } from './narrative-problems-empty.js'

const KINDS = { 总: 'overview', 主: 'disclosure', 收: 'requests', 政: 'remedies', 存: 'problems', 其: 'other' } as const

/** A report with these headings: what follows the number tells the kind by its first character. */
function withHeadings(...headings: string[]): Reading {
  const sections = headings.map((heading): Section => {
    const name = heading.replace(/^第.部分\s*|^[^\u4e00-\u9fff]*[一二三四五六七八九十]*[、.）)]?\s*/, '')
    const kind = Object.entries(KINDS).find(([first]) => name.startsWith(first))?.[1] ?? 'extra'
    return { kind, heading, text: '有文字。', at: null }
  })
  return aReading({ sections })
}

const layout = (given: Partial<ReadingLayout>): Reading =>
  aReading({ layout: { labels: [], outdated: [], extraCells: [], debris: [], ...given } })

describe('the six headings', () => {
  const cases = [
    // headings                                                        sections extra numbering  why
    [['一、总体', '二、主动', '三、收到', '四、政府', '五、存在', '六、其他'], 0, 0, 0, 'as the form has them'],
    [
      ['一、总体', '二、主动', '三、收到', '四、政府', '五、全面数字化', '六、存在', '七、其他'],
      0,
      1,
      0,
      'one too many',
    ],
    [['一、总体', '二、主动', '三、收到', '四、政府', '六、其他'], 1, 0, 0, 'five is missing, its number too'],
    [['一、总体', '二、主动', '三、收到', '四、政府', '五、其他'], 1, 0, 0, 'five is missing, six moved up'],
    [['一、总体', '二、收到', '三、主动', '四、政府', '五、存在', '六、其他'], 1, 0, 0, 'two and three changed places'],
    [['1、总体', '二、主动', '3、收到', '4、政府', '五、存在', '六、其他'], 0, 0, 1, 'two systems of numbers'],
    [['1、总体', '3、主动', '4、收到', '5、政府', '6、存在', '7、其他'], 0, 0, 1, 'a number left out'],
    [['一、总体', '二、主动', '三、收到', '三、政府', '四、存在', '五、其他'], 0, 0, 1, 'a number used twice'],
    [['1.总体', '2.主动', '3.收到', '4.政府', '5.存在', '6.其他'], 0, 0, 0, 'all in one system, in order'],
    [
      ['第一部分 总体', '第二部分 主动', '第三部分 收到', '第四部分 政府', '第五部分 存在', '第六部分 其他'],
      0,
      0,
      0,
      'parts',
    ],
    [['总体', '主动', '收到', '政府', '存在', '其他'], 0, 0, 0, 'automatic numbers were lost'],
    [['一、总体', '主动', '三、收到', '四、政府', '五、存在', '六、其他'], 0, 0, 0, 'one number was lost'],
    [['一、总体', '六、其他'], 0, 0, 0, 'too few were read to say that the others are missing'],
  ] as const
  for (const [headings, sections, extra, numbering, why] of cases)
    test(`${headings.join(' ')}: ${why}`, () => {
      const reading = withHeadings(...headings)
      const found = [formSections, formExtraSection, formSectionNumbering].map(
        (rule) => rule.check(reading, NO_CONTEXT).length,
      )
      expect(found).toEqual([sections, extra, numbering])
    })

  test('an item of a list or a row of table three that looks like a heading is no section too many', () => {
    const six = ['一、总体', '二、主动', '三、收到', '四、政府', '五、存在', '六、其他']
    for (const line of ['1.全面数字化', '三、本年度办理结果', '全面数字化', `七、${'长'.repeat(50)}`])
      expect(formExtraSection.check(withHeadings(...six, line), NO_CONTEXT), line).toEqual([])
  })

  test('what follows the six sections is no section too many', () => {
    const six = ['一、总体', '二、主动', '三、收到', '四、政府', '五、存在', '六、其他']
    for (const line of ['七、附件', '七、联系方式', '附：统计表', '七、附件1'])
      expect(formExtraSection.check(withHeadings(...six, line), NO_CONTEXT), line).toEqual([])
  })

  test('a heading that ran into the text, or lost its line but not its parts, is not missing', () => {
    const runIn = sectionsWith({
      problems: null,
      remedies: { text: '均为0件。五、存在的主要问题及改进情况 更新不及时。' },
    })
    expect(formSections.check(aReading({ sections: runIn }), NO_CONTEXT)).toEqual([])
    const parts = sectionsWith({ problems: null, remedies: { text: '（一）主要问题\n更新不及时。\n（二）改进情况' } })
    expect(formSections.check(aReading({ sections: parts }), NO_CONTEXT)).toEqual([])
    const line = sectionsWith({
      problems: null,
      remedies: { text: '均为0件。\n存在的主要问题及改进情况\n更新不及时，将按月检查。' },
    })
    expect(formSections.check(aReading({ sections: line }), NO_CONTEXT)).toEqual([])
    const listed = sectionsWith({
      problems: null,
      opening: { text: '包括总体情况、存在的主要问题及改进情况六个部分。' },
    })
    expect(formSections.check(aReading({ sections: listed }), NO_CONTEXT)).toHaveLength(1)
  })

  test('says which heading is missing, out of place, or too many', () => {
    const missing = withHeadings('一、总体', '二、主动', '三、收到', '四、政府', '五、其他')
    expect(formSections.check(missing, NO_CONTEXT)[0]?.message).toBe('缺少“五、存在的主要问题及改进情况”部分')
    const swapped = withHeadings('一、总体', '二、收到', '三、主动', '四、政府', '五、存在', '六、其他')
    expect(formSections.check(swapped, NO_CONTEXT)[0]?.message).toContain('“二、收到”的位置与格式不符')
    const extra = withHeadings('一、总体', '二、主动', '三、收到', '四、政府', '五、存在', '六、其他', '七、附表说明')
    expect(formExtraSection.check(extra, NO_CONTEXT)[0]?.message).toBe('格式没有“七、附表说明”这一部分')
  })
})

describe('form.template-outdated', () => {
  const row = [{ printed: '（六）其他处理', at: { table: 2, row: 24 } }]
  test('the single row （六）其他处理 in a report for 2025', () => {
    expect(formTemplateOutdated.check(layout({ outdated: row }), NO_CONTEXT)[0]?.message).toBe(
      '2025年度的报告用了2019年试行格式的栏目：“（六）其他处理”，应使用2021年印发的格式',
    )
  })
  test('the whole form of 2019 in a report for 2025', () => {
    expect(formTemplateOutdated.check(aReading({ form: '2019' }), NO_CONTEXT)).toHaveLength(1)
  })
  test('规范性文件 without 行政 is only short', () => {
    const outdated = [{ printed: '规范性 文件', at: null }]
    expect(formTemplateOutdated.check(layout({ outdated }), NO_CONTEXT)).toEqual([])
  })
  test('a report for 2020 on the form of 2019 is right', () => {
    const reading = {
      ...layout({ outdated: row }),
      form: '2019',
      year: 2020,
      title: '云溪县2020年报告',
      period: null,
    } as const
    expect(formTemplateOutdated.check(reading, NO_CONTEXT)).toEqual([])
  })
})

describe('form.extra-cells', () => {
  const cell = (row: number, raw: string) => ({ raw, at: { table: 1, row, column: 3 } })
  test('one finding a row', () => {
    const hits = formExtraCells.check(layout({ extraCells: [cell(12, '0'), cell(12, '2'), cell(13, '0')] }), NO_CONTEXT)
    expect(hits.map(({ message }) => message)).toEqual([
      '第1个表格第12行在格式没有的格内填了数字：0、2',
      '第1个表格第13行在格式没有的格内填了数字：0',
    ])
  })
  test('a column more in every row is one fault', () => {
    const extraCells = Array.from({ length: 25 }, (_, index) => cell(4 + index, '0'))
    expect(formExtraCells.check(layout({ extraCells }), NO_CONTEXT)).toHaveLength(1)
  })
  test('words beside the table are no figures', () => {
    expect(formExtraCells.check(layout({ extraCells: [cell(2, '备注')] }), NO_CONTEXT)).toEqual([])
  })
})

describe('form.label-typo', () => {
  test('a misspelt column head, told once', () => {
    const label = { printed: '本年度止件数', official: '本年废止件数', at: null }
    const hits = formLabelTypo.check(layout({ labels: [label, label] }), NO_CONTEXT)
    expect(hits.map(({ message }) => message)).toEqual(['“本年度止件数”有误，格式为“本年废止件数”'])
  })
  test('a label broken in its cell is told in one line', () => {
    const label = { printed: '社会公\n益阻织', official: '社会公益组织', at: null }
    const [hit] = formLabelTypo.check(layout({ labels: [label] }), NO_CONTEXT)
    expect(hit?.message).toBe('“社会公益阻织”有误，格式为“社会公益组织”')
  })
  test('a misspelt heading', () => {
    const sections = sectionsWith({ remedies: { heading: '四、政府信息公开行政法复议、行政诉讼情况' } })
    expect(formLabelTypo.check(aReading({ sections }), NO_CONTEXT)).toHaveLength(1)
  })
  test('how a heading is numbered is no misspelling', () => {
    for (const heading of ['一：总体情况', '一总体情况', '1.总体情况'])
      expect(formLabelTypo.check(aReading({ sections: sectionsWith({ overview: { heading } }) }), NO_CONTEXT)).toEqual(
        [],
      )
  })

  test('in traditional characters every label differs, and none is misspelt', () => {
    const labels = [{ printed: '規章制發件數', official: '规章制发件数', at: null }]
    const remarks = [{ code: 'traditional-characters', message: '', at: null }] as const
    expect(formLabelTypo.check({ ...layout({ labels }), remarks }, NO_CONTEXT)).toEqual([])
  })
})

describe('title and signature', () => {
  test('no title', () => {
    expect(formTitleMissing.check(aReading({ title: null }), NO_CONTEXT)).toHaveLength(1)
    expect(formTitleMissing.check(aReading(), NO_CONTEXT)).toEqual([])
  })
  test('neither body nor date at the end', () => {
    expect(formUnsigned.check(aReading({ signedBy: null, signedOn: null }), NO_CONTEXT)).toHaveLength(1)
  })
  test('one of the two is enough', () => {
    expect(formUnsigned.check(aReading({ signedBy: null }), NO_CONTEXT)).toEqual([])
    expect(formUnsigned.check(aReading({ signedOn: null }), NO_CONTEXT)).toEqual([])
  })
  test.each([
    // closing                          signed by       findings
    ['XX县教育局\n20XX年X月X日', 'XX县教育局', 1],
    ['某某县教育局\n2026年1月20日', '某某县教育局', 1],
    ['云溪县教育局\n2026年 月 日', '云溪县教育局', 1],
    ['云溪县教育局\n2026年1月  日', '云溪县教育局', 1],
    ['云溪县教育局\n2026年1月20日', '云溪县教育局', 0],
    ['云溪县教育局\n2026年13月20日', '云溪县教育局', 0],
    ['云溪县教育局', '云溪县教育局', 0],
  ])('a signature that reads %j', (text, signedBy, findings) => {
    const sections = sectionsWith({ closing: { text } })
    const signedOn = text.includes('2026年1月20日') ? aDate(2026, 1, 20) : null
    expect(formUnsigned.check(aReading({ sections, signedBy, signedOn }), NO_CONTEXT)).toHaveLength(findings)
  })
})

describe('form.conversion-damage', () => {
  test('a bookmark mark is told with its words', () => {
    const debris = [{ raw: '[bookmark: _GoBack]', at: { section: 'overview', offset: 3, length: 19 } }] as const
    expect(formConversionDamage.check(layout({ debris }), NO_CONTEXT)).toMatchObject([
      { message: '文中留有格式转换的残迹：“[bookmark: _GoBack]”', quote: '[bookmark: _GoBack]' },
    ])
  })
  test('hundreds of inserted pinyin are one finding with a count', () => {
    const debris = Array.from({ length: 300 }, () => ({ raw: '(dòng)', at: null }))
    const hits = formConversionDamage.check(layout({ debris }), NO_CONTEXT)
    expect(hits.map(({ message }) => message)).toEqual(['文中留有格式转换的残迹 300 处：“(dòng)”等'])
  })
})

describe('narrative.problems-empty', () => {
  const cases = [
    ['', 1],
    ['无。', 1],
    ['本年度无', 1],
    ['2026年，我局将继续做好公开工作。', 1], // no problem
    ['经自查，我局公开工作未发现问题。下一步继续做好公开。', 1],
    ['（一）存在的主要问题：无。（二）改进情况：持续加强培训。', 1],
    ['（一）主要问题\n无\n（二）改进情况\n持续加强培训。', 1],
    ['没有重大问题，但更新不及时。下一步按月检查。', 0],
    ['存在的问题：无专职人员，业务不熟。下一步配备专人。', 0],
    ['没有问题意识，工作被动。下一步加强学习。', 0],
    ['存在的问题是人手不足。', 1], // no measure
    ['公开的时效性有待加强。', 0], // 加强 says what to do
    ['存在的问题是更新不及时。下一步将按月检查。', 0],
    ['公开的时效性有待加强，栏目单一，人手不足。', 1], // all of it problems
    ['制度不够完善，责任落实不到位，经办人员偏少。', 1],
    ['制度不够完善，责任落实不到位。已完善制度，明确责任。', 0],
    ['公开质量有待提高，人手不足，需加强培训。', 0], // what is needed
    ['人手不足。一年来推进公开不断深入。', 0],
    ['培训频次低，经验欠缺。采取的办法：老同志带新人，按季度请专家讲课。', 0],
    ['覆盖面不广。2026年，拟请群众代表评议栏目。', 0],
  ] as const
  for (const [text, findings] of cases)
    test(`section five says “${text}”`, () => {
      const sections = sectionsWith({ problems: { text } })
      expect(narrativeProblemsEmpty.check(aReading({ sections }), NO_CONTEXT)).toHaveLength(findings)
    })
  test('a report without the section is another rule’s business', () => {
    expect(narrativeProblemsEmpty.check(aReading({ sections: sectionsWith({ problems: null }) }), NO_CONTEXT)).toEqual(
      [],
    )
  })
})
