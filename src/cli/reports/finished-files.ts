import { truncate } from 'node:fs/promises'
import { readLines } from './lines.js'

/** Files that an earlier run finished, by the name they have in its output. */
export type FinishedFiles = ReadonlySet<string>

/**
 * Which files a JSON output of an earlier, interrupted run already holds. A last line that was cut
 * off in the middle is removed, so that the run goes on as if it had never stopped.
 */
export async function findFinishedFiles(path: string): Promise<ReadonlySet<string>> {
  const finished = new Set<string>()
  let wholeBytes = 0
  try {
    for await (const { text, isWhole, end } of readLines(path)) {
      const file = isWhole ? fileOf(text) : null
      if (file === null) break
      finished.add(file)
      wholeBytes = end
    }
    await truncate(path, wholeBytes)
  } catch (error) {
    // No earlier run: nothing is finished.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return finished
}

function fileOf(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line)
    return value !== null && typeof value === 'object' && 'file' in value ? String(value.file) : null
  } catch {
    return null
  }
}
