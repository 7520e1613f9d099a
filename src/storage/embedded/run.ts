import { spawn } from 'node:child_process'
import type { Account } from './account.js'

export interface Outcome {
  readonly code: number | null
  readonly output: string
}

/** What a server may learn from our environment: no secrets, and none of the user's own PG* settings. */
const PASSED_ON = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP']

/**
 * How each of the server's programs is started: as `account` where one is given; in a session of its own, which a
 * terminal's Ctrl-C does not reach; in the root folder, because `account` may not be able to enter ours.
 */
export function surroundings(account?: Account) {
  const env = Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
  return { cwd: '/', detached: true, windowsHide: true, env: { ...env, LC_ALL: 'C' }, ...account }
}

/** Runs a program to its end. */
export function run(file: string, args: readonly string[], account?: Account): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...surroundings(account), stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer) => {
      if (output.length < 64_000) output += chunk.toString('utf8')
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: null, output: String(error) }))
    child.on('close', (code) => resolve({ code, output: output.trim() }))
  })
}
