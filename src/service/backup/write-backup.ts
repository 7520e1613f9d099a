import { createHash, randomUUID } from 'node:crypto'
import { access, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { createRowsDigester } from '../../storage/backup/rows-digest.js'
import { openSnapshot, type Snapshot } from '../../storage/backup/snapshot.js'
import type { TableShape } from '../../storage/backup/tables.js'
import { syncFolder } from '../../storage/sync-folder.js'
import { checkArchive, createFileList } from './check-archive.js'
import { isStored, laterPaths, listKeptFiles } from './kept-files.js'
import { ENTRY, MARK, type Manifest, type TableInBackup, toManifestBytes } from './manifest.js'
import { createTarWriter, type TarWriter } from './tar-writer.js'

/** What is backed up, and where to. */
export interface BackupOrder {
  readonly databaseUrl: string
  /** Where files lie, and what else the operator has put there for the site. */
  readonly dataDir: string
  /** The names of the keys that stored files and fields are encrypted with; asked once all of them are in. */
  readonly listKeyNames: () => readonly string[]
  /** A file that is not there yet, or a folder, in which the file is named after the moment. */
  readonly target: string
}

export interface BackupMade {
  readonly path: string
  readonly takenAt: string
  /** SHA-256 of the manifest: kept elsewhere, it tells this backup from every other. */
  readonly digest: string
  readonly sizeBytes: number
  readonly tables: number
  readonly rows: number
  readonly files: number
  /** Files that rows speak of and that were gone already before the backup. */
  readonly missingFiles: number
}

export type BackupRefusal =
  | { readonly code: 'another-backup' }
  | { readonly code: 'no-tables' }
  | { readonly code: 'target-exists'; readonly path: string }
  /** What was written cannot be read back as it was: the disk is not to be trusted. */
  | { readonly code: 'not-readable'; readonly path: string }

/**
 * Backs up a running site: rows as they stood at one moment, then the files, of which none is removed until it is over.
 * Written under a passing name, read back, and only then given its own: what bears the name of a backup is one.
 */
export async function writeBackup(order: BackupOrder): Promise<Result<BackupMade, BackupRefusal>> {
  const opened = await openSnapshot(order.databaseUrl)
  if (typeof opened === 'string') return fail({ code: opened })
  const path = (await isFolder(order.target)) ? join(order.target, nameAt(opened.takenAt)) : order.target
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    if (await exists(path)) return fail({ code: 'target-exists', path })
    const manifest = await writeArchive(draft, opened, order)
    const checked = await checkArchive(draft)
    if ('code' in checked) return fail({ code: 'not-readable', path })
    if (await exists(path)) return fail({ code: 'target-exists', path })
    await rename(draft, path)
    await syncFolder(dirname(path))
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return succeed({
      path,
      takenAt: manifest.takenAt,
      digest: checked.digest,
      sizeBytes: checked.sizeBytes,
      tables: manifest.tables.length,
      rows,
      files: manifest.files.count,
      missingFiles: manifest.files.missing,
    })
  } finally {
    await opened.close()
    await rm(draft, { force: true })
  }
}

async function writeArchive(path: string, snapshot: Snapshot, order: BackupOrder): Promise<Manifest> {
  const handle = await open(path, 'wx', 0o600)
  try {
    const tar = createTarWriter(handle)
    await tar.add(ENTRY.mark, MARK.length, [MARK])
    const tables: TableInBackup[] = []
    for (const table of snapshot.tables) tables.push(await addTable(tar, snapshot, table))
    const files = await addFiles(tar, order.dataDir)
    const missing = await countMissing(snapshot, order.dataDir)
    const manifest: Manifest = {
      format: 'gongkai-backup',
      version: 1,
      takenAt: snapshot.takenAt,
      migrations: [...snapshot.migrations],
      tables,
      sequences: [...snapshot.sequences],
      files: { ...files, missing },
      keys: [...order.listKeyNames()],
    }
    const bytes = toManifestBytes(manifest)
    await tar.add(ENTRY.manifest, bytes.length, [bytes])
    await tar.end()
    await handle.sync()
    return manifest
  } finally {
    await handle.close()
  }
}

/** A tar says how long an entry is before it comes; a table's text does not, so it goes in parts of this size. */
const PART = 4 << 20

async function addTable(tar: TarWriter, snapshot: Snapshot, table: TableShape): Promise<TableInBackup> {
  const text = createHash('sha256')
  const rows = createRowsDigester()
  let part: Buffer[] = []
  let partBytes = 0
  let bytes = 0
  let parts = 0
  const endPart = async () => {
    parts++
    await tar.add(ENTRY.table(table.name, parts), partBytes, part)
    part = []
    partBytes = 0
  }
  for await (const chunk of snapshot.copyOut(table) as AsyncIterable<Buffer>) {
    text.update(chunk)
    rows.add(chunk)
    bytes += chunk.length
    part.push(chunk)
    partBytes += chunk.length
    if (partBytes >= PART) await endPart()
  }
  if (partBytes > 0) await endPart()
  return { name: table.name, columns: [...table.columns], ...rows.end(), bytes, sha256: text.digest('hex') }
}

/** One that is taken away before its turn is one that no row of the snapshot speaks of, or was sealed just now. */
async function addFiles(tar: TarWriter, dataDir: string) {
  const list = createFileList()
  for await (const listed of listKeptFiles(dataDir))
    for (const path of laterPaths(listed)) {
      const handle = await open(join(dataDir, path), 'r').catch(absent)
      if (handle === undefined) continue
      try {
        const { size } = await handle.stat()
        const content = list.through(path, size, handle.createReadStream({ autoClose: false }))
        if (content !== undefined) await tar.add(path, size, content)
      } finally {
        await handle.close()
      }
      break
    }
  return list.end()
}

async function countMissing(snapshot: Snapshot, dataDir: string): Promise<number> {
  let missing = 0
  for await (const digest of snapshot.fileReferences()) if (!(await isStored(dataDir, digest))) missing++
  return missing
}

const nameAt = (takenAt: string): string => `gongkai-${takenAt.slice(0, 19).replace(/[-:]/g, '')}Z.tar`

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  )

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
