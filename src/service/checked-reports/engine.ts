import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The rooms whose code decides what a reading and its findings are. */
const ROOMS = ['domain', 'formats']

/** A digest of the program that reads and checks: any change to it makes results anew. */
export function readEngineDigest(): string {
  const source = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
  const hash = createHash('sha256')
  for (const room of ROOMS) {
    const files = readdirSync(join(source, room), { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts')).sort()) {
      hash.update(file).update(readFileSync(join(source, room, file)))
    }
  }
  return hash.digest('hex').slice(0, 32)
}
