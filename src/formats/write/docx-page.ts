import {
  AlignmentType,
  DocumentGridType,
  Footer,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { PlainDate } from '../../domain/calendar/index.js'
import { LINE_PITCH_PT, PAGE, TYPE_SIZE } from './page-setup.js'

const TWIPS_PER_MM = 1440 / 25.4
export const mm = (length: number): number => Math.round(length * TWIPS_PER_MM)
export const halfPoints = (size: number): number => size * 2

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
export const LEAD_FACE = face('楷体_GB2312')
const PAGE_NUMBER_FACE = { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体' }

export const TEXT_WIDTH_MM = PAGE.widthMm - PAGE.leftMm - PAGE.rightMm
export const LINE = { line: Math.floor(LINE_PITCH_PT * 20), lineRule: LineRuleType.EXACT }
/** Two characters of the grid. */
export const INDENT = Math.round(((TEXT_WIDTH_MM / PAGE.characters) * 2 * 1440) / 25.4)

/** 28 characters of 16 pt are a little wider than the line: twentieths of a point taken from each. */
const TIGHTENING = Math.floor((((TEXT_WIDTH_MM / 25.4) * 72) / PAGE.characters - TYPE_SIZE.sanhao) * 20)

/** What every document of ours looks like in Word. */
export function documentStyles() {
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

/** A page of GB/T 9704, upright or turned. */
export function pageProperties({ isLandscape }: { readonly isLandscape: boolean }) {
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

/** The number below the text: at the right of odd pages, at the left of even ones. */
export function folio(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
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

/** What a document says of itself. */
export interface DocumentFacts {
  readonly title: string
  readonly agency: string | null
  /** Never today: the same content gives the same bytes. */
  readonly datedOn: PlainDate | null
}

/** Written here because the library dates a document by the clock. */
export function coreProperties({ title: text, agency, datedOn }: DocumentFacts): { path: string; data: string } {
  const at = `<dcterms:X xsi:type="dcterms:W3CDTF">${datedOn ?? '2000-01-01'}T00:00:00Z</dcterms:X>`
  const data = [
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
  return { path: 'docProps/core.xml', data }
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
