/**
 * The compiled program, as people run it: what runs TypeScript from its source adds to every function.
 */
const compiled = (path: string): Promise<unknown> => import(new URL(`../dist/${path}`, import.meta.url).href)

export const { readReport } = (await compiled(
  'formats/read-report.js',
)) as typeof import('../src/formats/read-report.js')
export const { decodeText } = (await compiled(
  'formats/charset/decode-text.js',
)) as typeof import('../src/formats/charset/decode-text.js')
export const { openZip } = (await compiled(
  'formats/zip/open-zip.js',
)) as typeof import('../src/formats/zip/open-zip.js')
export const { loadEngine, openDocument } = (await compiled(
  'formats/pdf/engine.js',
)) as typeof import('../src/formats/pdf/engine.js')
export const { fontsOf } = (await compiled('formats/pdf/fonts.js')) as typeof import('../src/formats/pdf/fonts.js')
