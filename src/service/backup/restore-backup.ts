import { randomUUID } from 'node:crypto'
import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { type Digester, recordEvent } from '../../storage/audit/record-events.js'
import { findRestoreRecord } from '../../storage/backup/find-restore-record.js'
import {
  isDatabaseEmpty,
  type LoadedDatabase,
  type LoadRefusal,
  listUnknownMigrations,
  loadDatabase,
} from '../../storage/backup/load-database.js'
import { verifyDatabase } from '../audit/verify-trail.js'
import { type ArchiveProblem, type CheckedArchive, checkArchive } from './check-archive.js'
import { isStored, KEPT_FOLDERS } from './kept-files.js'
import { restoreFiles } from './restore-files.js'
import { findRestoreMark, putRestoreMark, removeRestoreMark } from './restore-mark.js'
import { readTar } from './tar-reader.js'

/** What is restored, and where. */
export interface RestoreOrder {
  readonly archive: string
  /** The digest of its manifest, where somebody kept it. */
  readonly expectedDigest?: string | undefined
  readonly dataDir: string
  /** The database, started if it has to be. Asked for only once the archive is known to be sound. */
  readonly openDatabase: () => Promise<{ readonly url: string; close(): Promise<void> }>
  /** The names of the keys that lie ready. */
  readonly keyNames: readonly string[]
  /** Restores although keys are missing: what they encrypt stays shut until they are brought. */
  readonly withoutKeys?: boolean
  /** Restores although the audit trail in the backup does not verify. */
  readonly despiteTrail?: boolean
  readonly digester: Digester
}

export interface BackupRestored {
  readonly takenAt: string
  readonly digest: string
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly missingFiles: number
  readonly trailRecords: number
  readonly trailProblems: number
}

export type RestoreRefusal =
  | ArchiveProblem
  | LoadRefusal
  | { readonly code: 'keys-missing'; readonly names: readonly string[] }
  | { readonly code: 'folder-not-empty'; readonly folder: string }
  | { readonly code: 'files-differ' }
  | { readonly code: 'trail-unsound'; readonly problems: number }

class Refused extends Error {
  readonly refusal: RestoreRefusal

  constructor(refusal: RestoreRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * Restores a backup into an empty place and verifies it there. Everything is looked at before anything is written;
 * the database's commit comes last. A restore that is cut short leaves a mark; the site does not start on it, and the
 * same restore, begun again, clears it away and goes from the start.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Result<BackupRestored, RestoreRefusal>> {
  const archive = await checkArchive(order.archive, order.expectedDigest)
  if ('code' in archive) return fail(archive)
  const { manifest } = archive
  const unknown = listUnknownMigrations(manifest.migrations)
  if (unknown.length > 0) return fail({ code: 'other-migrations', names: unknown })
  const keysMissing = manifest.keys.filter((name) => !order.keyNames.includes(name))
  if (keysMissing.length > 0 && order.withoutKeys !== true) return fail({ code: 'keys-missing', names: keysMissing })

  const earlier = await findRestoreMark(order.dataDir)
  const taken = earlier === undefined ? await findTakenFolder(order.dataDir) : undefined
  if (taken !== undefined) return fail({ code: 'folder-not-empty', folder: taken })
  const database = await order.openDatabase()
  try {
    if (!(await isDatabaseEmpty(database.url))) {
      const done = earlier && (await findRestoreRecord(database.url, earlier.restore))
      if (done !== archive.digest) return fail({ code: 'database-not-empty' })
      // It ended between its last step and the removal of its mark.
      await removeRestoreMark(order.dataDir)
      return succeed(summarise(archive, { records: 0, problems: 0 }))
    }
    return await fill(order, archive, database.url)
  } finally {
    await database.close()
  }
}

async function fill(
  order: RestoreOrder,
  archive: CheckedArchive,
  url: string,
): Promise<Result<BackupRestored, RestoreRefusal>> {
  const restore = randomUUID()
  await putRestoreMark(order.dataDir, { restore, backup: archive.digest })
  for (const folder of KEPT_FOLDERS) await rm(join(order.dataDir, folder), { recursive: true, force: true })
  if (!(await restoreFiles(order.archive, archive, order.dataDir))) return fail({ code: 'files-differ' })

  const trail = { records: 0, problems: 0 }
  const content = { ...archive.manifest, rowsOf: (table: string) => rowsOf(order.archive, archive, table) }
  const refusal = await loadDatabase(url, content, async (loaded) => {
    await refuseMissingFiles(loaded, order.dataDir, archive.manifest.files.missing)
    Object.assign(trail, await verifyTrail(loaded, order.despiteTrail === true))
    const { takenAt } = archive.manifest
    await loaded.db.transaction().execute((transaction) =>
      recordEvent(transaction, order.digester, {
        chain: 'site',
        actor: null,
        event: { type: 'backup.restored', backup: archive.digest, takenAt, restore },
      }),
    )
  }).catch((error: unknown) => {
    if (error instanceof Refused) return error.refusal
    throw error
  })
  if (refusal !== undefined) return fail(refusal)
  await removeRestoreMark(order.dataDir)
  return succeed(summarise(archive, trail))
}

async function verifyTrail({ db }: LoadedDatabase, despite: boolean) {
  const verified = await verifyDatabase(db)
  if (typeof verified === 'string') return { records: 0, problems: 0 }
  const problems = verified.chainProblems.length
  if (problems > 0 && !despite) throw new Refused({ code: 'trail-unsound', problems })
  return { records: verified.records, problems }
}

async function refuseMissingFiles({ fileReferences }: LoadedDatabase, dataDir: string, known: number): Promise<void> {
  let missing = 0
  for await (const digest of fileReferences()) if (!(await isStored(dataDir, digest))) missing++
  if (missing !== known) throw new Refused({ code: 'files-differ' })
}

async function* rowsOf(path: string, archive: CheckedArchive, table: string): AsyncGenerator<Uint8Array> {
  const offset = archive.tables.get(table)
  if (offset === undefined) return
  const handle = await open(path, 'r')
  try {
    for await (const entry of readTar(handle, offset)) {
      if (!entry.name.startsWith(`tables/${table}/`)) return
      yield* entry.content()
    }
  } finally {
    await handle.close()
  }
}

function summarise({ manifest, digest }: CheckedArchive, trail: { records: number; problems: number }): BackupRestored {
  return {
    takenAt: manifest.takenAt,
    digest,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    files: manifest.files.count,
    missingFiles: manifest.files.missing,
    trailRecords: trail.records,
    trailProblems: trail.problems,
  }
}

/** Anything at all in it: what we do not know we do not clear away either. */
async function findTakenFolder(dataDir: string): Promise<string | undefined> {
  for (const folder of KEPT_FOLDERS) {
    const names = await readdir(join(dataDir, folder)).catch(() => [])
    if (names.length > 0) return join(dataDir, folder)
  }
  return undefined
}
