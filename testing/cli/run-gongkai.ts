import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programRoot } from '../../src/service/reading/guarded-start.js'

export interface CommandResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export function startGongkai(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [join(programRoot(), 'dist', 'cli', 'main.js'), ...args], { cwd })
}

/** Runs the command as it was built, to its end. */
export async function runGongkai(args: readonly string[], cwd: string): Promise<CommandResult> {
  const child = startGongkai(args, cwd)
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
      said[name] += chunk
    })
  }
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { status, ...said }
}

/** One JSON object a line. */
export const jsonLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

/** A folder that is gone when the test file ends. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'gongkai-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
