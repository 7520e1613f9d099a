import type { Db } from '../../storage/database.js'
import { lockDigest } from '../../storage/file-records/kept-files.js'
import { DamagedFile, UnknownFileKey } from '../../storage/file-sealing/file-seal.js'
import type { FileStore } from '../../storage/files.js'
import { listSealedFactors, replaceSealedFactor, type SealedFactor } from '../../storage/people/sealed-secrets.js'
import type { KeyRing } from '../keys/key-ring.js'
import { resealTable, type SealedTable } from '../keys/reseal-table.js'
import { totpContext } from '../people/give-second-factor.js'
import type { SecretBox } from '../people/secret-box.js'
import { resealRequests } from '../requests/reseal-requests.js'

export interface ResealServices {
  readonly db: Db
  readonly files: FileStore
  readonly keys: KeyRing
  readonly secrets: SecretBox
  readonly applicants: SecretBox
}

/** What was sealed anew, and what could not be because it does not open. */
export interface Resealed {
  readonly secrets: number
  readonly requests: number
  readonly files: number
  readonly unopened: number
}

/**
 * Seals with the current key and cipher what older ones sealed, and files that came before there was a key. May be cut
 * short anywhere and begun again: every value is either the old or the new one.
 */
export async function reseal(services: ResealServices, signal?: AbortSignal): Promise<Resealed> {
  services.keys.reload()
  const secrets = await resealTable(services.db, services.secrets, FACTORS, signal)
  const requests = await resealRequests(services, signal)
  const files = await resealFiles(services, signal)
  return {
    ...{ secrets: secrets.done, requests: requests.done, files: files.done },
    unopened: secrets.unopened + requests.unopened + files.unopened,
  }
}

const FACTORS: SealedTable<SealedFactor> = {
  list: (db, after, limit) => listSealedFactors(db, after?.person ?? '', limit),
  contextOf: ({ person }) => totpContext(person),
  replace: replaceSealedFactor,
}

async function resealFiles({ db, files }: ResealServices, signal: AbortSignal | undefined) {
  const count = { done: 0, unopened: 0 }
  for await (const { digest } of files.list()) {
    signal?.throwIfAborted()
    try {
      // Nobody removes the file meanwhile: it would come back.
      const isAnew = await db.transaction().execute(async (transaction) => {
        await lockDigest(transaction, digest)
        return files.reseal(digest)
      })
      if (isAnew) count.done += 1
    } catch (error) {
      if (!isAboutTheFile(error)) throw error
      count.unopened += 1
    }
  }
  return count
}

const isAboutTheFile = (error: unknown): boolean => error instanceof DamagedFile || error instanceof UnknownFileKey
