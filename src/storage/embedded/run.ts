import { spawn } from 'node:child_process'
import type { Account } from './account.js'

export interface Outcome {
  readonly code: number | null
  readonly output: string
}

/** What a server may learn from our environment: no secrets, and none of the user's own PG* settings. */
const PASSED_ON = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP']

/**
 * Runs one of the server's programs to its end, as `account` where one is given.
 * In a session of its own, so that Ctrl-C in a terminal reaches us and not the database behind our back;
 * in the root folder, because `account` may not be able to enter ours.
 */
export function run(file: string, args: readonly string[], account?: Account): Promise<Outcome> {
  const env = Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: '/',
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...env, LC_ALL: 'C' },
      ...account,
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      if (output.length < 64_000) output += chunk.toString('utf8')
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: null, output: String(error) }))
    child.on('close', (code) => resolve({ code, output: output.trim() }))
    // On Windows the server inherits our pipes, which then never close: what has arrived shortly after the end is all.
    child.on('exit', (code) => setTimeout(() => resolve({ code, output: output.trim() }), 500).unref())
  })
}
