import type { PdfResources } from './resources.js'
import { letStrayRejectionsGo } from './stray-rejections.js'

/** The part of pdf.js's interface that is used here. */
export interface PdfEngine {
  readonly OPS: Readonly<Record<string, number>>
  getDocument(source: object): PdfLoading
}

export interface PdfLoading {
  readonly promise: Promise<PdfFile>
  destroy(): Promise<void>
}

export interface PdfFile {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
  getMetadata(): Promise<{ readonly info: object }>
}

export interface PdfPage {
  readonly commonObjs: PdfObjects
  getViewport(options: { readonly scale: number }): {
    readonly width: number
    readonly height: number
    readonly transform: readonly number[]
  }
  getOperatorList(): Promise<OperatorList>
  cleanup(): boolean
}

export interface PdfObjects {
  has(id: string): boolean
  get(id: string): unknown
  get(id: string, resolved: (value: unknown) => void): null
}

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

/**
 * pdf.js draws on a canvas and loads fonts into a page; here it does neither, and Node has no such
 * things. It only has to find their names: a matrix as it loads, and a font that says it is loaded,
 * without which it would turn every glyph of every font into a path.
 */
class StandIn {
  readonly loaded = Promise.resolve()
}

const STAND_INS = ['DOMMatrix', 'ImageData', 'Path2D', 'FontFace']

let engine: Promise<PdfEngine> | undefined

export function loadEngine(): Promise<PdfEngine> {
  engine ??= importEngine()
  return engine
}

async function importEngine(): Promise<PdfEngine> {
  for (const name of STAND_INS) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: StandIn, configurable: true })
  }
  letStrayRejectionsGo()
  return withNatives(async () => {
    // Loaded here, since pdf.js would only load it with the first document.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfEngine
  })
}

/**
 * pdf.js's build for older engines replaces two functions of the whole process that Node has, for the
 * sake of rare cases, by ones that are many times slower. They are put back.
 */
async function withNatives<T>(load: () => Promise<T>): Promise<T> {
  const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push')
  const parse = Object.getOwnPropertyDescriptor(JSON, 'parse')
  try {
    return await load()
  } finally {
    if (push !== undefined) Object.defineProperty(Array.prototype, 'push', push)
    if (parse !== undefined) Object.defineProperty(JSON, 'parse', parse)
  }
}

/** A map's name as the standard spells them; anything else is not asked for. */
const CMAP_NAME = /^[A-Za-z0-9-]{1,40}$/

/** Opens a document so that it can neither run anything nor name a file or address to be opened. */
export function openDocument({ getDocument }: PdfEngine, bytes: Uint8Array, resources: PdfResources): PdfLoading {
  class CMaps {
    async fetch({ name }: { readonly name: string }) {
      const cMapData = CMAP_NAME.test(name) ? resources.cMap(name) : undefined
      if (cMapData === undefined) throw new Error('no such character map')
      return { cMapData, isCompressed: true }
    }
  }
  class Nothing {
    async fetch(): Promise<never> {
      throw new Error('nothing is loaded for a document')
    }
  }
  return getDocument({
    // pdf.js takes the buffer for itself.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: false,
    ownerDocument: { fonts: { add: () => {}, delete: () => {} } },
    CMapReaderFactory: CMaps,
    StandardFontDataFactory: Nothing,
    WasmFactory: Nothing,
    useWorkerFetch: false,
    useWasm: false,
    // Images are never looked at.
    maxImageSize: 0,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  })
}
