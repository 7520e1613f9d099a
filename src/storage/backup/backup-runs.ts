import { sql } from 'kysely'
import type { Db, DbTransaction } from '../database.js'

/** One backup, made or not. */
export interface BackupRun {
  readonly beganAt: Date
  readonly endedAt: Date
  /** Why there is none; null for one that was made. */
  readonly failure: string | null
  readonly made: BackupContent | null
}

export interface BackupContent {
  readonly fileName: string
  /** Of its manifest. */
  readonly digest: string
  readonly sizeBytes: number
  readonly rows: number
  readonly files: number
  readonly missingFiles: number
}

export async function addBackupRun(db: DbTransaction, { beganAt, endedAt, failure, made }: BackupRun): Promise<void> {
  await db
    .insertInto('backup_run')
    .values({
      began_at: beganAt,
      ended_at: endedAt,
      failure,
      file_name: made?.fileName ?? null,
      digest: made?.digest ?? null,
      size_bytes: made?.sizeBytes ?? null,
      row_count: made?.rows ?? null,
      file_count: made?.files ?? null,
      missing_files: made?.missingFiles ?? null,
    })
    .execute()
}

/** The latest first. */
export async function listBackupRuns(db: Db, limit: number): Promise<readonly BackupRun[]> {
  const rows = await db.selectFrom('backup_run').selectAll().orderBy('id', 'desc').limit(limit).execute()
  return rows.map((row) => ({
    beganAt: row.began_at,
    endedAt: row.ended_at,
    failure: row.failure,
    made:
      row.digest === null
        ? null
        : {
            fileName: row.file_name ?? '',
            digest: row.digest,
            sizeBytes: row.size_bytes ?? 0,
            rows: row.row_count ?? 0,
            files: row.file_count ?? 0,
            missingFiles: row.missing_files ?? 0,
          },
  }))
}

/** Whether this database has a place for runs: one that an older program left may have none yet. */
export async function keepsBackupRuns(db: Db): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass('backup_run') is not null as found`.execute(db)
  return rows[0]?.found === true
}
