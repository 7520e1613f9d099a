import { AlignmentType, Document, HeadingLevel, LineRuleType, Packer, Paragraph, SectionType, TextRun } from 'docx'
import type { Reading } from '../../domain/report/index.js'
import {
  coreProperties,
  documentStyles,
  folio,
  INDENT,
  LEAD_FACE,
  LINE,
  mm,
  pageProperties,
  TEXT_WIDTH_MM,
} from './docx-page.js'
import { docxTable } from './docx-table.js'
import { PAGE, type PagePart, titleLines, toPageParts } from './page-setup.js'
import { type PageBlock, type ReportPage, toReportPage } from './report-page.js'
import { withSteadyTimes } from './steady-zip.js'

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
  return withSteadyTimes(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [coreProperties(page)])))
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
