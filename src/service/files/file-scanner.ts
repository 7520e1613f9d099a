import type { Digest } from '../../storage/files.js'

/** What a scanner says of a file; `unknown` where it cannot tell. */
export type ScanVerdict = 'clean' | 'infected' | 'unknown'

export interface ScannedFile {
  readonly digest: Digest
  readonly sizeBytes: number
  /** To be read once. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * A virus scanner, such as a clamd beside us. Where one is set up, only what it calls clean is taken in: it may also
 * throw, or not answer until the signal ends its time, and the file is refused.
 */
export interface FileScanner {
  scan(file: ScannedFile, signal: AbortSignal): Promise<ScanVerdict>
}

const SCAN_MS = 60_000

/** Asks the scanner, and never waits longer than its time. Whatever goes wrong is `unknown`. */
export async function scanWithin(
  scanner: FileScanner,
  file: ScannedFile,
  milliseconds: number = SCAN_MS,
): Promise<ScanVerdict> {
  const signal = AbortSignal.timeout(milliseconds)
  const late = new Promise<ScanVerdict>((resolve) => {
    signal.addEventListener('abort', () => resolve('unknown'), { once: true })
  })
  const asked = (async () => scanner.scan(file, signal))().catch(() => 'unknown' as const)
  const verdict = await Promise.race([asked, late])
  return verdict === 'clean' || verdict === 'infected' ? verdict : 'unknown'
}
