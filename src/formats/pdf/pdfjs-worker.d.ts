/** pdf.js comes without types for its second half, which is loaded only to be there. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
