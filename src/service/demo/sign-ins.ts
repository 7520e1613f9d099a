import { randomInt } from 'node:crypto'
import { chmod, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { syncFolder } from '../../storage/sync-folder.js'

const SignIns = z.record(z.string(), z.string())

/** Accounts of the demonstration with their passwords: to be printed at every start. */
export type SignIns = Readonly<Record<string, string>>

/** Reads the sign-ins, or makes them: before the people, so that a start that was cut short can go on. */
export async function ensureSignIns(path: string, accounts: readonly string[]): Promise<SignIns> {
  const known = await readSignIns(path)
  const missing = accounts.filter((account) => known[account] === undefined)
  if (missing.length === 0) return known
  const signIns = { ...known, ...Object.fromEntries(missing.map((account) => [account, newPassword()])) }
  const draft = `${path}.new`
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(signIns, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await chmod(draft, 0o600)
  await rename(draft, path)
  await syncFolder(dirname(path))
  return signIns
}

async function readSignIns(path: string): Promise<SignIns> {
  try {
    return SignIns.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}

/** Without what is easily misread: it is copied from a terminal. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz'
const pick = (from: string): string => from.charAt(randomInt(from.length))
const some = (from: string, count: number): string => Array.from({ length: count }, () => pick(from)).join('')

/** Capital, small letters, digits, a sign: some 55 bits. */
const newPassword = (): string => `${some(LETTERS.toUpperCase(), 2)}${some(LETTERS, 6)}-${some('23456789', 5)}`
