import type { Db } from '../../storage/database.js'
import type { FileStore } from '../../storage/files.js'
import { listKeyUse, type SealedKind } from '../../storage/key-use.js'
import type { KeyDescription, KeyRing } from './key-ring.js'

/** What a key is still needed for. */
export interface UsedKey extends KeyDescription {
  readonly uses: Readonly<Record<SealedKind | 'files', number>>
  /** Keyed digests are made with it: it stays for good. */
  readonly isFirst: boolean
  /** Nothing here asks for it any more; backups from before its values were sealed anew still do. */
  readonly mayRetire: boolean
}

export interface KeyUseReport {
  readonly keys: readonly UsedKey[]
  /** Values that ask for keys that are not in the file: they do not open. */
  readonly missing: readonly { readonly name: string; readonly values: number }[]
}

const NOTHING: UsedKey['uses'] = { secrets: 0, requests: 0, files: 0 }

/** Which keys the data asks for: values of the database, and files. */
export async function findKeyUse({
  db,
  files,
  keys,
}: {
  readonly db: Db
  readonly files: Pick<FileStore, 'list' | 'sealedWith'>
  readonly keys: KeyRing
}): Promise<KeyUseReport> {
  const uses = new Map<string, Record<SealedKind | 'files', number>>()
  const add = (key: string, kind: SealedKind | 'files', values: number) => {
    const own = uses.get(key) ?? { ...NOTHING }
    own[kind] += values
    uses.set(key, own)
  }
  for (const { key, kind, values } of await listKeyUse(db)) add(key, kind, values)
  for await (const { digest, isSealed } of files.list()) {
    const key = isSealed ? await files.sealedWith(digest) : null
    if (key !== null) add(key, 'files', 1)
  }
  const known = keys.list()
  const sum = (name: string): number =>
    Object.values(uses.get(name) ?? NOTHING).reduce((total, each) => total + each, 0)
  return {
    keys: known.map((key, index) => ({
      ...key,
      uses: uses.get(key.name) ?? NOTHING,
      isFirst: index === 0,
      mayRetire: index > 0 && !key.isCurrent && sum(key.name) === 0,
    })),
    missing: [...uses.keys()]
      .filter((name) => known.every((key) => key.name !== name))
      .map((name) => ({ name, values: sum(name) })),
  }
}
