import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type FinishedFiles, findFinishedFiles } from './finished-files.js'
import { readLines } from './lines.js'
import { type OutputFile, openFile } from './output/open-file.js'

/**
 * Keeps readings on disk between two passes, so that ten thousand reports take no more memory than
 * ten: last year's report may come after this year's, and checking needs both. A spool with a path of
 * its own outlives an interrupted run, and the next run goes on from it.
 */
export class Spool<T extends { readonly file: string }> {
  readonly finished: FinishedFiles
  readonly #path: string
  readonly #temporaryFolder: string | null
  readonly #out: OutputFile
  #closed = false

  private constructor(path: string, out: OutputFile, temporaryFolder: string | null, finished: FinishedFiles) {
    this.#path = path
    this.#temporaryFolder = temporaryFolder
    this.finished = finished
    this.#out = out
  }

  static async open<T extends { readonly file: string }>(path: string | null): Promise<Spool<T>> {
    if (path !== null) {
      const finished = await findFinishedFiles(path)
      return new Spool<T>(path, await openFile(path, 'a'), null, finished)
    }
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-'))
    const inside = join(folder, 'spool.jsonl')
    return new Spool<T>(inside, await openFile(inside, 'a'), folder, new Set())
  }

  add(value: T): Promise<void> {
    return this.#out.write(`${JSON.stringify(value)}\n`)
  }

  /** Everything that was added, in order; may be asked for again. Nothing can be added afterwards. */
  async *values(): AsyncGenerator<T> {
    await this.#close()
    for await (const { text } of readLines(this.#path)) yield JSON.parse(text) as T
  }

  async remove(): Promise<void> {
    await this.#close()
    await rm(this.#temporaryFolder === null ? this.#path : dirname(this.#path), { recursive: true, force: true })
  }

  async #close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#out.end()
  }
}
