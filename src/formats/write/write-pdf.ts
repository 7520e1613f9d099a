import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { dayOf, monthOf, parsePlainDate, yearOf } from '../../domain/calendar/index.js'
import { figureText, type Reading, type TableCell, type TableLayout } from '../../domain/report/index.js'
import { RefusedError } from '../refusal.js'
import { labelLines } from './label-lines.js'
import { TYPE_SIZE, TYPEFACES, titleLines, toPageParts } from './page-setup.js'
import { toPrintable } from './printable.js'
import { type PageBlock, type ReportPage, toReportPage } from './report-page.js'
import { REPORT_TEMPLATE } from './report-template.js'

/** Where the fonts of a PDF come from, beside those the system has. */
export interface PdfFonts {
  /** Font files that came with the install, unpacked. */
  readonly files: readonly Uint8Array[]
  /** Folders with fonts that the operator put there. */
  readonly folders: readonly string[]
}

/** What the packaged fonts call themselves; they stand behind the standard's own. */
const SERIF = 'Noto Serif SC'
const SANS = 'Noto Sans SC'

/** Archival, tagged for screen readers, text that can be searched. */
const STANDARD = 'a-2a'

/** A root that does not exist: the compiler can open no file at all. */
const NO_FOLDER = '/nonexistent'

/** Results that the compiler may keep from earlier reports. */
const CACHE_GENERATIONS = 4

/** A report has some ten thousand characters. Far longer text would keep the machine for minutes. */
const LONGEST_TEXT = 300_000
const MOST_PARAGRAPHS = 20_000

/**
 * The report as an archival PDF (PDF/A-2a). The same reading and fonts give the same bytes.
 * Throws `RefusedError` where the text is far longer than any report's.
 */
export async function writePdf(reading: Reading, fonts: PdfFonts): Promise<Uint8Array> {
  const page = toReportPage(reading)
  assertSettable(page)
  const compiler = compilerFor(fonts)
  const report = JSON.stringify(toTemplateData(page, reading))
  const compiled = compiler.compile({ mainFileContent: REPORT_TEMPLATE, inputs: { report } })
  const { result } = compiled
  if (result === null) throw new Error(`the report could not be set: ${reasons(compiler, compiled.takeError())}`)
  try {
    return new Uint8Array(compiler.pdf(result, { pdfStandard: STANDARD, pdfTags: true }))
  } catch {
    // PDF/A refuses a character that no font here can draw; the report is still worth having.
    return new Uint8Array(compiler.pdf(result, { pdfTags: true }))
  } finally {
    compiler.evictCache(CACHE_GENERATIONS)
  }
}

function reasons(compiler: NodeCompiler, error: NodeError | null): string {
  if (error === null) return 'no reason given'
  const diagnostics: readonly { readonly message?: string }[] = compiler.fetchDiagnostics(error)
  return diagnostics.map(({ message }) => message ?? '').join('; ')
}

const compilers = new WeakMap<PdfFonts, NodeCompiler>()

function compilerFor(fonts: PdfFonts): NodeCompiler {
  const known = compilers.get(fonts)
  if (known !== undefined) return known
  const compiler = NodeCompiler.create({
    workspace: NO_FOLDER,
    fontArgs: [{ fontBlobs: fonts.files.map((file) => Buffer.from(file)) }, { fontPaths: [...fonts.folders] }],
  })
  compilers.set(fonts, compiler)
  return compiler
}

function assertSettable({ blocks }: ReportPage): void {
  const length = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? 0 : block.text.length), 0)
  if (length > LONGEST_TEXT) throw new RefusedError('too-large', `${LONGEST_TEXT} 字`)
  if (blocks.length > MOST_PARAGRAPHS) throw new RefusedError('too-large', `${MOST_PARAGRAPHS} 段`)
}

function toTemplateData(page: ReportPage, reading: Reading) {
  return {
    title: page.title,
    titleLines: titleLines(page.title),
    author: page.agency ?? '',
    date: documentDate(page),
    signature: page.signature,
    fonts: {
      title: [...TYPEFACES.title, SERIF],
      body: [...TYPEFACES.body, SERIF],
      heading: [...TYPEFACES.heading, SANS, SERIF],
      lead: [...TYPEFACES.lead, SERIF],
      pageNumber: [...TYPEFACES.pageNumber, SERIF],
    },
    parts: toPageParts(page, reading).map(({ isLandscape, blocks }) => ({
      landscape: isLandscape,
      blocks: blocks.map((block) => toTemplateBlock(block, isLandscape, reading)),
    })),
  }
}

/** PDF/A requires a date. A report without one is dated 1 January 2000 rather than by the clock. */
function documentDate({ datedOn }: ReportPage) {
  const date = parsePlainDate(datedOn ?? '') ?? parsePlainDate('2000-01-01')
  if (date === undefined) throw new Error('no such day')
  return { year: yearOf(date), month: monthOf(date), day: dayOf(date) }
}

function toTemplateBlock(block: PageBlock, isLandscape: boolean, reading: Reading) {
  if (block.kind !== 'table') return block
  const { table } = block
  const isHead = (cell: TableCell) => cell.row <= table.headRows
  const cells = table.rows.flatMap((row) => row.cells.map((cell) => ({ cell, strong: row.emphasis })))
  const drawn = cells.map(({ cell, strong }) => ({
    isHead: isHead(cell),
    ...toTemplateCell(cell, table.table, strong, reading),
  }))
  return {
    kind: 'table',
    widths: table.columnWidths,
    ...(isLandscape ? LANDSCAPE_MEASURES : MEASURES[table.table]),
    head: drawn.filter((cell) => cell.isHead),
    body: drawn.filter((cell) => !cell.isHead),
  }
}

/** Size of type and space above and below it, in points. Table three has to fit on one page. */
const MEASURES: Readonly<Record<TableLayout['table'], { size: number; padding: number }>> = {
  disclosure: { size: TYPE_SIZE.wuhao, padding: 6 },
  requests: { size: TYPE_SIZE.table, padding: 3.6 },
  reviews: { size: TYPE_SIZE.table, padding: 6 },
}

/** Turned, the page has 156 mm of height for the 28 rows of table three. */
const LANDSCAPE_MEASURES = { size: 9, padding: 1.9 }

const toTemplateCell = (cell: TableCell, table: TableLayout['table'], strong: boolean, reading: Reading) => ({
  x: cell.column - 1,
  y: cell.row - 1,
  columns: cell.columnSpan,
  rows: cell.rowSpan,
  align: cell.kind === 'label' ? cell.align : 'centre',
  strong,
  lines: cell.kind === 'label' ? labelLines(cell, table) : [toPrintable(figureText(reading.cells[cell.code]))],
})
