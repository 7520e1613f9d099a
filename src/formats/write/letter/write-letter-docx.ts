import {
  AlignmentType,
  Document,
  HeadingLevel,
  HeightRule,
  LineRuleType,
  Packer,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { FormLine, Letter, LetterBlock } from '../../../domain/letter/index.js'
import {
  coreProperties,
  documentStyles,
  folio,
  halfPoints,
  INDENT,
  LINE,
  mm,
  pageProperties,
  TEXT_WIDTH_MM,
} from '../docx-page.js'
import { withSteadyTimes } from '../steady-zip.js'
import {
  type Annex,
  FORM_SIZE,
  type LetterPage,
  MOST_ANNEXES_KEPT,
  MOST_KEPT,
  ROOM_MM,
  type Signature,
  toLetterPage,
} from './letter-page.js'

/** The letter as a Word document on the page of GB/T 9704-2012. The same letter gives the same bytes. */
export async function writeLetterDocx(letter: Letter): Promise<Uint8Array> {
  const page = toLetterPage(letter)
  const document = new Document({
    title: page.title,
    evenAndOddHeaderAndFooters: true,
    styles: { default: documentStyles() },
    sections: [
      {
        properties: { ...pageProperties({ isLandscape: false }), type: SectionType.NEXT_PAGE },
        footers: { default: folio(AlignmentType.RIGHT), even: folio(AlignmentType.LEFT) },
        children: [
          ...head(page),
          ...page.blocks.flatMap((block, index) =>
            docxBlock(block, { page, isLast: index + 1 === page.blocks.length }),
          ),
          ...page.annexes.map(annex),
          ...(page.signature === null ? [] : signature(page.signature)),
        ],
      },
    ],
  })
  return withSteadyTimes(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [coreProperties(page)])))
}

const head = ({ titleLines, number, addressee }: LetterPage): Paragraph[] => [
  new Paragraph({
    heading: HeadingLevel.TITLE,
    children: titleLines.map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 })),
  }),
  ...(number === null
    ? []
    : [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { ...LINE, after: LINE.line },
          children: [new TextRun(number)],
        }),
      ]),
  ...(addressee === null ? [] : [new Paragraph({ keepNext: true, children: [new TextRun(addressee)] })]),
]

interface BlockSetting {
  readonly page: LetterPage
  readonly isLast: boolean
}

function docxBlock(block: LetterBlock, { page, isLast }: BlockSetting): (Paragraph | Table)[] {
  const size = page.signature === null ? { size: halfPoints(FORM_SIZE), characterSpacing: 0 } : {}
  // The last passage goes with the signature: no page has that alone.
  const keeping = isLast && page.signature !== null
  const passage = (text: string): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.BOTH,
      indent: { firstLine: INDENT },
      keepNext: keeping,
      keepLines: keeping && [...text].length <= MOST_KEPT,
      children: [new TextRun({ text, ...size })],
    })
  switch (block.kind) {
    case 'paragraph':
      return [passage(block.text)]
    case 'list':
      return block.items.map(passage)
    case 'table':
      return [form(block.rows), new Paragraph({ spacing: { line: 200, lineRule: LineRuleType.EXACT }, children: [] })]
  } // no default: a new block must fail to compile here
}

const annex = ({ text, left, nameLeft }: Annex, index: number, { length }: readonly Annex[]): Paragraph =>
  new Paragraph({
    indent: { left: Math.round(nameLeft * CHARACTER), hanging: Math.round((nameLeft - left) * CHARACTER) },
    spacing: { ...LINE, before: index === 0 ? LINE.line : 0 },
    keepNext: index + 1 === length || length <= MOST_ANNEXES_KEPT,
    children: [new TextRun(text)],
  })

const LABEL_WIDTH = mm(53)
const FORM_WIDTH = mm(TEXT_WIDTH_MM)

const form = (rows: readonly FormLine[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: FORM_WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL_WIDTH, FORM_WIDTH - LABEL_WIDTH],
    rows: rows.map(
      ({ label, text, room }) =>
        new TableRow({
          cantSplit: true,
          height: { value: mm(Math.max(10, room * ROOM_MM)), rule: HeightRule.ATLEAST },
          children: [
            formCell(label, LABEL_WIDTH, AlignmentType.CENTER),
            formCell(text, FORM_WIDTH - LABEL_WIDTH, AlignmentType.LEFT),
          ],
        }),
    ),
  })

const formCell = (
  text: string,
  size: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
): TableCell =>
  new TableCell({
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [
      new Paragraph({
        alignment,
        spacing: { line: 400, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ text, size: halfPoints(FORM_SIZE), characterSpacing: 0 })],
      }),
    ],
  })

/** One character of the grid. */
const CHARACTER = INDENT / 2

const signature = ({ name, date, nameRight, dateRight }: Signature): Paragraph[] =>
  [
    { text: name, right: nameRight },
    { text: date, right: dateRight },
  ].map(
    ({ text, right }, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: Math.round(right * CHARACTER) },
        keepNext: index === 0,
        // Two lines for the seal above the name.
        spacing: { ...LINE, before: index === 0 ? 2 * LINE.line : 0 },
        children: [new TextRun(text)],
      }),
  )
