import { join } from 'node:path'
import { Piscina } from 'piscina'
import type { Letter } from '../../domain/letter/index.js'
import type { Reading } from '../../domain/report/index.js'
import { type ReadResult, refuse } from '../../formats/refusal.js'
import { programRoot } from '../reading/guarded-start.js'
import type { LetterFormat, WriterTask, Written, WrittenFormat } from './writer-thread.js'

/** Sets documents in threads of their own. */
export interface WriterPool {
  write(format: WrittenFormat, reading: Reading): Promise<ReadResult<Uint8Array>>
  writeLetter(format: LetterFormat, letter: Letter): Promise<ReadResult<Uint8Array>>
  close(): Promise<void>
}

export interface WriterPoolOptions {
  readonly dataDir: string
  /** Longer than any honest document takes. */
  readonly milliseconds?: number
}

const HEAP_MEGABYTES = 512
const MOST_WAITING = 200

/** One thread: the cores are for reading, and a thread holds the fonts. It goes when it has had nothing to do. */
export function createWriterPool({ dataDir, milliseconds = 30_000 }: WriterPoolOptions): WriterPool {
  const pool = new Piscina({
    filename: join(programRoot(), 'dist', 'service', 'writing', 'writer-thread.js'),
    name: 'write',
    minThreads: 0,
    maxThreads: 1,
    maxQueue: MOST_WAITING,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  })
  // What befalls a thread is told by the task it had.
  pool.on('error', () => undefined)
  const set = async (written: Written): Promise<ReadResult<Uint8Array>> => {
    const task: WriterTask = { ...written, dataDir }
    try {
      return await pool.run(task, { signal: AbortSignal.timeout(milliseconds) })
    } catch (error) {
      return refuse(...whatHappened(error, milliseconds))
    }
  }
  return {
    write: (format, reading) => set({ format, reading }),
    writeLetter: (format, letter) => set({ format, letter }),
    close: () => pool.destroy(),
  }
}

/** A thread that was stopped is a refusal; a defect of ours is one as well, and names no content. */
function whatHappened(error: unknown, milliseconds: number): ['too-slow' | 'too-much-memory' | 'crashed', string] {
  const name = error instanceof Error ? error.name : 'unknown'
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (name === 'AbortError' || name === 'TimeoutError') return ['too-slow', `${milliseconds / 1_000} s`]
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return ['too-much-memory', `${HEAP_MEGABYTES} MB`]
  return ['crashed', `writer ${name}`]
}
