import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PAGE_BYTES = 4_096

/** Resident bytes of another process, asked of the operating system; `undefined` once it is gone. */
export async function findResidentBytes(pid: number): Promise<number | undefined> {
  try {
    if (process.platform === 'linux') {
      const pages = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]
      return Number(pages) * PAGE_BYTES
    }
    if (process.platform === 'win32') return undefined
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)])
    return Number(stdout.trim()) * 1_024
  } catch {
    return undefined
  }
}
