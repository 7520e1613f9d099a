import { describe, expect, test } from 'vitest'
import { aDocx, type DocxGiven, paragraph, relations, zipOf } from '../../../testing/office/docx-builder.js'
import type { Document } from '../document.js'
import { refusing } from '../refusal.js'
import { readDocx } from './read-docx.js'

async function read(given: DocxGiven): Promise<Document> {
  return readDocx(aDocx(given))
}

const texts = (document: Document) => document.blocks.map((block) => (block.kind === 'text' ? block.text : '[table]'))
const textsOf = async (body: string, more: Partial<DocxGiven> = {}) => texts(await read({ body, ...more }))
const run = (content: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`
const t = (text: string) => `<w:t>${text}</w:t>`

describe('paragraphs', () => {
  const cases = [
    ['runs are joined', `<w:p>${run(t('云溪县'))}${run(t('文化和旅游局'))}</w:p>`, ['云溪县文化和旅游局']],
    ['empty ones are no blocks', `<w:p/><w:p>${run(t(' '))}</w:p>${paragraph('正文')}`, ['正文']],
    [
      'tabs, breaks and hyphens are characters',
      `<w:p>${run(`${t('甲')}<w:tab/>${t('乙')}<w:br/>${t('丙')}<w:cr/>${t('2')}<w:noBreakHyphen/>${t('3')}<w:softHyphen/>`)}</w:p>`,
      ['甲\t乙\n丙\n2-3'],
    ],
    [
      'tab stops in the properties are not tabs',
      paragraph('甲', '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'),
      ['甲'],
    ],
    [
      'links, tags and controls are transparent',
      `<w:p><w:hyperlink w:anchor="a">${run(t('甲'))}</w:hyperlink><w:smartTag>${run(t('乙'))}</w:smartTag></w:p>` +
        `<w:sdt><w:sdtPr><w:alias w:val="题"/></w:sdtPr><w:sdtContent>${paragraph('丙')}</w:sdtContent></w:sdt>`,
      ['甲乙', '丙'],
    ],
    [
      'inserted text is kept, deleted and moved text is not',
      `<w:p>${run(t('收到申请'))}<w:del>${run('<w:delText>3</w:delText>')}</w:del><w:ins>${run(t('2'))}</w:ins>` +
        `<w:moveFrom>${run(t('（旧）'))}</w:moveFrom><w:moveTo>${run(t('件'))}</w:moveTo></w:p>`,
      ['收到申请2件'],
    ],
    [
      'a deleted paragraph mark joins two paragraphs',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run(t('前'))}</w:p>${paragraph('后')}`,
      ['前后'],
    ],
    [
      'a field gives its result, not its instruction',
      `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText>DATE \\@ yyyy</w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run(t('2025'))}${run('<w:fldChar w:fldCharType="end"/>')}${run(t('年'))}` +
        `<w:fldSimple w:instr="PAGE">${run(t('4'))}</w:fldSimple></w:p>`,
      ['2025年4'],
    ],
    [
      'a field inside an instruction stays inside it',
      `<w:p>${run('<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/>')}${run(t('内'))}${run('<w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/>')}${run(t('外'))}${run('<w:fldChar w:fldCharType="end"/>')}</w:p>`,
      ['外'],
    ],
    [
      'a field that never ends does not swallow the next paragraph',
      `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}</w:p>${paragraph('共收到申请2件')}`,
      ['共收到申请2件'],
    ],
    [
      'a ticked box of a symbol font',
      `<w:p>${run('<w:sym w:font="Wingdings 2" w:char="F052"/><w:sym w:font="Wingdings" w:char="F0A8"/>')}</w:p>`,
      ['☑□'],
    ],
    [
      'a text box is read once, not once more from its fallback',
      `<w:p>${run(t('正文'))}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${paragraph('框中')}</w:txbxContent></mc:Choice>` +
        `<mc:Fallback><w:pict><w:txbxContent>${paragraph('框中')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ['正文', '框中'],
    ],
    [
      'a fallback is read where the choice says nothing',
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textpath string="艺术字"/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ['艺术字'],
    ],
    [
      'a phonetic guide is left out',
      `<w:p><w:r><w:ruby><w:rt>${run(t('yún'))}</w:rt><w:rubyBase>${run(t('云'))}</w:rubyBase></w:ruby></w:r></w:p>`,
      ['云'],
    ],
    [
      'earlier versions of properties are nobody’s business',
      `<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>${run(t('甲'))}</w:p>`,
      ['甲'],
    ],
  ] as const
  for (const [situation, body, expected] of cases)
    test(situation, async () => expect(await textsOf(body)).toEqual(expected))

  test('a line stands for the n-th block', async () => {
    const { blocks } = await read({ body: paragraph('甲') + paragraph('') + paragraph('乙') })
    expect(blocks.map((block) => block.kind === 'text' && block.at)).toEqual([{ line: 1 }, { line: 2 }])
  })

  test('the strict namespace is read like the usual one', async () => {
    const namespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    expect(await textsOf(paragraph('甲'), { namespace })).toEqual(['甲'])
  })

  test('a document whose parts go by other names is found by its relations', async () => {
    const bytes = zipOf({
      '_rels/.rels': relations([
        ['http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument', '/w/main.xml'],
      ]),
      'w/main.xml':
        '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>',
    })
    expect(texts(await readDocx(bytes))).toEqual(['甲'])
  })
})

describe('hidden text', () => {
  const styles =
    '<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="HidP"><w:rPr><w:vanish/></w:rPr></w:style>'
  const cases = [
    ['directly', `<w:p>${run(t('见'))}${run(t('密'), '<w:vanish/>')}</w:p>`],
    ['by a character style', `<w:p>${run(t('见'))}${run(t('密'), '<w:rStyle w:val="Hid"/>')}</w:p>`],
    ['by a paragraph style', `${paragraph('见')}${paragraph('密', '<w:pStyle w:val="HidP"/>')}`],
  ] as const
  for (const [situation, body] of cases) {
    test(`${situation}: left out, and said`, async () => {
      const document = await read({ body, styles })
      expect(texts(document)).toEqual(['见'])
      expect(document.notes).toEqual([{ code: 'hidden-text', detail: '隐藏文字或隐藏行 1 处，未读取' }])
    })
  }

  test('a run may be visible again against its style', async () => {
    expect(
      await textsOf(`<w:p>${run(t('见'), '<w:rStyle w:val="Hid"/><w:vanish w:val="0"/>')}</w:p>`, { styles }),
    ).toEqual(['见'])
  })

  test('a hidden paragraph mark hides no text', async () => {
    expect(await textsOf(paragraph('见', '<w:rPr><w:vanish/></w:rPr>'))).toEqual(['见'])
  })
})

describe('around the text', () => {
  test('notes follow in the order of their references; separators do not', async () => {
    const body = `<w:p>${run(t('甲'))}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${paragraph('乙')}`
    const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph('——')}</w:footnote><w:footnote w:id="2">${paragraph('注：含结转')}</w:footnote>`
    expect(await textsOf(body, { footnotes })).toEqual(['甲', '乙', '注：含结转'])
  })

  test('headings are known by outline level, directly or by style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="1"/></w:style>'
    const { blocks } = await read({
      body:
        paragraph('一', '<w:pStyle w:val="a"/>') +
        paragraph('二', '<w:outlineLvl w:val="1"/>') +
        paragraph('三', '<w:outlineLvl w:val="9"/>'),
      styles,
    })
    expect(blocks.map((block) => block.kind === 'text' && block.headingLevel)).toEqual([1, 2, null])
  })

  test('the title of the properties is the meta title', async () => {
    expect((await read({ body: '', title: '云溪县年报' })).metaTitle).toBe('云溪县年报')
    expect((await read({ body: '' })).metaTitle).toBeNull()
  })
})

describe('files that are not what they should be', () => {
  const refusal = async (bytes: Uint8Array) => {
    const result = await refusing(() => readDocx(bytes))
    return result.ok ? null : result.refusal
  }
  const xlsx = () =>
    zipOf({
      '_rels/.rels': relations([
        ['http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument', 'xl/workbook.xml'],
      ]),
      'xl/workbook.xml': '<workbook/>',
    })
  const cases = [
    ['nothing', new Uint8Array(), 'empty', null],
    ['a workbook', xlsx(), 'wrong-extension', 'xlsx'],
    ['an OFD document', zipOf({ 'OFD.xml': '<OFD/>' }), 'wrong-extension', 'ofd'],
    ['a zip of something else', zipOf({ 'a.txt': 'a' }), 'damaged', 'no main document part'],
    [
      'a DOCTYPE',
      aDocx({ body: '', parts: { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' } }),
      'doctype',
      null,
    ],
    [
      'a document that broke off',
      aDocx({ body: '', parts: { 'word/document.xml': '<a><b>' } }),
      'damaged',
      'xml: unfinished',
    ],
  ] as const
  for (const [situation, bytes, code, detail] of cases) {
    test(situation, async () => expect(await refusal(bytes)).toEqual({ code, detail }))
  }

  test('a link that leads outside the package is not followed', async () => {
    const links =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="r1" Type="http://x/styles" Target="../../../../etc/passwd"/>' +
      '<Relationship Id="r2" Type="http://x/numbering" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    expect(await textsOf(paragraph('甲'), { parts: { 'word/_rels/document.xml.rels': links } })).toEqual(['甲'])
  })
})
