import { fail, type Result, succeed } from '../../domain/result/index.js'
import { StoreRefusal } from '../../storage/file-bytes/byte-store.js'
import type { NewFile } from '../../storage/file-records/file-records.js'
import type { Digest } from '../../storage/files.js'
import { line } from '../input.js'
import type { FileError } from './file-error.js'
import { scanWithin } from './file-scanner.js'
import type { FileServices } from './file-services.js'
import { detectFileType, extensionOf, extensionsOf, FILE_TYPES, type FileEnds } from './file-types.js'
import { removeUnheld } from './sweep-files.js'

/** A file that was looked at and lies in the store. It stays when somebody holds it within a day. */
export interface ReceivedFile extends NewFile {
  readonly fileName: string
}

export interface IncomingFile {
  readonly fileName: string
  readonly bytes: AsyncIterable<Uint8Array>
}

const FileName = line(200)

/** Takes a file in: stores it, looks at what it is, has it scanned. What is refused does not stay. */
export async function receiveFile(
  services: FileServices,
  { fileName: named, bytes }: IncomingFile,
): Promise<Result<ReceivedFile, FileError>> {
  // Some browsers send the whole path.
  const fileName = FileName.safeParse(named.split(/[/\\]/).at(-1))
  if (!fileName.success) return fail({ code: 'file.name-refused' })
  const { files, fileQuota: quota } = services
  const ends = watchEnds()
  let put: { readonly digest: Digest; readonly sizeBytes: number }
  try {
    put = await files.putStream(ends.watch(bytes), { mostBytes: quota.fileBytes })
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error
    if (error.code === 'files.store-full') return fail({ code: 'file.store-full' })
    return fail({ code: 'file.too-large', mostBytes: quota.fileBytes })
  }
  const looked = await lookAt(services, put, { fileName: fileName.data, ends: ends.found() }).catch(
    async (error: unknown) => {
      await removeUnheld(services, put.digest)
      throw error
    },
  )
  if (!looked.ok) await removeUnheld(services, put.digest)
  return looked
}

async function lookAt(
  { files, fileScanner: scanner }: FileServices,
  { digest, sizeBytes }: { readonly digest: Digest; readonly sizeBytes: number },
  { fileName, ends }: { readonly fileName: string; readonly ends: FileEnds },
): Promise<Result<ReceivedFile, FileError>> {
  if (sizeBytes === 0) return fail({ code: 'file.empty' })
  const found = detectFileType(ends)
  if (found === undefined) return fail({ code: 'file.type-refused' })
  const extension = extensionOf(fileName)
  if (!extensionsOf(found).includes(extension)) return fail({ code: 'file.name-mismatch', named: extension, found })
  if (scanner !== undefined) {
    const stream = await files.getStream(digest)
    if (stream === undefined) return fail({ code: 'file.gone' })
    const verdict = await scanWithin(scanner, { digest, sizeBytes, bytes: stream.bytes })
    await stream.close()
    if (verdict === 'infected') return fail({ code: 'file.infected' })
    if (verdict === 'unknown') return fail({ code: 'file.not-scanned' })
  }
  const { mediaType } = FILE_TYPES[found]
  return succeed({ digest, sizeBytes, mediaType, isScanned: scanner !== undefined, fileName })
}

/** Files up to this are looked at whole. */
const WHOLE_BYTES = 8 * 1024 ** 2
const END_BYTES = 65_536

/** Keeps the beginning and the end of what passes: containers name their parts at their end. */
function watchEnds() {
  let parts: Uint8Array[] = []
  let head: Uint8Array | undefined
  let tail: Uint8Array = new Uint8Array()
  let length = 0
  const note = (bytes: Uint8Array) => {
    length += bytes.length
    if (head !== undefined) {
      tail = Buffer.concat([tail, bytes.subarray(-END_BYTES)]).subarray(-END_BYTES)
      return
    }
    parts.push(bytes)
    if (length <= WHOLE_BYTES) return
    const whole = Buffer.concat(parts)
    head = Buffer.from(whole.subarray(0, END_BYTES))
    tail = Buffer.from(whole.subarray(-END_BYTES))
    parts = []
  }
  return {
    async *watch(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const part of bytes) {
        note(Uint8Array.from(part))
        yield part
      }
    },
    found: (): FileEnds =>
      head === undefined
        ? { bytes: Buffer.concat(parts), isWhole: true }
        : { bytes: Buffer.concat([head, tail]), isWhole: false },
  }
}
