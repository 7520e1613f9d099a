import type { HiddenKind } from '../../src/formats/hidden/hidden-finding.js'
import { aDocx, cell, type DocxGiven, paragraph, relations, row, table as shownTable } from '../office/docx-builder.js'
import { type Host, PLAIN } from './host.js'
import type { PlantedFile } from './planted-file.js'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const by = 'w:id="1" w:author="甲" w:date="2026-01-05T00:00:00Z"'
const story = (name: string, inner: string): string => `<w:${name} ${WORD}>${inner}</w:${name}>`

/** Parts of documents, in the midst of what the host shows. */
function kit(host: Host) {
  const before = host.before.map((line) => paragraph(line)).join('')
  const rows = host.table.map((each) => row(...each.map((text) => cell(text))))
  const after = host.after.map((line) => paragraph(line)).join('') + (rows.length > 0 ? shownTable(...rows) : '')
  const doc = (given: DocxGiven): Uint8Array => aDocx({ ...given, body: before + given.body + after })
  const SHOWN = paragraph('以上')
  const run = (properties: string, text = host.secret): string =>
    `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`

  function withParts(
    given: DocxGiven,
    links: readonly (readonly [string, string])[],
    own: readonly (readonly [string, string])[] = [],
  ): Uint8Array {
    return doc({
      ...given,
      parts: {
        'word/_rels/document.xml.rels': relations([
          [`${OFFICE}/styles`, 'styles.xml'],
          ...links.map(([kind, target]) => [`${OFFICE}/${kind}`, target] as const),
        ]),
        '_rels/.rels': relations([
          [`${OFFICE}/officeDocument`, 'word/document.xml'],
          ...own.map(
            ([kind, target]) =>
              [kind.startsWith('metadata') ? `${PACKAGE}/${kind}` : `${OFFICE}/${kind}`, target] as const,
          ),
        ]),
        ...given.parts,
      },
    })
  }

  const core = (inner: string) =>
    withParts(
      {
        body: SHOWN,
        parts: {
          'docProps/core.xml': `<p:coreProperties xmlns:p="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:d="http://purl.org/dc/elements/1.1/">${inner}</p:coreProperties>`,
        },
      },
      [],
      [['metadata/core-properties', 'docProps/core.xml']],
    )
  const extended = (inner: string) =>
    withParts(
      {
        body: SHOWN,
        parts: {
          'docProps/app.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${inner}</Properties>`,
        },
      },
      [],
      [['extended-properties', 'docProps/app.xml']],
    )
  const custom = (name: string) =>
    withParts(
      {
        body: SHOWN,
        parts: {
          'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="v"><property pid="2" name="${name}"><vt:lpwstr>2052-12.1</vt:lpwstr></property></Properties>`,
        },
      },
      [],
      [['custom-properties', 'docProps/custom.xml']],
    )
  const linked = (kind: string, target: string, part: string | Uint8Array, body = SHOWN) =>
    withParts({ body, parts: { [`word/${target}`]: part } }, [[kind, target]])
  const outside = (kind: string, target: string) =>
    doc({
      body: SHOWN,
      parts: {
        'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="x1" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="External"/></Relationships>`,
      },
    })
  const customXml = (inner: string) =>
    withParts({ body: SHOWN, parts: { 'customXml/item1.xml': inner } }, [['customXml', '../customXml/item1.xml']])
  const table = (style: string, cellProperties: string, properties: string) =>
    `<w:tbl><w:tblPr>${style}</w:tblPr><w:tr><w:tc><w:tcPr>${cellProperties}</w:tcPr>${run(properties)}</w:tc></w:tr></w:tbl>`
  const settings = (inner: string) => linked('settings', 'settings.xml', story('settings', inner))

  return { withParts, doc, SHOWN, run, core, extended, custom, linked, outside, customXml, table, settings }
}

export function plantedDocx(host: Host = PLAIN): PlantedFile[] {
  const { doc, SHOWN, run, core, extended, custom, linked, outside, customXml, table, settings, withParts } = kit(host)
  const { secret, person, office, folder } = host
  const rows: readonly (readonly [what: string, kind: HiddenKind, bytes: Uint8Array])[] = [
    [
      '插入的文字',
      'tracked-insertion',
      doc({ body: `<w:p><w:ins ${by}><w:r><w:t>${secret}</w:t></w:r></w:ins></w:p>` }),
    ],
    [
      '移入的文字',
      'tracked-insertion',
      doc({ body: `<w:p><w:moveTo ${by}><w:r><w:t>${secret}</w:t></w:r></w:moveTo></w:p>` }),
    ],
    [
      '插入的段落标记',
      'tracked-insertion',
      doc({ body: `<w:p><w:pPr><w:rPr><w:ins ${by}/></w:rPr></w:pPr><w:r><w:t>一段</w:t></w:r></w:p>` }),
    ],
    ['插入的单元格', 'tracked-insertion', doc({ body: table('', `<w:cellIns ${by}/>`, '') })],
    [
      '删去的文字',
      'tracked-deletion',
      doc({ body: `<w:p><w:del ${by}><w:r><w:delText>${secret}</w:delText></w:r></w:del></w:p>` }),
    ],
    [
      '移走的文字',
      'tracked-deletion',
      doc({ body: `<w:p><w:moveFrom ${by}><w:r><w:t>${secret}</w:t></w:r></w:moveFrom></w:p>` }),
    ],
    [
      '表格里删去的文字',
      'tracked-deletion',
      doc({
        body: `<w:tbl><w:tr><w:tc><w:p><w:del ${by}><w:r><w:delText>${secret}</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>`,
      }),
    ],
    [
      '页眉里删去的文字',
      'tracked-deletion',
      linked(
        'header',
        'header1.xml',
        story('hdr', `<w:p><w:del ${by}><w:r><w:delText>${secret}</w:delText></w:r></w:del></w:p>`),
        `${SHOWN}<w:sectPr><w:headerReference xmlns:r="${OFFICE}" r:id="r1"/></w:sectPr>`,
      ),
    ],
    ['格式修订', 'tracked-formatting', doc({ body: run(`<w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange>`) })],
    ['段落格式修订', 'tracked-formatting', doc({ body: paragraph('甲', `<w:pPrChange ${by}><w:pPr/></w:pPrChange>`) })],
    [
      '批注',
      'comment',
      linked('comments', 'comments.xml', story('comments', `<w:comment ${by}>${paragraph(secret)}</w:comment>`)),
    ],
    [
      '两条批注',
      'comment',
      linked(
        'comments',
        'comments.xml',
        story(
          'comments',
          `<w:comment ${by}>${paragraph('一')}</w:comment><w:comment ${by}>${paragraph('二')}</w:comment>`,
        ),
      ),
    ],
    [
      '别名的批注',
      'comment',
      linked('comments', 'notes-7.xml', story('comments', `<w:comment ${by}>${paragraph(secret)}</w:comment>`)),
    ],
    ['隐藏文字', 'hidden-text', doc({ body: SHOWN + run('<w:vanish/>') })],
    [
      '样式里隐藏的文字',
      'hidden-text',
      doc({
        body: SHOWN + run('<w:rStyle w:val="h"/>'),
        styles: '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>',
      }),
    ],
    [
      '段落样式里隐藏的文字',
      'hidden-text',
      doc({
        body: SHOWN + paragraph(secret, '<w:pStyle w:val="h2"/>'),
        styles:
          '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="h2"><w:basedOn w:val="h"/></w:style>',
      }),
    ],
    ['表格里隐藏的文字', 'hidden-text', doc({ body: table('', '', '<w:vanish w:val="true"/>') })],
    ['白字', 'white-text', doc({ body: SHOWN + run('<w:color w:val="FFFFFF"/>') })],
    ['近白的字', 'white-text', doc({ body: SHOWN + run('<w:color w:val="FEFEFE"/>') })],
    [
      '样式里的白字',
      'white-text',
      doc({
        body: SHOWN + run('<w:rStyle w:val="w"/>'),
        styles: '<w:style w:styleId="w"><w:rPr><w:color w:val="ffffff"/></w:rPr></w:style>',
      }),
    ],
    [
      '白底单元格里的白字',
      'white-text',
      doc({ body: table('', '<w:shd w:val="clear" w:fill="FFFFFF"/>', '<w:color w:val="FFFFFF"/>') }),
    ],
    ['黑色标记盖住的字', 'white-text', doc({ body: SHOWN + run('<w:highlight w:val="black"/>') })],
    [
      '与底纹同色的字',
      'white-text',
      doc({ body: SHOWN + run('<w:color w:val="1F4E79"/><w:shd w:val="clear" w:fill="1F4E79"/>') }),
    ],
    ['两磅的字', 'tiny-text', doc({ body: SHOWN + run('<w:sz w:val="4"/>') })],
    ['一磅的字', 'tiny-text', doc({ body: SHOWN + run('<w:sz w:val="2"/>') })],
    ['半磅的字', 'tiny-text', doc({ body: SHOWN + run('<w:sz w:val="1"/>') })],
    ['嵌入对象', 'embedded-object', linked('oleObject', 'embeddings/oleObject1.bin', new Uint8Array([1, 2, 3]))],
    ['嵌入工作簿', 'embedded-object', linked('package', 'embeddings/book.xlsx', new Uint8Array([80, 75, 3, 4]))],
    [
      '图表背后的工作簿',
      'embedded-object',
      withParts(
        {
          body: SHOWN,
          parts: {
            'word/charts/chart1.xml': '<c/>',
            'word/charts/_rels/chart1.xml.rels': relations([[`${OFFICE}/package`, '../embeddings/b.xlsx']]),
            'word/embeddings/b.xlsx': new Uint8Array([80, 75]),
          },
        },
        [['chart', 'charts/chart1.xml']],
      ),
    ],
    ['不用的页眉', 'unused-header', linked('header', 'header1.xml', story('hdr', paragraph(secret)))],
    ['不用的页脚', 'unused-header', linked('footer', 'footer9.xml', story('ftr', paragraph(`拟稿人${person}`)))],
    [
      '遗留部件',
      'leftover-part',
      doc({ body: SHOWN, parts: { 'word/old.xml': story('document', paragraph(secret)) } }),
    ],
    [
      '遗留图片',
      'leftover-part',
      doc({ body: SHOWN, parts: { 'word/media/image7.png': new Uint8Array([137, 80, 78, 71]) } }),
    ],
    ['作者', 'author', core(`<d:creator>${person}</d:creator>`)],
    ['最后修改人', 'author', core(`<p:lastModifiedBy>${person}</p:lastModifiedBy>`)],
    ['单位', 'organisation', extended(`<Company>${office}</Company>`)],
    ['经理', 'organisation', extended(`<Manager>${person}</Manager>`)],
    ['模板路径', 'local-path', outside('attachedTemplate', `file:///C:\\Users\\${folder}\\a.dotx`)],
    ['属性里的路径', 'local-path', extended(`<HyperlinkBase>\\\\10.1.2.3\\${folder}\\</HyperlinkBase>`)],
    ['链接的本机图片', 'local-path', outside('image', `file:///D:/${folder}/a.png`)],
    ['外部模板', 'external-link', outside('attachedTemplate', 'https://cloud.example/a.dotx')],
    ['自定义属性', 'custom-properties', custom('承办人')],
    ['文档变量', 'custom-properties', settings('<w:docVars><w:docVar w:name="a" w:val="拟稿"/></w:docVars>')],
    ['邮件合并', 'external-link', settings('<w:mailMerge/>')],
    ['自定义数据', 'custom-xml', customXml(`<data><person>${person}</person></data>`)],
    ['宏', 'macro', linked('vbaProject', 'vbaProject.bin', new Uint8Array([1]))],
  ]
  return rows.map(([what, kind, bytes]) => ({ what, kind, bytes, name: '答复书.docx' }))
}

export function cleanDocx(host: Host = PLAIN): PlantedFile[] {
  const { doc, SHOWN, run, core, extended, custom, linked, outside, customXml, table, settings } = kit(host)
  const white = '<w:color w:val="FFFFFF"/>'
  const rows: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['只有正文', doc({ body: SHOWN })],
    ['有题名', doc({ body: SHOWN, title: '答复书' })],
    ['隐藏的段落标记', doc({ body: paragraph('一段', '<w:rPr><w:vanish/></w:rPr>') })],
    ['明确不隐藏', doc({ body: run('<w:vanish w:val="0"/>') })],
    ['隐藏的空白', doc({ body: run('<w:vanish/>', ' ') })],
    ['深色单元格里的白字', doc({ body: table('', '<w:shd w:val="clear" w:fill="1F4E79"/>', white) })],
    [
      '深色段落里的白字',
      doc({
        body: `<w:p><w:pPr><w:shd w:val="clear" w:fill="C00000"/></w:pPr><w:r><w:rPr>${white}</w:rPr><w:t>标题</w:t></w:r></w:p>`,
      }),
    ],
    ['深底的白字', doc({ body: run(`${white}<w:shd w:val="clear" w:fill="000000"/>`) })],
    ['黄色标记的字', doc({ body: run('<w:highlight w:val="yellow"/>') })],
    ['黑色标记上的白字', doc({ body: run(`${white}<w:highlight w:val="black"/>`) })],
    ['黑底纹上颜色自动的字', doc({ body: run('<w:shd w:val="clear" w:fill="000000"/>') })],
    ['突出显示的白字', doc({ body: run(`${white}<w:highlight w:val="red"/>`) })],
    [
      '表格样式里的白字',
      doc({
        body: table('<w:tblStyle w:val="t"/>', '', white),
        styles:
          '<w:style w:type="table" w:styleId="t"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style>',
      }),
    ],
    ['一磅的空段', doc({ body: SHOWN + run('<w:sz w:val="2"/>', ' ') })],
    ['小五号字', doc({ body: run('<w:sz w:val="18"/>') })],
    ['程序写的作者', core('<d:creator>python-docx</d:creator><p:lastModifiedBy>Administrator</p:lastModifiedBy>')],
    ['空作者', core('<d:creator></d:creator>')],
    ['空单位', extended('<Company></Company><Template>Normal.dotm</Template>')],
    ['文字处理程序的属性', custom('KSOProductBuildVer')],
    ['空批注部件', linked('comments', 'comments.xml', story('comments', ''))],
    [
      '在用的页眉',
      linked(
        'header',
        'header1.xml',
        story('hdr', paragraph('云溪县人民政府')),
        `${SHOWN}<w:sectPr><w:headerReference xmlns:r="${OFFICE}" r:id="r1"/></w:sectPr>`,
      ),
    ],
    ['空的页眉', linked('header', 'header1.xml', story('hdr', '<w:p/>'))],
    ['没有内容的自定义数据', customXml('<b:Sources xmlns:b="b" SelectedStyle="APA"/>')],
    ['网址链接', outside('hyperlink', 'https://www.example.gov.cn/')],
    ['脚注', doc({ body: SHOWN, footnotes: `<w:footnote w:id="1">${paragraph('注')}</w:footnote>` })],
    ['域代码', doc({ body: '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>1</w:t></w:r></w:p>' })],
    ['设置', settings('<w:zoom w:percent="100"/>')],
  ]
  return rows.map(([what, bytes]) => ({ what, kind: null, bytes, name: '答复书.docx' }))
}
