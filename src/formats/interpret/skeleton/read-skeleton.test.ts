import { describe, expect, test } from 'vitest'
import { aDocument, aGrid, aText } from '../../../../testing/documents/a-document.js'
import { readSkeleton } from './read-skeleton.js'

const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]
const [OVERVIEW = '', DISCLOSURE = '', REQUESTS = '', REMEDIES = '', PROBLEMS = '', OTHER = ''] = HEADINGS
const TABLE = aGrid(1, [['规章', '0']])
const read = (blocks: Parameters<typeof aDocument>[0], given = {}) => readSkeleton(aDocument(blocks, given), [])
const SECTION_KINDS = ['overview', 'disclosure', 'requests', 'remedies', 'problems', 'other']
const kinds = (blocks: Parameters<typeof aDocument>[0]) => read(blocks).sections.map(({ kind }) => kind)

const WHOLE = [
  '云溪县文化和旅游局2024年政府信息公开工作年度报告',
  '本报告的统计期限为2024年1月1日至2024年12月31日。',
  OVERVIEW,
  '（一）主动公开。公开信息20条。',
  DISCLOSURE,
  TABLE,
  REQUESTS,
  TABLE,
  REMEDIES,
  TABLE,
  PROBLEMS,
  '更新不够及时。下一步按月检查。',
  OTHER,
  '未收取信息处理费。',
  '云溪县文化和旅游局',
  '2025年1月20日',
]

test('a whole report: every part in its place', () => {
  const { agency, year, title, period, signedOn, signedBy, sections } = read(WHOLE)
  expect({ agency, year, title, period, signedOn, signedBy }).toEqual({
    agency: '云溪县文化和旅游局',
    year: 2024,
    title: '云溪县文化和旅游局2024年政府信息公开工作年度报告',
    period: { from: '2024-01-01', to: '2024-12-31' },
    signedOn: '2025-01-20',
    signedBy: '云溪县文化和旅游局',
  })
  expect(sections.map(({ kind, heading, text }) => [kind, heading, text])).toEqual([
    ['opening', null, '本报告的统计期限为2024年1月1日至2024年12月31日。'],
    ['overview', OVERVIEW, '（一）主动公开。公开信息20条。'],
    ['disclosure', DISCLOSURE, ''],
    ['requests', REQUESTS, ''],
    ['remedies', REMEDIES, ''],
    ['problems', PROBLEMS, '更新不够及时。下一步按月检查。'],
    ['other', OTHER, '未收取信息处理费。'],
    ['closing', null, '云溪县文化和旅游局\n2025年1月20日'],
  ])
})

describe('the title', () => {
  test.each([
    [
      'two lines, the body first',
      ['云溪县教育局', '2023年政府信息公开工作年度报告'],
      '云溪县教育局2023年政府信息公开工作年度报告',
      2023,
    ],
    [
      'broken in the middle',
      ['云溪县教育局2023年政府', '信息公开工作年度报告'],
      '云溪县教育局2023年政府信息公开工作年度报告',
      2023,
    ],
    [
      'spaces between the words',
      ['云溪县教育局 2023 年政府信息公开工作 年度报告'],
      '云溪县教育局2023年政府信息公开工作年度报告',
      2023,
    ],
    [
      'the year in Chinese numerals',
      ['云溪县教育局二〇二三年政府信息公开工作年度报告'],
      '云溪县教育局二〇二三年政府信息公开工作年度报告',
      2023,
    ],
    [
      'after a line of the page',
      ['首页 > 信息公开', '云溪县教育局2023年政府信息公开年度报告'],
      '云溪县教育局2023年政府信息公开年度报告',
      2023,
    ],
    [
      'after the way to the page, which names reports too',
      ['当前位置：首页>政府信息公开>政府信息公开年报>正文', '云溪县教育局2023年政府信息公开年度报告'],
      '云溪县教育局2023年政府信息公开年度报告',
      2023,
    ],
    [
      'as the last step of the way to the page',
      ['您的位置：首页 > 政府信息公开年报 > 云溪县教育局2023年政府信息公开年度报告'],
      '云溪县教育局2023年政府信息公开年度报告',
      2023,
    ],
    [
      'after the box with the index number, which names the class of the document',
      ['索引号01234567X/2024-00983主题分类政府信息公开年报', '云溪县教育局2023年政府信息公开年度报告'],
      '云溪县教育局2023年政府信息公开年度报告',
      2023,
    ],
    [
      'with the year first',
      ['2023年云溪县教育局政府信息公开工作年度报告'],
      '2023年云溪县教育局政府信息公开工作年度报告',
      2023,
    ],
    [
      'after the way to the page, which ends at the column of the reports',
      ['首页 > 政务公开 > 政府信息公开年报', '云溪县教育局2023年政府信息公开工作年度报告', '全文如下，欢迎来函指正：'],
      '云溪县教育局2023年政府信息公开工作年度报告',
      2023,
    ],
    [
      'below the name of the column',
      ['信息公开年报', '云溪县教育局2023年政府信息公开工作年度报告'],
      '云溪县教育局2023年政府信息公开工作年度报告',
      2023,
    ],
    [
      'the year in brackets behind it',
      ['云溪县教育局政府信息公开工作年度报告（2023年）'],
      '云溪县教育局政府信息公开工作年度报告（2023年）',
      2023,
    ],
    [
      'the year in a line below it',
      ['云溪县教育局政府信息公开工作年度报告', '(2023年度)'],
      '云溪县教育局政府信息公开工作年度报告(2023年度)',
      2023,
    ],
  ])('%s', (_, lines, title, year) => {
    const skeleton = read([...lines, OVERVIEW, '公开信息20条。', PROBLEMS, '不够及时。'])
    expect([skeleton.title, skeleton.year, skeleton.agency]).toEqual([title, year, '云溪县教育局'])
  })

  test.each([
    ['信息公开年报', null],
    ['政府信息公开年报_云溪县人民政府', null],
    ['云溪县教育局政府信息公开工作年度报告（2023年）-云溪县人民政府', '云溪县教育局政府信息公开工作年度报告（2023年）'],
  ])('a page without a title line whose own field says %s', (metaTitle, title) => {
    const lines = [
      '首页 > 政府信息公开年报',
      '报告期：2023年1月1日至2023年12月31日。',
      OVERVIEW,
      '公开信息20条。',
      PROBLEMS,
    ]
    expect(read(lines, { metaTitle, format: 'html' }).title).toBe(title)
  })

  test('a page that prints the name of the column alone is titled by its own field', () => {
    const metaTitle = '云溪县教育局2023年政府信息公开工作年度报告'
    const lines = ['政府信息公开年报', OVERVIEW, '公开信息20条。', PROBLEMS]
    expect(read(lines, { metaTitle, format: 'html' }).title).toBe(metaTitle)
    expect(read(lines).title).toBe('政府信息公开年报')
  })

  test('a sentence that quotes the title is not the title', () => {
    const sentence = '按照《中华人民共和国政府信息公开条例》有关规定，现公布《云溪县2023年政府信息公开工作年度报告》。'
    const metaTitle = '云溪县2023年政府信息公开工作年度报告'
    const { title, agency, sections } = read([sentence, OVERVIEW, '公开信息20条。', PROBLEMS], {
      metaTitle,
      format: 'html',
    })
    expect([title, agency, sections[0]?.text]).toEqual([metaTitle, '云溪县', sentence])
  })

  test.each([
    '按照《中华人民共和国政府信息公开条例》第五十条，现公布云溪县水利局2023年政府信息公开工作年度报告。',
    '云溪县水利局根据《中华人民共和国政府信息公开条例》编制了2023年度报告，数据截至年底。',
    '为认真落实公开要求，现将2023年政府信息公开工作情况报告如下：',
    '本年度报告依法编制，为云溪县水利局2023年政府信息公开工作报告。',
    '现向社会公布云溪县水利局2023年政府信息公开年度报告',
  ])('a sentence that tells of the report is not its title: %s', (sentence) => {
    const lines = [sentence, OVERVIEW, '公开信息20条。', PROBLEMS, '不够。', OTHER, '无。', '云溪县水利局']
    const { title, remarks, sections } = read([...lines, '2024年1月9日'])
    expect([title, remarks.map(({ code }) => code), sections[0]?.text]).toEqual([null, ['no-title'], sentence])
  })

  test.each([
    '云溪县机构编制委员会办公室2023年政府信息公开工作年度报告',
    '为民镇人民政府2023年政府信息公开工作年度报告',
    '关于云溪县水利局2023年政府信息公开工作情况的报告',
  ])('a title that has a word of such sentences: %s', (title) => {
    expect(read([title, OVERVIEW, '公开信息20条。', PROBLEMS, '不够。']).title).toBe(title)
  })

  test('a page’s own title counts where it is shown, a Word property does not', () => {
    const blocks = [OVERVIEW, '2023年公开信息20条。', PROBLEMS, '不够及时。']
    const metaTitle = '云溪县教育局2023年政府信息公开工作年度报告-云溪县人民政府'
    expect(read(blocks, { metaTitle, format: 'html' }).title).toBe('云溪县教育局2023年政府信息公开工作年度报告')
    const word = read(blocks, { metaTitle, format: 'docx' })
    expect(word.title).toBeNull()
    expect(word.remarks.map(({ code }) => code)).toEqual(['no-title'])
  })

  test('a shortened name gives way to the signature', () => {
    const lines = [
      '县文旅局2023年政府信息公开工作年度报告',
      OVERVIEW,
      '公开信息。',
      OTHER,
      '无。',
      '云溪县文化和旅游局',
      '2024年1月9日',
    ]
    expect(read(lines).agency).toBe('云溪县文化和旅游局')
  })

  test('without title and signature the text names its body', () => {
    const lines = [OVERVIEW, '2022年,在县委领导下,云溪县教育局认真贯彻条例。', PROBLEMS, '不够及时。', OTHER, '无']
    expect([read(lines).agency, read(lines).year]).toEqual(['云溪县教育局', 2022])
  })
})

describe('headings', () => {
  test('Word’s automatic numbers are seen as printed', () => {
    const lines = [
      aText('总体情况', { numbering: '1、' }),
      '公开信息。',
      DISCLOSURE,
      TABLE,
      aText('收到和处理政府信息公开申请情况', { numbering: '3、' }),
      TABLE,
    ]
    expect(read(lines).sections.map(({ heading }) => heading)).toEqual([
      '1、总体情况',
      DISCLOSURE,
      '3、收到和处理政府信息公开申请情况',
    ])
  })

  test('an extra section that shifts the later ones', () => {
    const lines = [
      OVERVIEW,
      '公开。',
      DISCLOSURE,
      TABLE,
      REQUESTS,
      TABLE,
      REMEDIES,
      TABLE,
      '五、推进数字政府建设',
      '上云。',
      '六、存在的主要问题及改进情况',
      '不够。',
      '七、其他需要报告的事项',
      '无。',
    ]
    expect(kinds(lines)).toEqual(['overview', 'disclosure', 'requests', 'remedies', 'extra', 'problems', 'other'])
  })

  test.each([
    ['overview', '一、总本情况'],
    ['disclosure', '二、主功公开政府信息情况'],
    ['requests', '三、收倒和处理政府信息公开申请情况'],
    ['problems', '五、存再的主要问题及改进情况'],
    ['other', '六、其他须要报告的事项'],
    ['other', '六、其他需要报先告的事项'],
    ['other', '六、其他需要告报的事项'],
  ])('a slip of the pen leaves a heading what it is: %s, %s', (kind, slipped) => {
    const lines = WHOLE.map((line) => (typeof line === 'string' && line[0] === slipped[0] ? slipped : line))
    const found = read(lines).sections.filter(({ heading }) => heading !== null)
    expect(found.map(({ kind: of }) => of)).toEqual(SECTION_KINDS)
    expect(found.find(({ kind: of }) => of === kind)?.heading).toBe(slipped)
  })

  test('a misspelt heading between two tables of a text is none of their labels', () => {
    const slipped = '四、政府信息公开行政复义、行政诉讼情况'
    const lines = [OVERVIEW, '公开信息20条。', REQUESTS, '0', slipped, '0', PROBLEMS, '不够。', OTHER, '无。']
    const stretches = [3, 4, 5].map((block) => ({ block, from: 0, to: lines[block]?.length ?? 0 }))
    const { sections } = readSkeleton(aDocument(lines), stretches)
    expect(sections.map(({ heading }) => heading)).toContain(slipped)
  })

  test.each([
    [
      'a list inside a section is no section',
      [
        OVERVIEW,
        '一、主动公开情况',
        '公开。',
        '二、依申请公开情况',
        '无。',
        DISCLOSURE,
        TABLE,
        REQUESTS,
        TABLE,
        REMEDIES,
        TABLE,
        PROBLEMS,
        '不够。',
        OTHER,
        '无。',
      ],
    ],
    [
      '（一） and 1. are no sections',
      [
        OVERVIEW,
        '（一）主动公开',
        '1.主动公开情况',
        '公开。',
        '（二）依申请公开',
        '无。',
        DISCLOSURE,
        TABLE,
        REQUESTS,
        TABLE,
        REMEDIES,
        TABLE,
        PROBLEMS,
        '（一）存在的问题',
        '不够。',
        OTHER,
        '无。',
      ],
    ],
    [
      'a table of contents is no section',
      ['目录', '一、总体情况......1', '二、主动公开政府信息情况......2', ...WHOLE.slice(2, 14)],
    ],
    [
      'rows of table three are no sections',
      [
        OVERVIEW,
        '公开。',
        DISCLOSURE,
        TABLE,
        REQUESTS,
        '一、本年新收政府信息公开申请数量',
        '四、结转下年度继续办理',
        REMEDIES,
        TABLE,
        PROBLEMS,
        '不够。',
        OTHER,
        '无。',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(kinds(lines).filter((kind) => kind !== 'opening')).toEqual([
      'overview',
      'disclosure',
      'requests',
      'remedies',
      'problems',
      'other',
    ])
  })

  test('a report saved as one line is cut where its sections begin', () => {
    const flat = `云溪县2022年政府信息公开工作年度报告 本报告包括：一、总体情况；二、主动公开政府信息情况；等六部分，统计期限为2022年1月1日至12月31日。${HEADINGS.map((heading) => `${heading}这一部分的文字。`).join('')}`
    const { sections, title, period } = read([flat])
    expect(sections.map(({ kind, text }) => [kind, text])).toEqual([
      ['opening', expect.stringContaining('等六部分')],
      ...['overview', 'disclosure', 'requests', 'remedies', 'problems', 'other'].map((kind) => [
        kind,
        '这一部分的文字。',
      ]),
    ])
    expect(period).toEqual({ from: '2022-01-01', to: '2022-12-31' })
    expect(title).toContain('云溪县2022年')
  })
})

describe('the year reported on', () => {
  const PERIOD = '统计期限为2023年1月1日至2023年12月31日。'
  const LATER = '统计期限为2024年1月1日至2024年12月31日。'
  test.each([
    // title   opening  section one                                        signed        year
    [2024, PERIOD, '2023年公开信息20条。2023年收到申请3件。', '2024年1月9日', 2023, 'all but the title'],
    [2022, PERIOD, '2023年公开信息20条，比2022年增加2条。', '2024年1月9日', 2023, 'all but a title of last year'],
    [2023, LATER, '2023年公开信息20条。2023年收到申请3件。', '2024年1月9日', 2023, 'all but the period'],
    [2023, LATER, '公开信息20条。', '2024年1月9日', 2023, 'one that speaks for each'],
    [2024, '', '2023年公开信息20条。', '2024年1月9日', 2023, 'text and signature agree against the title'],
    [2024, PERIOD, '2023年公开信息20条。', '2024年1月9日', 2023, 'and the plan for next year changes nothing'],
    [2024, '', '2023年公开信息20条。', '2025年1月9日', 2024, 'the text alone does not outvote it'],
    [2024, '', '公开信息20条。', '2024年1月9日', 2024, 'nor does a signature in the old year'],
  ])('title %s, %j, %j, signed %s: %s, %s', (title, opening, text, signed, year) => {
    const lines = [
      `云溪县教育局${title}年政府信息公开工作年度报告`,
      opening,
      OVERVIEW,
      text,
      PROBLEMS,
      '不够。',
      OTHER,
      '无。',
    ]
    expect(read([...lines, '云溪县教育局', signed]).year).toBe(year)
  })
})

describe('period and signature', () => {
  test.each([
    ['自2023年1月1日起至2023年12月31日止', '2023-01-01', '2023-12-31'],
    ['统计期限为2023年1月1日-12月31日', '2023-01-01', '2023-12-31'],
    ['自２０２３年１月１日至２０２３年１２月１２日，我局认真履职', '2023-01-01', '2023-12-12'],
    ['统计期限自2023年1月1日起，至2023年12月20日止', '2023-01-01', '2023-12-20'],
    ['统计数据自2023年1月1日起截至2023年12月31日', '2023-01-01', '2023-12-31'],
    ['统计时限：2023 年 1 月 1 日至 2023 年 12 月 30 日', '2023-01-01', '2023-12-30'],
    ['报告期为2023.1.1—2023.12.31', '2023-01-01', '2023-12-31'],
    ['统计期限：2023-01-01至2023-12-10', '2023-01-01', '2023-12-10'],
    ['数据起止时间为2023/1/1-12/31', '2023-01-01', '2023-12-31'],
  ])('%s', (text, from, to) => expect(read([OVERVIEW, text, OTHER, '无。']).period).toEqual({ from, to }))

  test.each([
    ['a campaign is no period', '2023年3月1日至3月15日开展宣传月活动'],
    ['nor is one with points', '宣传月（2023.3.1—2023.3.15）进村入户'],
    ['nor are numbers with points', '目录第2023.1.1至2023.1.12条作了修改，共12.31万字'],
    ['a date that lost its signs is no period', '统计期限自202311日起至20231231日止'],
  ])('%s', (_, text) => expect(read([OVERVIEW, text, OTHER, '无。']).period).toBeNull())

  test.each([
    ['date alone', ['2024年1月18日'], '2024-01-18', null],
    ['in Chinese numerals', ['云溪县教育局', '二〇二四年一月十八日'], '2024-01-18', '云溪县教育局'],
    ['on one line', ['云溪县教育局　2024年1月18日'], '2024-01-18', '云溪县教育局'],
    [
      'a long name on two lines',
      ['云溪县经济开发区', '管理委员会办公室', '2024年1月18日'],
      '2024-01-18',
      '云溪县经济开发区管理委员会办公室',
    ],
    ['lines of the page behind', ['云溪县教育局', '2024年1月18日', '打印', '关闭'], '2024-01-18', '云溪县教育局'],
    ['a school', ['云溪县实验小学', '2024年1月18日'], '2024-01-18', '云溪县实验小学'],
    ['none', ['本年度无其他事项。'], null, null],
  ])('%s', (_, lines, signedOn, signedBy) => {
    const skeleton = read([OVERVIEW, '公开。', OTHER, '未收取信息处理费。', ...lines])
    expect([skeleton.signedOn, skeleton.signedBy]).toEqual([signedOn, signedBy])
  })
})

test('lines broken at the margin are whole sentences again', () => {
  const lines = [
    '云溪县2023年政府信息公开工作年度报告',
    OVERVIEW,
    ...Array.from({ length: 12 }, () => '坚持公开为常态、不公开为例外，通过政府网站、政务新媒体等渠道，全县共公开'),
    '全县全年共收到政府信息公开申请三十六件，其中自然人申请三十件，无法提供',
    '1078件、不予处理406件。',
    PROBLEMS,
    '不够。',
  ]
  expect(read(lines).sections[0]?.text).toContain('无法提供1078件')
})

test('headings of alike width between long paragraphs were broken by no margin', () => {
  const long = '全年认真落实各项公开要求，及时发布各类信息，规范办理群众申请，公开平台运行平稳，群众满意程度有所提高。'
  const lines = [
    '云溪县文化和旅游局2024年政府信息公开工作年度报告',
    OVERVIEW,
    long,
    DISCLOSURE,
    TABLE,
    REQUESTS,
    TABLE,
    REMEDIES,
    TABLE,
    '五、政府网站与政务新媒体平台建设有关情况',
    `${long}管理平稳`,
    '六、存在的主要问题及下一步改进情况',
    long,
    '七、其他需要报告的事项',
    '本年度未收取信息处理费。',
    long,
    '云溪县文化和旅游局',
  ]
  expect(kinds(lines)).toContain('extra')
})

test('what a page prints around a title is none', () => {
  const lines = [
    '发布时间：2025-01-14　来源：云溪县公安局按照政府信息与政务公开办公室关于年度报告格式的要求编制。',
    OVERVIEW,
    '公开信息20条。',
    DISCLOSURE,
    TABLE,
  ]
  expect(read(lines).title).toBeNull()
})

test('a title and a heading as wide as a broken line are whole', () => {
  const title = '云溪县教育局2023年政府信息公开工作年度报告'
  const full = '在政府网站和新媒体以及公开栏同步公开各类信息'
  const broken = [full, full, '共计二十条。']
  const lines = [
    title,
    '本报告由县教育局作出',
    OVERVIEW,
    ...broken,
    DISCLOSURE,
    ...broken,
    REQUESTS,
    ...broken,
    REMEDIES,
  ]
  const skeleton = read([
    ...lines,
    '没有这样的案件',
    PROBLEMS,
    ...broken,
    OTHER,
    '没有收费',
    '云溪县教育局',
    '2024年1月8日',
  ])
  expect([skeleton.title, skeleton.sections[0]?.text]).toEqual([title, '本报告由县教育局作出'])
  expect(skeleton.sections.find(({ kind }) => kind === 'remedies')?.text).toBe('没有这样的案件')
  expect(skeleton.sections.find(({ kind }) => kind === 'problems')?.text).toBe(broken.join(''))
})

test('a report in one line ends with its signature', () => {
  const line = `云溪县教育局2023年政府信息公开工作年度报告 ${OVERVIEW} ${'公开信息20条。'.repeat(9)} ${PROBLEMS} 不够及时。 ${OTHER} 未收取信息处理费。 云溪县教育局 2024年1月8日`
  const { signedOn, signedBy, sections } = read([line])
  expect({ signedOn, signedBy }).toEqual({ signedOn: '2024-01-08', signedBy: '云溪县教育局' })
  expect(sections.at(-2)?.text).toBe('未收取信息处理费。')
})

test('a heading between two tables of a text is none of their labels', () => {
  const lines = [OVERVIEW, '公开信息20条。', REQUESTS, '0', REMEDIES, '0', PROBLEMS, '不够及时。', OTHER, '无。']
  const stretches = [3, 4, 5].map((block) => ({ block, from: 0, to: lines[block]?.length ?? 0 }))
  const { sections } = readSkeleton(aDocument(lines), stretches)
  expect(sections.map(({ kind, text }) => [kind, text])).toContainEqual(['remedies', ''])
})
