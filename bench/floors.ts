import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Parser } from 'htmlparser2'
import { parse } from 'parse5'
import type { PdfResources } from '../src/formats/pdf/resources.js'
import { decodeText, fontsOf, loadEngine, openDocument, openZip } from './program.js'

/** The least that reading a file can take: bare parsing of the same bytes, nothing understood. */
export type Floor = (bytes: Uint8Array) => Promise<void>

export const parseHtml: Floor = async (bytes) => {
  parse(new TextDecoder().decode(bytes))
}

/** Unzips and parses the one part that holds the text. */
export const unzipAndParse: Floor = async (bytes) => {
  const zip = await openZip(bytes)
  const parser = new Parser({ onopentag() {}, ontext() {}, onclosetag() {} }, { xmlMode: true })
  parser.write(zip.get('word/document.xml').toString('utf8'))
  parser.end()
}

/** The calls of pdf.js that the reader makes, their results thrown away. */
export const sameCalls =
  (resources: PdfResources): Floor =>
  async (bytes) => {
    const engine = await loadEngine()
    const loading = openDocument(engine, bytes, resources)
    const file = await loading.promise
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number)
      const list = await page.getOperatorList()
      await fontsOf(page, list, engine.OPS)
      page.getViewport({ scale: 1 })
      page.cleanup()
    }
    await file.getMetadata()
    await loading.destroy()
  }

/** The same calls in a thread of their own, of a pdf.js as it comes: what it costs without how the reader sets it up. */
export function sameCallsAsItComes(): Floor {
  let thread: Worker | undefined
  return async (bytes) => {
    thread ??= new Worker(new URL('./pdfjs-as-it-comes.mjs', import.meta.url))
    thread.ref()
    const read = once(thread, 'message')
    thread.postMessage(bytes)
    await read
    // A thread that waits keeps nothing running.
    thread.unref()
  }
}

interface TextPage {
  getTextContent(): Promise<unknown>
}

/** What a text extractor asks of pdf.js. */
export const textAlone =
  (resources: PdfResources): Floor =>
  async (bytes) => {
    const loading = openDocument(await loadEngine(), bytes, resources)
    const file = await loading.promise
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = (await file.getPage(number)) as unknown as TextPage
      await page.getTextContent()
    }
    await loading.destroy()
  }

export const decodeAlone: Floor = async (bytes) => {
  decodeText(bytes)
}
