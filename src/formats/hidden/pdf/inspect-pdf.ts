import { LIMITS } from '../../limits.js'
import { loadEngine, openDocument, type PdfEngine, type PdfFile, type PdfPage } from '../../pdf/engine.js'
import { fontsOf } from '../../pdf/fonts.js'
import { toMatrix } from '../../pdf/matrix.js'
import type { PdfResources } from '../../pdf/resources.js'
import { RefusedError } from '../../refusal.js'
import type { HiddenKind } from '../hidden-finding.js'
import { type Inspection, lengthOf } from '../inspection.js'
import { hasLocalPath, namesSomebody } from '../telling-values.js'
import { readDrawnPage } from './pdf-covers.js'
import { inspectPage, textOf } from './pdf-page.js'
import { findVersions, hasPictures, namesAction } from './pdf-versions.js'

/** The part of pdf.js's interface that is asked here beside what readers use. */
interface FullFile extends PdfFile {
  getMetadata(): Promise<{ readonly info: object; readonly metadata?: { getRaw(): unknown } | null }>
  getAttachments(): Promise<Readonly<Record<string, { readonly filename?: unknown }>> | null>
  getJSActions(): Promise<object | null>
  getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean }>
}
interface FullPage extends PdfPage {
  getAnnotations(options: { readonly intent: string }): Promise<readonly PdfAnnotation[]>
  getJSActions(): Promise<object | null>
}
interface PdfAnnotation {
  readonly subtype?: unknown
  readonly annotationFlags?: unknown
  readonly contentsObj?: { readonly str?: unknown }
  readonly titleObj?: { readonly str?: unknown }
  readonly fieldValue?: unknown
  readonly unsafeUrl?: unknown
  readonly file?: unknown
}

const OPERATORS = 3_000_000
const CHARACTERS = 2_000_000
const EARLIER_READ = 3

/** What a PDF carries beside what its pages show. Nothing in it is run, painted or opened. */
export async function inspectPdf(bytes: Uint8Array, resources: PdfResources, into: Inspection): Promise<void> {
  const engine = await loadEngine()
  await withFile(engine, bytes, resources, async (file) => {
    if (file.numPages > LIMITS.pdfPages) throw new RefusedError('too-large', `${file.numPages} pages`)
    await inspectMetadata(file, into)
    await inspectDocument(file, bytes, into)
    await inspectPages(engine, file, hasPictures(bytes), into)
  })
  const { ends, replaced } = findVersions(bytes)
  if (replaced === 0) return
  into.found('earlier-version', {}, replaced)
  for (const end of ends.slice(-EARLIER_READ)) await readEarlier(engine, bytes.subarray(0, end), resources, into)
}

async function withFile(
  engine: PdfEngine,
  bytes: Uint8Array,
  resources: PdfResources,
  use: (file: FullFile) => Promise<void>,
): Promise<void> {
  const loading = openDocument(engine, bytes, resources)
  try {
    await use((await loading.promise) as FullFile)
  } catch (error) {
    if (error instanceof RefusedError) throw error
    throw new RefusedError(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  } finally {
    await loading.destroy().catch(() => {})
  }
}

const PROPERTIES = { part: '文档属性' } as const

async function inspectMetadata(file: FullFile, into: Inspection): Promise<void> {
  const { info, metadata } = await file.getMetadata()
  const kinds = new Set<HiddenKind>()
  let custom = 0
  for (const [key, value] of Object.entries(info)) {
    if (key === 'Custom' && typeof value === 'object' && value !== null) {
      for (const [name, more] of Object.entries(value as object)) {
        if (typeof more !== 'string' || more.trim() === '' || ICV.test(name)) continue
        into.text(more, PROPERTIES, true)
        if (hasLocalPath(more)) kinds.add('local-path')
        if (name === 'Company' || name === 'Manager') kinds.add('organisation')
        else if (!OF_THE_PROGRAM.test(name)) custom += 1
      }
    }
    if (typeof value !== 'string') continue
    into.text(value, PROPERTIES, true)
    if (key === 'Author' && namesSomebody(value)) kinds.add('author')
    if (hasLocalPath(value)) kinds.add('local-path')
  }
  const raw = metadata?.getRaw()
  if (typeof raw === 'string') {
    const creator = /<dc:creator>([\s\S]{0,4000}?)<\/dc:creator>/.exec(raw)?.[1]?.replace(/<[^<>]{0,200}>/g, ' ') ?? ''
    if (namesSomebody(creator)) kinds.add('author')
    const plain = raw.replace(/<[^<>]{0,4000}>/g, (tag) => (/["'][^"']*(?:\\|file:)/.test(tag) ? tag : ' '))
    if (hasLocalPath(plain)) kinds.add('local-path')
    into.text(plain, PROPERTIES, true)
  }
  for (const kind of kinds) into.found(kind, PROPERTIES)
  if (custom > 0) into.found('custom-properties', PROPERTIES, custom)
}

const ICV = /^(ICV|KSO\w{0,40})$/
const OF_THE_PROGRAM = /^(SourceModified|PTEX\.Fullbanner|Trapped|GTS_\w{1,20}|Comments)$/

async function inspectDocument(file: FullFile, bytes: Uint8Array, into: Inspection): Promise<void> {
  for (const [name, attachment] of Object.entries((await file.getAttachments()) ?? {})) {
    into.found('attachment', { part: '附件' })
    into.text(typeof attachment.filename === 'string' ? attachment.filename : name, { part: '附件' }, true)
  }
  if ((await file.getJSActions()) !== null || namesAction(bytes)) into.found('script', { part: '动作' })
}

async function inspectPages(engine: PdfEngine, file: FullFile, mayBeScanned: boolean, into: Inspection): Promise<void> {
  const config = await file.getOptionalContentConfig()
  let characters = 0
  const hiddenLayers = new Set<string>()
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = (await file.getPage(number)) as FullPage
    const { drawn, width, height } = await drawPage(engine, page)
    if (mayBeScanned && drawn.visible.length + drawn.invisible.length === 0) into.unread({ page: number })
    characters += drawn.visible.length + drawn.invisible.length
    if (characters > CHARACTERS) throw new RefusedError('too-large', `${CHARACTERS} characters`)
    inspectPage(drawn, { page: number, width, height, mayBeScanned }, into)
    for (const layer of drawn.layers) {
      if (layer === null || layer === undefined || config.isVisible(layer)) continue
      const key = `${number} ${JSON.stringify(layer).slice(0, 200)}`
      if (!hiddenLayers.has(key)) into.found('hidden-layer', { page: number })
      hiddenLayers.add(key)
    }
    inspectAnnotations(await page.getAnnotations({ intent: 'any' }), number, into)
    if ((await page.getJSActions()) !== null) into.found('script', { page: number })
    page.cleanup()
  }
}

async function drawPage(engine: PdfEngine, page: PdfPage) {
  const list = await page.getOperatorList()
  if (list.fnArray.length > OPERATORS) throw new RefusedError('too-large', 'drawing')
  const fonts = await fontsOf(page, list, engine.OPS)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  return { drawn: readDrawnPage(list, engine.OPS, fonts, toMatrix(transform)), width, height }
}

const NOT_VIEWED = 2 | 32
/** Parts of the page itself, as a reader sees them. */
const OF_THE_PAGE = new Set(['Link', 'Widget', 'Popup', 'PrinterMark', 'TrapNet'])

function inspectAnnotations(annotations: readonly PdfAnnotation[], page: number, into: Inspection): void {
  let count = 0
  for (const { subtype, annotationFlags, contentsObj, titleObj, fieldValue, unsafeUrl, file } of annotations) {
    const isUnseen = typeof annotationFlags === 'number' && (annotationFlags & NOT_VIEWED) !== 0
    for (const value of [contentsObj?.str, titleObj?.str, fieldValue]) {
      if (typeof value === 'string') into.text(value, { page, part: '批注' }, true)
    }
    if (subtype === 'FileAttachment' || file !== undefined) into.found('attachment', { page })
    else if (!OF_THE_PAGE.has(String(subtype))) count += 1
    else if (isUnseen && typeof fieldValue === 'string' && lengthOf(fieldValue) > 0) count += 1
    if (typeof unsafeUrl === 'string' && hasLocalPath(unsafeUrl)) into.found('local-path', { page })
  }
  if (count > 0) into.found('annotation', { page }, count)
}

/** The text of an earlier version, for what may stand in it; one that does not open says nothing. */
async function readEarlier(
  engine: PdfEngine,
  bytes: Uint8Array,
  resources: PdfResources,
  into: Inspection,
): Promise<void> {
  try {
    await withFile(engine, bytes, resources, async (file) => {
      for (let number = 1; number <= Math.min(file.numPages, LIMITS.pdfPages); number += 1) {
        const { drawn } = await drawPage(engine, await file.getPage(number))
        into.text(textOf([...drawn.visible, ...drawn.invisible]), { page: number, part: '修改前的内容' }, true)
      }
    })
  } catch (error) {
    if (!(error instanceof RefusedError) || error.refusal.code === 'too-large') throw error
  }
}
