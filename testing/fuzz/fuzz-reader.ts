import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { guardedArguments, programRoot } from '../../src/service/reading/guarded-start.js'

export interface FuzzInput {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What became of one input. `hung` and `crashed` are the process's end, `threw` an error that came out. */
export interface FuzzOutcome {
  readonly outcome: string
  readonly error: string | null
  readonly milliseconds: number
  /** Files and addresses that were to be opened, whether or not that failed. */
  readonly attempts: readonly string[]
}

type Task = ({ readonly kind: 'read' } & FuzzInput) | { readonly kind: 'open'; path: string; quietly: boolean }

const FOLDER = join(programRoot(), 'testing', 'fuzz')
const MOST_MILLISECONDS = 10_000

/** A process without rights that reads one input after another, and is begun anew when one ends it. */
export class FuzzReader {
  #child: ChildProcess | null = null
  #id = 0

  readonly read = (input: FuzzInput): Promise<FuzzOutcome> => this.#run({ kind: 'read', ...input })

  /** Opens a file from inside that process, as a reader would that follows a document's names. */
  readonly open = (path: string, { quietly }: { readonly quietly: boolean }): Promise<FuzzOutcome> =>
    this.#run({ kind: 'open', path, quietly })

  async #run(task: Task): Promise<FuzzOutcome> {
    this.#child ??= await start()
    const child = this.#child
    const id = this.#id++
    const began = performance.now()
    const outcome = await new Promise<FuzzOutcome>((resolve) => {
      const end = (outcome: string, error: string | null = null) =>
        resolve({ outcome, error, milliseconds: performance.now() - began, attempts: [] })
      const deadline = setTimeout(() => end('hung'), MOST_MILLISECONDS)
      child.removeAllListeners('message')
      child.removeAllListeners('exit')
      child.on('message', (message: { id?: number; stray?: string } & FuzzOutcome) => {
        if (message.stray !== undefined) end('threw', message.stray)
        else if (message.id === id) {
          clearTimeout(deadline)
          resolve(message)
        }
      })
      child.once('exit', (code, signal) => {
        clearTimeout(deadline)
        end('crashed', signal ?? String(code))
      })
      child.send({ id, ...task })
    })
    if (outcome.outcome === 'hung' || outcome.outcome === 'crashed') this.close()
    return outcome
  }

  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }
}

function start(): Promise<ChildProcess> {
  const child = fork(join(FOLDER, 'fuzz-child.mjs'), [], {
    execArgv: ['--max-old-space-size=640', ...guardedArguments([join(FOLDER, '*')])],
    env: { NODE_ENV: 'test' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child))
    child.once('exit', (code) => reject(new Error(`the fuzz reader did not start: ${code}`)))
  })
}
