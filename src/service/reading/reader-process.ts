import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { type RefusalCode, refuse } from '../../formats/refusal.js'
import { guardedArguments, programRoot } from './guarded-start.js'
import type { ReaderLimits } from './reader-limits.js'
import type { ReaderReady, ReaderReply, ReaderResult, ReaderTask, ReaderWork } from './reader-messages.js'
import { findResidentBytes } from './resident-memory.js'

/** How often the memory of a reading process is looked at. */
const WATCH_EVERY_MS = 50

interface Running {
  readonly id: number
  readonly finish: (result: ReaderResult) => void
}

/** One process that reads files one after another, and is ended from outside when one takes too much. */
export class ReaderProcess {
  readonly #child: ChildProcess
  readonly #limits: ReaderLimits
  readonly #ready: Promise<void>
  #running: Running | null = null
  #verdict: { code: RefusalCode; detail: string } | null = null
  #nextId = 1
  #filesRead = 0
  #mostBytes = 0
  #ended = false

  constructor(limits: ReaderLimits) {
    this.#limits = limits
    this.#child = fork(childPath(), [], {
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`, ...guardedArguments()],
      env: { NODE_ENV: 'production', ...(process.env.TZ === undefined ? {} : { TZ: process.env.TZ }) },
      serialization: 'advanced',
      // A parser's own warnings would mix with our output; the engine's last words are not needed.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#ready = new Promise((resolve) => {
      this.#child.on('message', (message: ReaderReady | ReaderReply) => {
        if ('ready' in message) resolve()
        else this.#finish(message.id, message.result)
      })
      this.#child.on('exit', (code, signal) => {
        this.#ended = true
        resolve()
        this.#endRunning(code, signal)
      })
      this.#child.on('error', () => {
        this.#ended = true
        resolve()
        this.#endRunning(null, null)
      })
    })
  }

  /** Whether another file may be given to it. */
  get usable(): boolean {
    const { filesPerProcess, residentBytes } = this.#limits
    // What one file left behind must not be held against the next.
    return !this.#ended && this.#filesRead < filesPerProcess && this.#mostBytes < residentBytes / 2
  }

  async perform(work: ReaderWork): Promise<ReaderResult> {
    await this.#ready
    if (this.#ended) return refuse('crashed', 'reader did not start')
    this.#filesRead += 1
    const id = this.#nextId++
    const stopWatching = this.#watch()
    try {
      return await new Promise<ReaderResult>((finish) => {
        this.#running = { id, finish }
        const task: ReaderTask = { id, work }
        this.#child.send(task, (error) => {
          if (error) this.#finish(id, refuse('crashed', 'reader went away'))
        })
      })
    } finally {
      stopWatching()
    }
  }

  async close(): Promise<void> {
    if (this.#ended) return
    const gone = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()))
    this.#child.disconnect()
    const force = setTimeout(() => this.#child.kill('SIGKILL'), 2_000)
    await gone
    clearTimeout(force)
  }

  /** Ends the process when its file has taken too long or too much. */
  #watch(): () => void {
    const { milliseconds, residentBytes } = this.#limits
    const deadline = setTimeout(() => this.#stop('too-slow', `${milliseconds / 1_000} s`), milliseconds)
    const watched = this.#nextId
    const interval = setInterval(async () => {
      const bytes = (this.#child.pid === undefined ? undefined : await findResidentBytes(this.#child.pid)) ?? 0
      this.#mostBytes = Math.max(this.#mostBytes, bytes)
      if (bytes > residentBytes && watched === this.#nextId) {
        this.#stop('too-much-memory', `${Math.round(residentBytes / 1024 / 1024)} MB`)
      }
    }, WATCH_EVERY_MS)
    return () => {
      clearTimeout(deadline)
      clearInterval(interval)
    }
  }

  #stop(code: RefusalCode, detail: string): void {
    if (this.#running === null) return
    this.#verdict ??= { code, detail }
    this.#child.kill('SIGKILL')
  }

  #finish(id: number, result: ReaderResult): void {
    if (this.#running?.id !== id) return
    const { finish } = this.#running
    this.#running = null
    finish(result)
  }

  #endRunning(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.#running === null) return
    const outOfMemory = code === 134 || signal === 'SIGABRT' || signal === 'SIGTRAP'
    const ownVerdict = outOfMemory
      ? { code: 'too-much-memory' as const, detail: `${this.#limits.heapMegabytes} MB` }
      : { code: 'crashed' as const, detail: signal ?? String(code) }
    const verdict = this.#verdict ?? ownVerdict
    this.#finish(this.#running.id, refuse(verdict.code, verdict.detail))
  }
}

const childPath = (): string => join(programRoot(), 'dist', 'service', 'reading', 'reader-child.js')
