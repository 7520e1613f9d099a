import { fail, type Result, succeed } from '../../domain/result/index.js'
import type { Db, DbTransaction } from '../../storage/database.js'
import {
  addReference,
  type FileHold,
  type HeldFile,
  isOwned,
  listHeldFiles,
  measureFiles,
  removeReference,
} from '../../storage/file-records/file-records.js'
import { lockDigest } from '../../storage/file-records/kept-files.js'
import type { Digest, FileStore } from '../../storage/files.js'
import type { FileError } from './file-error.js'
import type { FileServices } from './file-services.js'
import type { ReceivedFile } from './receive-file.js'

/**
 * Ties a received file to a record, in the transaction that writes the record. Several files of one transaction are
 * held in the order of their digests, so that two transactions never wait for each other.
 *
 * @param hold its holder as `kind:id`, and the owner whose quota it counts for, a body or a person
 */
export async function holdFile(
  transaction: DbTransaction,
  { files, fileQuota: quota }: Pick<FileServices, 'files' | 'fileQuota'>,
  file: ReceivedFile,
  { holder, owner }: Pick<FileHold, 'holder' | 'owner'>,
): Promise<Result<void, FileError>> {
  const use = await measureFiles(transaction, owner)
  await lockDigest(transaction, file.digest)
  if (!(await isOwned(transaction, owner, file.digest))) {
    if (use.ownBytes + file.sizeBytes > quota.ownBytes)
      return fail({ code: 'file.own-quota', mostBytes: quota.ownBytes })
    if (use.allBytes + file.sizeBytes > quota.allBytes) return fail({ code: 'file.store-full' })
  }
  // Received long ago, and swept since.
  if (!(await files.has(file.digest))) return fail({ code: 'file.gone' })
  await addReference(transaction, file, { holder, owner, fileName: file.fileName })
  return succeed(undefined)
}

/**
 * Lets go of a file, in the transaction that changes the record. Its bytes go with the last holder, at the next sweep.
 *
 * @returns whether the holder had it
 */
export const releaseFile = (
  transaction: DbTransaction,
  hold: { readonly holder: string; readonly digest: Digest },
): Promise<boolean> => removeReference(transaction, hold)

/** A file of a record with its bytes, to be served as a download. */
export interface OpenedFile extends HeldFile {
  readonly bytes: AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** @throws DamagedFile when it is not what was stored; who may see the record is the caller's to decide */
export async function openHeldFile(
  { db, files }: { readonly db: Db; readonly files: FileStore },
  { holder, digest }: { readonly holder: string; readonly digest: Digest },
): Promise<OpenedFile | undefined> {
  const held = (await listHeldFiles(db, holder)).find((file) => file.digest === digest)
  if (held === undefined) return undefined
  const stream = await files.getStream(digest)
  return stream && { ...held, bytes: stream.bytes, close: stream.close }
}
