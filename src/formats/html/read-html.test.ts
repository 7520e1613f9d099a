import { describe, expect, test } from 'vitest'
import type { Document, GridBlock } from '../document.js'
import { readHtml } from './read-html.js'

const read = (page: string): Document => readHtml(new TextEncoder().encode(page))

const texts = (document: Document): string[] =>
  document.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
const grids = (document: Document): GridBlock[] =>
  document.blocks.flatMap((block) => (block.kind === 'grid' ? [block] : []))
const cellsOf = (grid: GridBlock | undefined): string[] =>
  (grid?.cells ?? []).map(
    ({ row, column, rowSpan, columnSpan, text }) =>
      `${row},${column}${rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : ''} ${text}`,
  )

const TABLE_TWO = `<table><tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>行政许可</td><td colspan="3">1215</td></tr></table>`
const TABLE_THREE = `<table><tr><td>申请人情况</td><td>总计</td></tr><tr><td>一、本年新收政府信息公开申请数量</td><td>7</td></tr>
<tr><td>（一）予以公开</td><td>7</td></tr><tr><td>四、结转下年度继续办理</td><td>0</td></tr></table>`
const BODY = `<p>一、总体情况</p><p>2025年，云溪县文化和旅游局主动公开信息312条。</p><p>二、主动公开政府信息情况</p>${TABLE_TWO}
<p>三、收到和处理政府信息公开申请情况</p>${TABLE_THREE}<p>四、政府信息公开行政复议、行政诉讼情况</p><p>无。</p>
<p>五、存在的主要问题及改进情况</p><p>公开不够及时。</p><p>六、其他需要报告的事项</p><p>未收取信息处理费。</p>`
const TITLE = '云溪县文化和旅游局2025年政府信息公开工作年度报告'
const NAVIGATION = `<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">行政许可</a></li><li><a href="/c">互动</a></li></ul></div>`
const FOOTER = `<div class="footer"><p>主办单位：云溪县人民政府办公室</p><p>网站标识码：0000000000 某ICP备00000000号</p></div>`

describe('the article is found, the frame of the page left out', () => {
  const FRAMES: readonly (readonly [string, (article: string) => string])[] = [
    [
      'a container with a class, title and date above it',
      (article) =>
        `${NAVIGATION}<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/n">年报</a></div><div class="main"><h1>${TITLE}</h1><div class="info">发布时间：2026-01-20 09:30 来源：本站 浏览次数：31</div><div class="TRS_Editor">${article}</div><div class="share">分享到：微信</div></div>${FOOTER}`,
    ],
    [
      'names that tell nothing',
      (article) =>
        `<div class="a1"><a href="1">首页</a><a href="2">公开</a><a href="3">服务</a><a href="4">互动</a></div><div class="b2"><div class="c3">${TITLE}</div><div class="c4">发布日期：2026年1月20日</div><div class="c5"><div>${article}</div></div></div><div class="d6">版权所有：云溪县</div>`,
    ],
    [
      'tables for layout, three deep',
      (article) =>
        `<table><tr><td><table><tr><td><a href=1>首页</a></td><td><a href=2>公开</a></td></tr></table></td></tr><tr><td><table><tr><td width=200><a href=3>指南</a><br><a href=4>年报</a></td><td><table><tr><td align=center>${TITLE}</td></tr><tr><td>发布时间：2026-1-20</td></tr><tr><td>${article}</td></tr></table></td></tr></table></td></tr><tr><td>版权所有</td></tr></table>`,
    ],
    [
      'a stray end tag that puts the second half outside its container',
      (article) =>
        `${NAVIGATION}<div class="wrap"><h2>${TITLE}</h2><p>发布日期：2026-01-20</p><div id="zoom">${article.replace('<p>四、', '</div></div><p>四、')}</div></div>${FOOTER}`,
    ],
    [
      'a sidebar and an index box in a table for layout, the title in a part called header',
      (article) =>
        `<table><tr><td><ul><li>行政许可</li><li>行政处罚</li></ul></td><td><table border=1><tr><td>索引号</td><td>000/2026-1</td></tr><tr><td>发布日期</td><td>2026-01-20</td></tr></table><div class="article-header"><h2>${TITLE}</h2></div><div id="zoom">${article}</div><div>附件：<a href="a.docx">${TITLE}.docx</a></div><div>【打印本页】</div></td></tr></table>${FOOTER}`,
    ],
    [
      'a sidebar with labels of the tables',
      (article) =>
        `<div class="box"><ul class="leftnav"><li>行政许可</li><li>行政处罚</li><li>年度报告</li></ul><div class="con"><h3>${TITLE}</h3><span>发布时间：</span><span>2026-01-20</span><div>${article}</div></div></div>${FOOTER}`,
    ],
  ]
  for (const [situation, frame] of FRAMES)
    test(situation, () => {
      const document = read(`<html><head><title>${TITLE}_云溪县</title></head><body>${frame(BODY)}</body></html>`)
      const lines = texts(document).map((line) => line.replace(/\s/g, ''))
      expect(lines).toContain(TITLE)
      expect(lines).toContain('一、总体情况')
      expect(lines.at(-1)).toBe('未收取信息处理费。')
      expect(lines.join()).not.toMatch(/首页|版权所有|ICP备|分享|当前位置/)
      expect(grids(document).map(({ rowCount }) => rowCount)).toEqual([4, 4])
      expect(document.publishedOn).toBe('2026-01-20')
    })

  test('a page of nothing but the article', () => {
    expect(texts(read(BODY))[0]).toBe('一、总体情况')
  })

  test('an opening that names all six parts is not taken for the report', () => {
    const opening =
      '<div><p>本报告包括<span>总体情况</span>、<span>主动公开政府信息</span>、<span>收到和处理</span>、<span>存在的主要问题</span>、<span>其他需要报告</span>六部分。</p></div>'
    expect(texts(read(`${opening}<div>${BODY}</div>`)).at(-1)).toBe('未收取信息处理费。')
  })

  test('a page that is no report gives its longest part', () => {
    const page = `${NAVIGATION}<div><p>${'石桥镇举办读书活动。'.repeat(30)}</p></div>${FOOTER}`
    expect(texts(read(page))).toHaveLength(1)
  })
})

describe('what the page says of itself', () => {
  test('the official meta tags go before the title element', () => {
    const document = read(
      `<head><meta name="ArticleTitle" content="${TITLE}"><meta name="PubDate" content="2026-01-21 08:00"><title>云溪县</title></head>${BODY}`,
    )
    expect(document).toMatchObject({ metaTitle: TITLE, publishedOn: '2026-01-21' })
  })
  test('a date that the calendar does not have is none', () => {
    expect(read(`<p>发布日期：2026-02-30</p>${BODY}`).publishedOn).toBeNull()
  })
  test('a sentence with a date is not the day of publication', () => {
    expect(read(`<p>统计时间自2025年1月1日起。</p>${BODY}`).publishedOn).toBeNull()
  })
})

describe('paragraphs', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['line breaks part paragraphs', '<div>一<br>二<br/><br>三</div>', ['一', '二', '三']],
    ['spans join without a space', '<p><span>一、</span><span>总体<b>情况</b></span></p>', ['一、总体情况']],
    ['blanks go at the ends and stay inside', '<p>&nbsp;　（一）甲　乙&nbsp;丙　</p>', ['（一）甲　乙\u00a0丙']],
    [
      'line ends of the source between Chinese characters are nothing',
      '<p>主动公\n   开312条\n12 件</p>',
      ['主动公开312条 12 件'],
    ],
    ['text between blocks is a paragraph of its own', '前<p>中</p>后', ['前', '中', '后']],
    [
      'preformatted lines keep their inner spaces',
      '<pre>规章    0   0\n行政许可  12</pre>',
      ['规章    0   0', '行政许可  12'],
    ],
    [
      'scripts, styles and controls are silent',
      '<script>1</script><style>2</style><button>3</button><p>甲</p>',
      ['甲'],
    ],
    ['a span shown as a block is a paragraph', '<span style="display: block">甲</span><span>乙</span>', ['甲', '乙']],
  ]
  for (const [situation, source, expected] of cases)
    test(situation, () => {
      expect(texts(read(`<body>${source}</body>`))).toEqual(expected)
    })

  test('headings keep their level and a break inside them', () => {
    expect(read('<h2>甲<br>乙</h2><p>丙</p>').blocks).toMatchObject([
      { text: '甲\n乙', headingLevel: 2 },
      { text: '丙', headingLevel: null },
    ])
  })

  test('ordered lists show their numbers', () => {
    const source = `<ol start="3"><li>甲</li><li value="7">乙</li><li><p>丙</p><p>丁</p></li></ol>
      <ol style="list-style-type: cjk-ideographic"><li>戊</li></ol><ul><li>己</li></ul><ol type="A"><li>庚</li></ol>`
    const numbered = read(source).blocks.map((block) => (block.kind === 'text' ? [block.numbering, block.text] : []))
    expect(numbered).toEqual([
      ['3.', '甲'],
      ['7.', '乙'],
      ['8.', '丙'],
      [null, '丁'],
      ['一、', '戊'],
      [null, '己'],
      ['A.', '庚'],
    ])
  })
})

describe('hidden text', () => {
  for (const marks of [
    'style="display:none"',
    'style="color:red; DISPLAY : none"',
    'hidden',
    'aria-hidden="true"',
    "style='visibility:hidden'",
  ])
    test(`${marks} is left out with a note`, () => {
      const document = read(`<p>甲</p><p ${marks}>藏着的字</p>`)
      expect(texts(document)).toEqual(['甲'])
      expect(document.notes).toMatchObject([{ code: 'hidden-text' }])
    })
  test('font-size:0 hides nothing', () => {
    expect(texts(read('<p style="font-size:0">甲</p>'))).toEqual(['甲'])
  })
  test('rows and cells that are hidden leave no trace in the grid', () => {
    const document = read(
      '<table><tr><td>甲</td><td style="display:none">9</td><td>1</td></tr><tr style="display:none"><td>乙</td></tr></table>',
    )
    expect(cellsOf(grids(document)[0])).toEqual(['1,1 甲', '1,2 1'])
  })
  test('an article that a script would show is read', () => {
    const document = read(`<p>加载中</p><div style="display:none">${BODY}</div>`)
    expect(texts(document)).toContain('一、总体情况')
    expect(grids(document)).toHaveLength(2)
    expect(document.notes).toMatchObject([{ code: 'hidden-text' }])
  })
})

describe('tables', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'merged cells stand once, at their upper left',
      '<tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>1</td><td>2</td></tr>',
      ['1,1 2x1 甲', '1,2 1x2 乙', '2,2 1', '2,3 2'],
    ],
    [
      'rowspan 0 reaches to the end of its group',
      '<tr><td rowspan=0>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr>',
      ['1,1 3x1 甲', '1,2 1', '2,2 2', '3,2 3'],
    ],
    [
      'a row span beyond the table ends with it',
      '<tr><td rowspan=99>甲</td><td>1</td></tr><tr><td>2</td></tr>',
      ['1,1 2x1 甲', '1,2 1', '2,2 2'],
    ],
    [
      'a column span beyond all columns is cut to them',
      '<tr><td colspan=1000>甲</td></tr><tr><td>1</td><td>2</td></tr>',
      ['1,1 1x2 甲', '2,1 1', '2,2 2'],
    ],
    [
      'spans that are no numbers count as one',
      '<tr><td colspan="x">甲</td><td rowspan="-2">1</td></tr>',
      ['1,1 甲', '1,2 1'],
    ],
    [
      'head cells are cells',
      '<thead><tr><th>甲</th></tr></thead><tbody><tr><td>1</td></tr></tbody>',
      ['1,1 甲', '2,1 1'],
    ],
    [
      'a foot that stands first is shown last',
      '<tfoot><tr><td>总计</td></tr></tfoot><tbody><tr><td>甲</td></tr></tbody>',
      ['1,1 甲', '2,1 总计'],
    ],
    [
      'paragraphs and breaks in a cell are line ends',
      '<tr><td><p>社会</p><p>公益<br>组织</p></td><td>1</td></tr>',
      ['1,1 社会\n公益\n组织', '1,2 1'],
    ],
    ['end tags that are missing', '<tr><td>甲<td>1<tr><td>乙<td>2', ['1,1 甲', '1,2 1', '2,1 乙', '2,2 2']],
    [
      'blank cells are cells',
      '<tr><td>甲</td><td>&nbsp;</td><td></td><td>　</td></tr>',
      ['1,1 甲', '1,2 ', '1,3 ', '1,4 '],
    ],
    ['a value filled in on the page', '<tr><td>甲</td><td><input value="12" readonly></td></tr>', ['1,1 甲', '1,2 12']],
  ]
  for (const [situation, rows, expected] of cases)
    test(situation, () => {
      expect(cellsOf(grids(read(`<table>${rows}</table>`))[0])).toEqual(expected)
    })

  test('a data table in a cell of a data table is a grid of its own', () => {
    const inner = '<table><tr><td>维持</td><td>5</td></tr></table>'
    const document = read(
      `<table><tr><td>甲</td><td>1</td><td>2</td></tr><tr><td>乙</td><td>3</td><td>4${inner}</td></tr><tr><td>丙</td><td>5</td><td>6</td></tr></table>`,
    )
    expect(grids(document).map(({ table, rowCount }) => [table, rowCount])).toEqual([
      [1, 3],
      [2, 1],
    ])
    expect(cellsOf(grids(document)[0])).toContain('2,3 4')
  })

  test('a table cut into several stays several', () => {
    const document = read('<table><tr><td>甲</td><td>1</td></tr></table><table><tr><td>乙</td><td>2</td></tr></table>')
    expect(grids(document).map(({ cells }) => cells[0]?.at)).toEqual([
      { table: 1, row: 1, column: 1 },
      { table: 2, row: 1, column: 1 },
    ])
  })

  test('text that stands between rows is kept before the table', () => {
    const document = read('<table><tr><td>甲</td><td>1</td></tr>走失的字<tr><td>乙</td><td>2</td></tr></table>')
    expect(texts(document)).toEqual(['走失的字'])
    expect(grids(document)[0]?.rowCount).toBe(2)
  })

  test('figures and text in one table stay a grid', () => {
    const rows = `<tr><td colspan=5>一、总体情况</td></tr><tr><td colspan=5>${'云溪县公开信息。<br>'.repeat(50)}</td></tr>`
    const document = read(`<table>${rows}<tr><td>规章</td><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>`)
    expect(grids(document)[0]?.rowCount).toBe(3)
  })
})

describe('a page saved as one file', () => {
  const wrap = (type: string, encoding: string, body: string): string =>
    `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--=_b1"\r\n\r\n----=_b1\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=_b1\r\nContent-Type: image/png\r\n\r\nx\r\n----=_b1--\r\n`
  test('quoted-printable', () => {
    const source = Buffer.from(BODY, 'utf8')
      .toString('latin1')
      .replace(/[=\u0080-\u00ff]/g, (character) => `=${character.charCodeAt(0).toString(16).toUpperCase()}`)
    expect(grids(read(wrap('text/html; charset="utf-8"', 'quoted-printable', source)))).toHaveLength(2)
  })
  test('base64', () => {
    const source = Buffer.from(BODY, 'utf8').toString('base64')
    expect(texts(read(wrap('text/html', 'base64', source)))[0]).toBe('一、总体情况')
  })
  test('without an HTML part it is damaged', () => {
    expect(() => read(wrap('text/plain', '7bit', 'x'))).toThrow(
      expect.objectContaining({ refusal: { code: 'damaged', detail: expect.anything() } }),
    )
  })
})

describe('a sheet saved as a page', () => {
  const lone = (text: string) => `<tr><td colspan="4">${text}</td></tr>`
  const rows = (table: string) => table.replace(/<\/?table>/g, '')
  const page = `<table>${lone(TITLE)}${lone('一、总体情况')}${lone('2025年公开信息312条。')}${lone('二、主动公开政府信息情况')}${rows(TABLE_TWO)}
${lone('三、收到和处理政府信息公开申请情况')}${rows(TABLE_THREE)}${lone('五、存在的主要问题及改进情况')}<tr><td>公开不够及时。</td></tr></table>`

  test('its one table is cut where headings and paragraphs stand alone in their rows', () => {
    const document = read(page)
    expect(texts(document)).toEqual([
      TITLE,
      '一、总体情况',
      '2025年公开信息312条。',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '五、存在的主要问题及改进情况',
      '公开不够及时。',
    ])
    expect(grids(document).map(({ rowCount }) => rowCount)).toEqual([4, 4])
    expect(cellsOf(grids(document)[0])[0]).toBe('1,1 1x4 第二十条第（一）项')
  })

  test('empty cells beside the text change nothing', () => {
    const padded = page.replace(
      /<tr><td colspan="4">((?!第二十)[^<]*)<\/td><\/tr>/g,
      '<tr><td></td><td>$1</td><td></td></tr>',
    )
    expect(texts(read(padded))).toEqual(texts(read(page)))
    expect(grids(read(padded)).map(({ rowCount }) => rowCount)).toEqual([4, 4])
  })

  test('rows whose figures are blank stay in their table', () => {
    const blank = '<tr><td>四、结转下年度继续办理</td><td></td></tr>'
    const document = read(
      page.replace(lone('五、存在的主要问题及改进情况'), blank + lone('五、存在的主要问题及改进情况')),
    )
    expect(grids(document).map(({ rowCount }) => rowCount)).toEqual([4, 5])
  })
})

describe('what stands beside a figure in its cell', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['the raised number of a note', '36<sup>2</sup>', '36²'],
    ['one raised by its style', '<p>36<span style="font-size:8px; vertical-align: super">2</span></p>', '36²'],
    ['a figure struck out', '<s>27</s>26', '26'],
    ['one struck out by its style', '<p><span style="text-decoration: line-through">27</span>26</p>', '26'],
    ['one taken back', '<del>27</del><ins>26</ins>', '26'],
  ]
  for (const [why, content, text] of cases) {
    test(why, () => {
      const page = read(
        `<table><tr><td>行政许可</td><td>${content}</td></tr><tr><td>行政处罚</td><td>0</td></tr></table>`,
      )
      expect(cellsOf(grids(page)[0])).toContain(`1,2 ${text}`)
    })
  }
})
