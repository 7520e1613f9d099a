import { basename } from 'node:path'
import type { Result } from '../../domain/result/index.js'
import { type Digester, recordEvent } from '../../storage/audit/record-events.js'
import { addBackupRun, type BackupContent, keepsBackupRuns } from '../../storage/backup/backup-runs.js'
import type { Db } from '../../storage/database.js'
import type { Clock } from '../clock.js'
import { isOutage } from '../outage.js'
import { type BackupMade, type BackupOrder, type BackupRefusal, writeBackup } from './write-backup.js'

export interface BackupServices {
  readonly db: Db
  readonly clock: Clock
  readonly digester: Digester
}

/** Makes a backup and puts down that it was made, or why not, for the system page and the audit trail. */
export async function makeBackup(
  services: BackupServices,
  order: BackupOrder,
): Promise<Result<BackupMade, BackupRefusal>> {
  const beganAt = services.clock.now()
  try {
    const result = await writeBackup(order)
    await keepRun(services, beganAt, result.ok ? result.value : result.error.code)
    return result
  } catch (error) {
    // The reason is worth more than a failure to write it down.
    await keepRun(services, beganAt, reasonOf(error)).catch(() => undefined)
    throw error
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  return isOutage(error) ? 'database-away' : 'defect'
}

async function keepRun({ db, clock, digester }: BackupServices, beganAt: Date, made: BackupMade | string) {
  if (!(await keepsBackupRuns(db))) return
  const endedAt = clock.now()
  await db.transaction().execute(async (transaction) => {
    if (typeof made === 'string') {
      await addBackupRun(transaction, { beganAt, endedAt, failure: made, made: null })
      return
    }
    await addBackupRun(transaction, { beganAt, endedAt, failure: null, made: contentOf(made) })
    const event = { type: 'backup.made', backup: made.digest, takenAt: made.takenAt } as const
    await recordEvent(transaction, digester, { chain: 'site', actor: null, event })
  })
}

const contentOf = ({ path, digest, sizeBytes, rows, files, missingFiles }: BackupMade): BackupContent => ({
  fileName: basename(path),
  digest,
  sizeBytes,
  rows,
  files,
  missingFiles,
})
