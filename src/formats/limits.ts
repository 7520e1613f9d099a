/** Bounds every reader keeps, so that no file can take more than its share. */
export const LIMITS = {
  /** Bytes of the file as it is handed in. */
  fileBytes: 50 * 1024 * 1024,
  /** Entries of a container, counted before anything is inflated. */
  zipEntries: 2_000,
  /** Bytes inflated in all, counted as they come out; sizes in headers are not believed. */
  zipInflatedBytes: 200 * 1024 * 1024,
  /** Inflated to packed, once more than `zipRatioFrom` came out. */
  zipRatio: 200,
  zipRatioFrom: 1024 * 1024,
  xmlDepth: 256,
  htmlDepth: 512,
  gridCells: 50_000,
  blocks: 200_000,
  textLength: 20_000_000,
  pdfPages: 500,
} as const
