import type { Digester } from '../../storage/audit/record-events.js'
import type { Db } from '../../storage/database.js'
import type { FileStore } from '../../storage/files.js'
import type { Clock } from '../clock.js'
import type { ReaderPool } from '../reading/reader-pool.js'
import type { WriterPool } from '../writing/writer-pool.js'

/** How much may be kept. */
export interface HandInQuota {
  /** Files of one uploader. */
  readonly ownFiles: number
  /** Bytes of all files together. */
  readonly allBytes: number
}

export const HAND_IN_QUOTA: HandInQuota = { ownFiles: 500, allBytes: 4 * 1024 ** 3 }

/** What the use cases of checked reports work with. */
export interface CheckedReportServices {
  readonly db: Db
  readonly files: FileStore
  readonly clock: Clock
  /** What the audit trail is digested with. */
  readonly digester: Digester
  readonly pool: ReaderPool
  /** Names the program that reads and checks; results of another one are made anew. */
  readonly engine: string
  readonly quota: HandInQuota
  readonly writer: WriterPool
}
