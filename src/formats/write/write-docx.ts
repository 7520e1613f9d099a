import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { Reading } from '../../domain/report/index.js'
import { docxTable } from './docx-table.js'
import { LINE_PITCH_PT, PAGE, type PagePart, TYPE_SIZE, titleLines, toPageParts } from './page-setup.js'
import { type PageBlock, type ReportPage, toReportPage } from './report-page.js'
import { withSteadyTimes } from './steady-zip.js'

const TWIPS_PER_MM = 1440 / 25.4
const mm = (length: number): number => Math.round(length * TWIPS_PER_MM)
const halfPoints = (size: number): number => size * 2

/** The standard's fonts, by the names Word and WPS know them. */
const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
})
const TITLE_FACE = face('方正小标宋简体')
const BODY_FACE = face('仿宋_GB2312')
const HEADING_FACE = face('黑体')
const LEAD_FACE = face('楷体_GB2312')
const PAGE_NUMBER_FACE = { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体' }

const TEXT_WIDTH_MM = PAGE.widthMm - PAGE.leftMm - PAGE.rightMm
const LINE = { line: Math.floor(LINE_PITCH_PT * 20), lineRule: LineRuleType.EXACT }
/** Two characters of the grid. */
const INDENT = Math.round(((TEXT_WIDTH_MM / PAGE.characters) * 2 * 1440) / 25.4)

/** 28 characters of 16 pt are a little wider than the line: twentieths of a point taken from each. */
const TIGHTENING = Math.floor((((TEXT_WIDTH_MM / 25.4) * 72) / PAGE.characters - TYPE_SIZE.sanhao) * 20)

/** The report as a Word document on the page of GB/T 9704-2012. The same reading gives the same bytes. */
export async function writeDocx(reading: Reading): Promise<Uint8Array> {
  const page = toReportPage(reading)
  const parts = toPageParts(page, reading)
  const document = new Document({
    title: page.title,
    evenAndOddHeaderAndFooters: true,
    styles: { default: documentStyles() },
    sections: (parts.length === 0 ? [{ isLandscape: false, blocks: [] }] : parts).map((part, index, all) => ({
      properties: { ...pageProperties(part), type: SectionType.NEXT_PAGE },
      footers: { default: folio(AlignmentType.RIGHT), even: folio(AlignmentType.LEFT) },
      children: [
        ...(index === 0 ? [title(page)] : []),
        ...part.blocks.flatMap((block) => docxBlock(block, part, reading)),
        ...(index === all.length - 1 ? signature(page) : []),
      ],
    })),
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(page) }
  return withSteadyTimes(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [core])))
}

function documentStyles() {
  const plain = { bold: false, italics: false, color: '000000' }
  const heading = { ...plain, size: halfPoints(TYPE_SIZE.sanhao) }
  const spacing = { ...LINE, before: 0, after: 0 }
  return {
    document: {
      run: {
        font: BODY_FACE,
        size: halfPoints(TYPE_SIZE.sanhao),
        characterSpacing: TIGHTENING,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing },
    },
    title: {
      run: { ...plain, font: TITLE_FACE, size: halfPoints(TYPE_SIZE.erhao) },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: LINE.line, after: LINE.line, line: 700, lineRule: LineRuleType.EXACT },
      },
    },
    heading1: {
      run: { ...heading, font: HEADING_FACE },
      paragraph: { spacing, keepNext: true, indent: { firstLine: INDENT } },
    },
    heading2: {
      run: { ...heading, font: LEAD_FACE },
      paragraph: { spacing, keepNext: true, indent: { firstLine: INDENT } },
    },
  }
}

function pageProperties({ isLandscape }: PagePart) {
  const upright = { top: PAGE.topMm, right: PAGE.rightMm, bottom: PAGE.bottomMm, left: PAGE.leftMm }
  // Turned to the left: what was the binding edge is now the top.
  const turned = { top: PAGE.leftMm, right: PAGE.topMm, bottom: PAGE.rightMm, left: PAGE.bottomMm }
  const margin = isLandscape ? turned : upright
  return {
    page: {
      size: {
        width: mm(PAGE.widthMm),
        height: mm(PAGE.heightMm),
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: mm(margin.top),
        right: mm(margin.right),
        bottom: mm(margin.bottom),
        left: mm(margin.left),
        // The page number stands 7 mm below the text.
        footer: mm(margin.bottom - 7) - halfPoints(TYPE_SIZE.sihao) * 10,
      },
    },
    // No grid: programs differ in how they snap to it. Exact lines and the spacing of characters give its 22 × 28.
    grid: { type: DocumentGridType.DEFAULT, linePitch: LINE.line },
  }
}

function folio(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const indent = halfPoints(TYPE_SIZE.sihao) * 10
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: indent, right: indent },
        children: [
          new TextRun({
            font: PAGE_NUMBER_FACE,
            size: halfPoints(TYPE_SIZE.sihao),
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
}

const title = (page: ReportPage): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    children: titleLines(page.title).map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 })),
  })

function docxBlock(block: PageBlock, { isLandscape }: PagePart, reading: Reading) {
  if (block.kind === 'heading') return [new Paragraph({ heading: HeadingLevel.HEADING_1, text: block.text })]
  if (block.kind === 'table') {
    const width = isLandscape ? PAGE.heightMm - PAGE.topMm - PAGE.bottomMm : TEXT_WIDTH_MM
    return [gap(), docxTable(block.table, reading, { width: mm(width), isLandscape }), gap()]
  }
  if (block.text === '') return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.lead })]
  const lead = block.lead === '' ? [] : [new TextRun({ text: block.lead, font: LEAD_FACE })]
  return [
    new Paragraph({
      alignment: AlignmentType.BOTH,
      indent: { firstLine: INDENT },
      children: [...lead, new TextRun(block.text)],
    }),
  ]
}

/** A low line: air around a table, and the paragraph that Word needs behind one that ends a section. */
const gap = (): Paragraph =>
  new Paragraph({ keepNext: true, spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] })

const signature = ({ signature: lines }: ReportPage): Paragraph[] =>
  lines.map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: INDENT },
        keepNext: index < lines.length - 1,
        spacing: { ...LINE, before: index === 0 ? 2 * LINE.line : 0 },
        children: [new TextRun(text)],
      }),
  )

/** Written here because the library dates a document by the clock. */
function coreProperties({ title: text, agency, datedOn }: ReportPage): string {
  const at = `<dcterms:X xsi:type="dcterms:W3CDTF">${datedOn ?? '2000-01-01'}T00:00:00Z</dcterms:X>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(text)}</dc:title>`,
    agency === null ? '' : `<dc:creator>${escapeXml(agency)}</dc:creator>`,
    '<dc:language>zh-CN</dc:language>',
    at.replaceAll('dcterms:X', 'dcterms:created'),
    at.replaceAll('dcterms:X', 'dcterms:modified'),
    '</cp:coreProperties>',
  ].join('')
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
