/** What one file may take before its reader is stopped. */
export interface ReaderLimits {
  readonly milliseconds: number
  /** Resident memory of the reading process, as the operating system counts it. */
  readonly residentBytes: number
  /** Heap the JavaScript engine gives up at; below `residentBytes`, so that it fails first. */
  readonly heapMegabytes: number
  /** A process is replaced after this many files, so that nothing piles up. */
  readonly filesPerProcess: number
}

export const READER_LIMITS: ReaderLimits = {
  milliseconds: 30_000,
  residentBytes: 1_024 * 1024 * 1024,
  heapMegabytes: 640,
  filesPerProcess: 1_000,
}
