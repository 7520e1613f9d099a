import { readFile, stat } from 'node:fs/promises'
import type { Reading } from '../../domain/report/index.js'
import { LIMITS } from '../../formats/limits.js'
import { type ReadResult, refuse } from '../../formats/refusal.js'
import type { ReaderPool } from '../../service/reading/reader-pool.js'
import { inOrder } from './in-order.js'
import type { Input } from './inputs.js'

export interface BatchItem {
  readonly input: Input
  readonly result: ReadResult<Reading>
}

/** Reads many files on all cores and yields them in the order given. */
export const readBatch = (
  inputs: readonly Input[],
  pool: ReaderPool,
  { inFlight }: { readonly inFlight: number },
): AsyncGenerator<BatchItem> => inOrder(inputs, inFlight, (input) => readInput(input, pool))

export async function readInput(input: Input, pool: ReaderPool): Promise<BatchItem> {
  let bytes: Uint8Array
  try {
    // Looked at before it is read: a file larger than any report never comes into memory.
    const found = await stat(input.path)
    // A pipe or a device has no size, and may never end.
    if (!found.isFile()) return { input, result: refuse('unsupported') }
    if (found.size > LIMITS.fileBytes)
      return { input, result: refuse('too-large', `${LIMITS.fileBytes / 1024 / 1024} MB`) }
    bytes = await readFile(input.path)
  } catch {
    return { input, result: refuse('not-found') }
  }
  return { input, result: await pool.read({ name: input.name, bytes }) }
}
