import type { PlainDate } from '../../domain/calendar/index.js'
import { type Result, succeed } from '../../domain/result/index.js'
import { type DatabaseStatus, measureFiles, readDatabaseStatus } from '../../storage/database-status.js'
import { todayOf } from '../clock.js'
import { type AccessDenied, type Actor, authorise } from '../people/authorise.js'
import type { OfficeServices } from '../people/people-services.js'

/** What jobs are doing; whoever runs them tells. */
export interface QueuesStatus {
  readonly waiting: number
  readonly running: number
  /** Given up after their last try; they wait for somebody to look. */
  readonly setAside: number
  readonly schedules: readonly {
    readonly name: string
    readonly lastRunAt: Date | null
    readonly nextRunAt: Date | null
  }[]
}

export interface BackupStatus {
  readonly at: Date
  readonly bytes: number
  readonly verified: boolean
}

/** A year whose days off are known, with the notice that sets them. */
export interface HolidayYearStatus {
  readonly year: number
  readonly notice: string
}

/** What the status is put together from beside the database. */
export interface SystemSources {
  /** Of the program. */
  readonly version: string
  readonly startedAt: Date
  readonly quotaBytes: number | null
  /** Whether files are sealed where they lie. */
  readonly isEncrypted: boolean
  readonly holidayYears: readonly HolidayYearStatus[]
  /** null: no jobs run in this process. */
  readonly readJobs: (() => Promise<QueuesStatus>) | null
  /** The latest first. */
  readonly readBackups: () => Promise<readonly BackupStatus[]>
}

export interface SystemServices extends Pick<OfficeServices, 'db' | 'clock'> {
  readonly system: SystemSources
}

export interface SystemStatus {
  readonly version: string
  readonly startedAt: Date
  readonly database: DatabaseStatus & {
    /** The last thing that was done to the tables. */
    readonly migration: string
  }
  readonly jobs: QueuesStatus | null
  readonly storage: {
    readonly files: number
    readonly bytes: number
    readonly quotaBytes: number | null
    readonly encrypted: boolean
  }
  readonly holidayYears: readonly HolidayYearStatus[]
  readonly backups: readonly BackupStatus[]
  /** The day it stands on, where it is a demonstration. */
  readonly demoDay: PlainDate | null
}

/** How the system is, for whoever runs it. */
export async function getSystemStatus(
  services: SystemServices,
  actor: Pick<Actor, 'grants'>,
): Promise<Result<SystemStatus, AccessDenied>> {
  const allowed = await authorise(services, actor, { action: 'system.read', body: null })
  return allowed.ok ? succeed(await readSystemStatus(services)) : allowed
}

async function readSystemStatus({ db, clock, system }: SystemServices): Promise<SystemStatus> {
  const [database, { files, bytes }, jobs, backups] = await Promise.all([
    readDatabaseStatus(db),
    measureFiles(db),
    system.readJobs?.() ?? null,
    system.readBackups(),
  ])
  return {
    version: system.version,
    startedAt: system.startedAt,
    database: { ...database, migration: database.migrations.at(-1)?.name ?? '' },
    jobs,
    storage: { files, bytes, quotaBytes: system.quotaBytes, encrypted: system.isEncrypted },
    holidayYears: system.holidayYears,
    backups,
    demoDay: clock.standsOn === undefined ? null : todayOf(clock),
  }
}
