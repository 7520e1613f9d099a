import { join } from 'node:path'
import type { Config } from '../config/config.js'
import { yearOf } from '../domain/calendar/index.js'
import { loadHolidays } from '../service/calendar/load-holidays.js'
import type { JobOperations } from '../service/jobs/job-operations.js'
import type { QueuesStatus, SystemSources } from '../service/system/system-status.js'
import { listBackupRuns } from '../storage/backup/backup-runs.js'
import type { Services } from './open-services.js'

const SHOWN_BACKUPS = 20

/** What the system page asks of the parts that run. */
export async function createSystemSources(
  { encryptFiles, dataDir }: Config,
  { db, quota }: Services,
  { version, jobs }: { readonly version: string; readonly jobs: JobOperations },
): Promise<SystemSources> {
  const { years, special } = await loadHolidays(join(dataDir, 'holidays'))
  const noticesOf = (year: number) =>
    [...special.values()].filter(({ on }) => yearOf(on) === year).map(({ notice }) => notice.number)
  return {
    version,
    startedAt: new Date(),
    quotaBytes: quota.allBytes,
    isEncrypted: encryptFiles,
    holidayYears: [...years].sort().map((year) => ({ year, notice: [...new Set(noticesOf(year))].join('、') })),
    readJobs: () => readJobs(jobs),
    readBackups: async () =>
      (await listBackupRuns(db, SHOWN_BACKUPS)).flatMap(({ endedAt, made }) =>
        made === null ? [] : [{ at: endedAt, bytes: made.sizeBytes, verified: made.missingFiles === 0 }],
      ),
  }
}

async function readJobs(jobs: JobOperations): Promise<QueuesStatus> {
  const queues = await jobs.listQueues()
  const sum = (of: 'waiting' | 'active' | 'failed') => queues.reduce((total, queue) => total + queue[of], 0)
  return {
    waiting: sum('waiting'),
    running: sum('active'),
    setAside: sum('failed'),
    schedules: queues.map(({ name, lastRunAt, nextRunAt }) => ({ name, lastRunAt, nextRunAt })),
  }
}

/** Runs that were given up. */
export const countFailedJobs = async (jobs: JobOperations): Promise<number> => (await readJobs(jobs)).setAside
