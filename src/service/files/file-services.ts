import type { Db } from '../../storage/database.js'
import type { FileStore } from '../../storage/files.js'
import type { FileScanner } from './file-scanner.js'

/** How much may be stored. */
export interface FileQuota {
  readonly fileBytes: number
  /** All files of one owner, each counted once. */
  readonly ownBytes: number
  readonly allBytes: number
}

export const FILE_QUOTA: FileQuota = { fileBytes: 100 * 1024 ** 2, ownBytes: 20 * 1024 ** 3, allBytes: 200 * 1024 ** 3 }

/** What the use cases of files work with. */
export interface FileServices {
  readonly db: Db
  readonly files: FileStore
  readonly fileQuota: FileQuota
  /** Asked about every file that comes, where there is one. */
  readonly fileScanner?: FileScanner
}
