import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { type FinishedFiles, findFinishedFiles } from './finished-files.js'

/**
 * Keeps readings on disk between two passes, so that ten thousand reports take no more memory than
 * ten: last year's report may come after this year's, and checking needs both. A spool with a path of
 * its own outlives an interrupted run, and the next run goes on from it.
 */
export class Spool<T extends { readonly file: string }> {
  readonly finished: FinishedFiles
  readonly #path: string
  readonly #temporaryFolder: string | null
  readonly #out: ReturnType<typeof createWriteStream>
  #closed = false

  private constructor(path: string, temporaryFolder: string | null, finished: FinishedFiles) {
    this.#path = path
    this.#temporaryFolder = temporaryFolder
    this.finished = finished
    this.#out = createWriteStream(path, { flags: 'a' })
  }

  static async open<T extends { readonly file: string }>(path: string | null): Promise<Spool<T>> {
    if (path !== null) return new Spool<T>(path, null, await findFinishedFiles(path))
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-'))
    return new Spool<T>(join(folder, 'spool.jsonl'), folder, new Set())
  }

  async add(value: T): Promise<void> {
    if (!this.#out.write(`${JSON.stringify(value)}\n`)) await once(this.#out, 'drain')
  }

  /** Everything that was added, in order; may be asked for again. Nothing can be added afterwards. */
  async *values(): AsyncGenerator<T> {
    await this.#close()
    for await (const line of createInterface({ input: createReadStream(this.#path), crlfDelay: Infinity })) {
      yield JSON.parse(line) as T
    }
  }

  async remove(): Promise<void> {
    await this.#close()
    await rm(this.#temporaryFolder === null ? this.#path : dirname(this.#path), { recursive: true, force: true })
  }

  async #close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    this.#out.end()
    await once(this.#out, 'close')
  }
}
