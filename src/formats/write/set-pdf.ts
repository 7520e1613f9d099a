import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { dayOf, monthOf, type PlainDate, parsePlainDate, yearOf } from '../../domain/calendar/index.js'
import { TYPEFACES } from './page-setup.js'

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

/**
 * A document as an archival PDF (PDF/A-2a). The same data and fonts give the same bytes.
 *
 * @param template constant text: every word of a document comes in as data
 */
export function setPdf(template: string, data: unknown, fonts: PdfFonts): Uint8Array {
  const compiler = compilerFor(fonts)
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } })
  const { result } = compiled
  if (result === null) throw new Error(`the document could not be set: ${reasons(compiler, compiled.takeError())}`)
  try {
    return new Uint8Array(compiler.pdf(result, { pdfStandard: STANDARD, pdfTags: true }))
  } catch {
    // PDF/A refuses a character that no font here can draw; the document is still worth having.
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

/** The standard's fonts for each part of a page, with the packaged ones behind them. */
export const PDF_FACES = {
  title: [...TYPEFACES.title, SERIF],
  body: [...TYPEFACES.body, SERIF],
  heading: [...TYPEFACES.heading, SANS, SERIF],
  lead: [...TYPEFACES.lead, SERIF],
  pageNumber: [...TYPEFACES.pageNumber, SERIF],
} as const

/** PDF/A requires a date. A document without one is dated 1 January 2000 rather than by the clock. */
export function documentDate(datedOn: PlainDate | null) {
  const date = datedOn ?? parsePlainDate('2000-01-01')
  if (date === undefined) throw new Error('no such day')
  return { year: yearOf(date), month: monthOf(date), day: dayOf(date) }
}
