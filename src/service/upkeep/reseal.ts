import type { Db } from '../../storage/database.js'
import { lockDigest } from '../../storage/file-records/kept-files.js'
import { DamagedFile, UnknownFileKey } from '../../storage/file-sealing/file-seal.js'
import type { FileStore } from '../../storage/files.js'
import { listSealedFactors, replaceSealedFactor } from '../../storage/people/sealed-secrets.js'
import type { KeyRing } from '../keys/key-ring.js'
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

const AT_ONCE = 200

/**
 * Seals with the current key and cipher what older ones sealed, and files that came before there was a key. May be cut
 * short anywhere and begun again: every value is either the old or the new one.
 */
export async function reseal(services: ResealServices, signal?: AbortSignal): Promise<Resealed> {
  services.keys.reload()
  const secrets = await resealSecrets(services, signal)
  const requests = await resealRequests(services, signal)
  const files = await resealFiles(services, signal)
  return {
    ...{ secrets: secrets.done, requests: requests.done, files: files.done },
    unopened: secrets.unopened + requests.unopened + files.unopened,
  }
}

async function resealSecrets({ db, secrets }: ResealServices, signal: AbortSignal | undefined) {
  const count = { done: 0, unopened: 0 }
  for (let after = ''; ; ) {
    const page = await listSealedFactors(db, after, AT_ONCE)
    for (const factor of page) {
      signal?.throwIfAborted()
      const anew = sealAnew(secrets, totpContext(factor.person), factor.sealed)
      if (anew === 'unopened') count.unopened += 1
      else if (anew !== 'current' && (await replaceSealedFactor(db, factor, anew.sealed))) count.done += 1
    }
    after = page.at(-1)?.person ?? ''
    if (page.length < AT_ONCE) return count
  }
}

function sealAnew(
  secrets: SecretBox,
  context: string,
  sealed: string,
): { readonly sealed: string } | 'current' | 'unopened' {
  try {
    return secrets.isCurrent(sealed) ? 'current' : { sealed: secrets.seal(context, secrets.open(context, sealed)) }
  } catch {
    return 'unopened'
  }
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
