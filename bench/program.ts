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
export const { createPortal } = (await compiled('portal/portal.js')) as typeof import('../src/portal/portal.js')
export const { HAND_IN_QUOTA } = (await compiled(
  'service/checked-reports/checked-report-services.js',
)) as typeof import('../src/service/checked-reports/checked-report-services.js')
export const { WORLD_CLOCK } = (await compiled('service/clock.js')) as typeof import('../src/service/clock.js')
export const { digesterFor } = (await compiled(
  'service/audit/digests.js',
)) as typeof import('../src/service/audit/digests.js')
export const { createReaderPool } = (await compiled(
  'service/reading/reader-pool.js',
)) as typeof import('../src/service/reading/reader-pool.js')
export const { createWriterPool } = (await compiled(
  'service/writing/writer-pool.js',
)) as typeof import('../src/service/writing/writer-pool.js')
export const { openIntake } = (await compiled(
  'service/requests/intake/submit-request.js',
)) as typeof import('../src/service/requests/intake/submit-request.js')
export const { listQueue } = (await compiled(
  'service/requests/queue/list-queue.js',
)) as typeof import('../src/service/requests/queue/list-queue.js')
export const { listWantedLines } = (await compiled(
  'service/requests/queue/list-wanted-lines.js',
)) as typeof import('../src/service/requests/queue/list-wanted-lines.js')
export const { queuePage } = (await compiled(
  'storage/requests/request-queue.js',
)) as typeof import('../src/storage/requests/request-queue.js')
export const { toSealedText } = (await compiled(
  'service/requests/request-texts.js',
)) as typeof import('../src/service/requests/request-texts.js')
