import { digesterFor } from '../../service/audit/digests.js'
import { openTrailDatabase } from '../../service/audit/open-trail-database.js'
import { type CheckedArchive, checkArchive } from '../../service/backup/check-archive.js'
import { listKeyNames } from '../../service/backup/key-names.js'
import { makeBackup } from '../../service/backup/make-backup.js'
import { openRestoreDatabase } from '../../service/backup/open-restore-database.js'
import { type BackupRestored, restoreBackup } from '../../service/backup/restore-backup.js'
import type { BackupMade } from '../../service/backup/write-backup.js'
import { WORLD_CLOCK } from '../../service/clock.js'
import { EXIT } from '../exit-status.js'
import { readSettings } from '../settings.js'
import { explainBackupRefusal, explainFileError, explainRestoreRefusal } from './backup-text.js'

/** @throws Error with the sentence for whoever asked; `main` prints it and ends with status 2 */
export async function runBackup(output: string): Promise<void> {
  const place = readSettings()
  const database = await openTrailDatabase(place)
  if (database === undefined) throw new Error(`${place.dataDir} 中没有数据库。请设置 DATABASE_URL 或 DATA_DIR。`)
  const services = { db: database.db, clock: WORLD_CLOCK, digester: digesterFor(place.digest) }
  try {
    const made = await makeBackup(services, {
      databaseUrl: database.url,
      dataDir: place.dataDir,
      listKeyNames: () => listKeyNames(place.keysFile),
      target: output,
    }).catch((error: unknown) => explainFileError(output, error))
    if (!made.ok) throw new Error(explainBackupRefusal(made.error))
    process.stdout.write(sayMade(made.value, place.keysFile))
    process.exitCode = made.value.missingFiles > 0 ? EXIT.findings : EXIT.clean
  } finally {
    await database.close()
  }
}

export interface RestoreFlags {
  readonly check?: boolean
  readonly digest?: string
  readonly withoutKeys?: boolean
  readonly despiteTrail?: boolean
}

/** @throws Error with the sentence for whoever asked; `main` prints it and ends with status 2 */
export async function runRestore(path: string, { check, digest, withoutKeys, despiteTrail }: RestoreFlags) {
  const expectedDigest = digest?.replace(/^sha256:/, '').toLowerCase()
  if (check === true) {
    const checked = await checkArchive(path, expectedDigest).catch((error: unknown) => explainFileError(path, error))
    if ('code' in checked) throw new Error(explainRestoreRefusal(path, checked))
    process.stdout.write(sayChecked(checked))
    return
  }
  const place = readSettings()
  const restored = await restoreBackup({
    archive: path,
    expectedDigest,
    dataDir: place.dataDir,
    openDatabase: () => openRestoreDatabase(place),
    keyNames: listKeyNames(place.keysFile),
    withoutKeys: withoutKeys ?? false,
    despiteTrail: despiteTrail ?? false,
    digester: digesterFor(place.digest),
  }).catch((error: unknown) => explainFileError(path, error))
  if (!restored.ok) throw new Error(explainRestoreRefusal(path, restored.error))
  process.stdout.write(sayRestored(restored.value))
  const { missingFiles, trailProblems } = restored.value
  process.exitCode = missingFiles + trailProblems > 0 ? EXIT.findings : EXIT.clean
}

const sayMade = (made: BackupMade, keysFile: string): string =>
  [
    `已备份到 ${made.path}（${made.takenAt} 的状态；${countsOf(made)}；${megabytes(made.sizeBytes)} MB）。`,
    `清单摘要 sha256:${made.digest}，请另处保存。`,
    `备份中没有密钥：请另外保存密钥文件 ${keysFile}，不要与备份放在一起。`,
    ...missing(made.missingFiles),
    '',
  ].join('\n')

const sayChecked = ({ manifest, digest, sizeBytes }: CheckedArchive): string => {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const counts = { tables: manifest.tables.length, rows, files: manifest.files.count }
  return `备份完好（${manifest.takenAt} 的状态；${countsOf(counts)}；${megabytes(sizeBytes)} MB）。清单摘要 sha256:${digest}\n`
}

const sayRestored = (restored: BackupRestored): string =>
  [
    `已恢复并逐行核对（${restored.takenAt} 的状态；${countsOf(restored)}）。`,
    restored.trailProblems === 0
      ? `审计链 ${restored.trailRecords} 条记录，核对无误。`
      : `审计链 ${restored.trailRecords} 条记录，发现 ${restored.trailProblems} 处问题，详见 gongkai audit verify。`,
    ...missing(restored.missingFiles),
    '',
  ].join('\n')

const countsOf = (counts: { readonly tables: number; readonly rows: number; readonly files: number }): string =>
  `${counts.tables} 个表，${counts.rows} 行，${counts.files} 个文件`

const missing = (files: number): string[] => (files === 0 ? [] : [`注意：有 ${files} 个文件在备份之前就已经不见了。`])

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)
