/**
 * pdf.js starts to fetch all pages of a document and looks only at those it needs; if another one is
 * damaged, that promise is rejected with nobody waiting, and Node ends the process. Such rejections,
 * and no others, are let go: what was needed is reported through the promises that were waited for.
 */
export function letStrayRejectionsGo(): void {
  process.on('unhandledRejection', onRejection)
}

function onRejection(reason: unknown): void {
  if (isFromPdfJs(reason)) return
  // With no other listener Node would have ended the process, so this does.
  if (process.listenerCount('unhandledRejection') === 1) throw reason
}

/** Whether an error was made inside pdf.js. */
export const isFromPdfJs = (reason: unknown): boolean =>
  reason instanceof Error && /[\\/]pdfjs-dist[\\/]/.test(reason.stack ?? '')
