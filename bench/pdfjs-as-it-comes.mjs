import { parentPort } from 'node:worker_threads'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const FILES = new URL('../node_modules/pdfjs-dist/', import.meta.url).pathname

/**
 * The calls of pdf.js that the reader makes, of a pdf.js that nobody set up but for the maps of Chinese fonts. In a
 * thread of its own, which nothing of how the reader sets it up reaches; plain JavaScript, since what runs the bench
 * from its sources does not reach it either.
 *
 * @param {Uint8Array} bytes
 */
async function sameCalls(bytes) {
  const loading = getDocument({
    data: bytes,
    verbosity: 0,
    cMapUrl: `${FILES}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${FILES}standard_fonts/`,
  })
  const file = await loading.promise
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    await page.getOperatorList()
    page.getViewport({ scale: 1 })
    page.cleanup()
  }
  await file.getMetadata()
  await loading.destroy()
}

parentPort?.on('message', (bytes) => {
  void sameCalls(bytes).then(() => parentPort?.postMessage(null))
})
