import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { promisify } from 'node:util'

const exec = promisify(execFile)

/** A name for the set of processes that process numbers are unique in: one boot of one machine or container. */
export async function processSpace(): Promise<string> {
  if (process.platform !== 'linux') return hostname()
  const [boot, namespace] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    readlink('/proc/self/ns/pid').catch(() => ''),
  ])
  return `${hostname()} ${boot.trim()} ${namespace}`.trim()
}

/**
 * When a process began, in whatever form the system tells: with it, a number that was given to another process since
 * is not mistaken for the first. `undefined` when it has ended (also when nobody has collected it yet).
 */
export async function processStart(pid: number): Promise<string | undefined> {
  switch (process.platform) {
    case 'linux': {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
      // The second field is the program's name in brackets and may contain anything; state and start are counted after it.
      const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
      return fields && fields[0] !== 'Z' && fields[0] !== 'X' ? fields[19] : undefined
    }
    case 'win32':
      return isRunning(pid) ? 'running' : undefined
    default: {
      const line = await ps(pid, 'state=,lstart=')
      return line && !line.startsWith('Z') ? line.replace(/^\S+\s+/, '') : undefined
    }
  }
}

/** The words a process was started with, `undefined` when it has ended or the system does not tell. */
export async function processCommand(pid: number): Promise<string | undefined> {
  switch (process.platform) {
    case 'linux':
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined))?.replaceAll('\0', ' ')
    case 'win32':
      return undefined
    default:
      return ps(pid, 'command=')
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function ps(pid: number, columns: string): Promise<string | undefined> {
  const result = await exec('ps', ['-ww', '-o', columns, '-p', String(pid)]).catch(() => undefined)
  return result?.stdout.trim() || undefined
}
