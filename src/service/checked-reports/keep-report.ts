import { type ReadResult, refuse } from '../../formats/refusal.js'
import { listHoldersOf } from '../../storage/checked-reports/body-reports.js'
import {
  type CheckedFile,
  type FileToKeep,
  findCheckedFile,
  keepCheckedFile,
} from '../../storage/checked-reports/checked-files.js'
import type { DbTransaction } from '../../storage/database.js'
import { digestOf } from '../../storage/files.js'
import { type Change, recordChanges } from '../people/record-changes.js'
import type { CheckedReportServices } from './checked-report-services.js'

export interface GivenFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Reads and checks a file; one that this program has checked before is not read again. */
export async function checkFile(
  { db, pool, engine }: Pick<CheckedReportServices, 'db' | 'pool' | 'engine'>,
  { fileName, bytes }: GivenFile,
): Promise<ReadResult<CheckedFile>> {
  if (bytes.length === 0) return refuse('empty')
  const digest = digestOf(bytes)
  const known = await findCheckedFile(db, digest)
  if (known?.engine === engine) return { ok: true, value: known }
  const checked = await pool.check({ name: fileName, bytes })
  if (!checked.ok) return checked
  return { ok: true, value: { digest, sizeBytes: bytes.length, engine, ...checked.value } }
}

/** What handing in a kept file came to, and what of it goes on record. */
export interface HandedInFile<T> {
  readonly value: T
  readonly changes: readonly Change[]
}

/** Keeps a file with its result, and what `handIn` makes of it, on record with that: all of it or nothing. */
export async function keepReport<T>(
  services: CheckedReportServices,
  { by, ...given }: FileToKeep & { readonly by: string | null },
  handIn: (transaction: DbTransaction) => Promise<HandedInFile<T>>,
): Promise<T> {
  return keepCheckedFile(services, given, async (transaction, { isRechecked }) => {
    const holders = isRechecked ? await listHoldersOf(transaction, given.file.digest) : []
    const { value, changes } = await handIn(transaction)
    const rechecked = holders.map(
      (holder): Change => ({
        chain: holder ?? 'portal',
        event: { type: 'report.rechecked', file: given.file.digest, engine: services.engine },
      }),
    )
    await recordChanges(services, transaction, by, [...rechecked, ...changes])
    return value
  })
}
