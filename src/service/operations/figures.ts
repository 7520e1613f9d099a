import { listBackupRuns } from '../../storage/backup/backup-runs.js'
import { type Db, poolSizesOf } from '../../storage/database.js'

/** A figure for monitors, read when one asks: a number, or several told apart by a label. */
export interface Figure {
  readonly name: string
  readonly help: string
  readonly label?: string
  read(): Promise<number | Readonly<Record<string, number>>> | Readonly<Record<string, number>>
}

/** What is worth an alarm beside requests and the process: connections to the database, and how old the last backup is. */
export const createFigures = (db: Db): readonly Figure[] => [
  {
    name: 'gongkai_database_connections',
    help: 'Connections to the database: open, idle, and requests that wait for one.',
    label: 'state',
    read: () => ({ ...poolSizesOf(db) }),
  },
  {
    name: 'gongkai_last_backup_timestamp_seconds',
    help: 'When the last backup was made, in seconds since 1970; 0: never.',
    async read() {
      const runs = await listBackupRuns(db, MOST_RUNS)
      const last = runs.find(({ failure }) => failure === null)
      return (last?.endedAt.getTime() ?? 0) / 1_000
    },
  },
  {
    name: 'gongkai_backups_failed_since_last',
    help: 'Backups that failed since the last one that was made.',
    async read() {
      const runs = await listBackupRuns(db, MOST_RUNS)
      const made = runs.findIndex(({ failure }) => failure === null)
      return made === -1 ? runs.length : made
    },
  },
]

const MOST_RUNS = 100
