/** What reading a PDF needs beside its bytes. Nothing that a document names is opened. */
export interface PdfResources {
  /** A predefined character map (`GBK-EUC-H`) in pdf.js's packed form, if it is one of those that come with the install. */
  cMap(name: string): Uint8Array | undefined
}
