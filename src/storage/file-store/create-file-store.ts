import { createHash } from 'node:crypto'
import type { ByteDraft, ByteSource, ByteStore } from '../file-bytes/byte-store.js'
import { StoreRefusal } from '../file-bytes/byte-store.js'
import { DamagedFile, type FileSeal, UnknownFileKey } from '../file-sealing/file-seal.js'
import { readKeyName, readSealed, type SealedReader, writeSealed } from '../file-sealing/sealed-file.js'
import { type Digest, digestOf, parseDigest } from './digest.js'
import type { FileStore, FileStream, ListedFile, PutFile } from './file-store.js'

const SEALED = '.sealed'
const READ_BYTES = 65_536

/**
 * Files over any store of bytes, sealed where there is a seal. A sealed file lies under its own name, so that no plain
 * bytes can pass for one; plain files from before there was a seal are still read.
 */
export function createFileStore(store: ByteStore, seal?: FileSeal): FileStore {
  const sealNew = seal?.sealsNew ? seal : undefined
  const nameOf = (digest: Digest): string => {
    if (!parseDigest(digest)) throw new TypeError(`not a digest: ${digest}`)
    return digest
  }
  const has = async (digest: Digest): Promise<boolean> =>
    (await store.has(`${nameOf(digest)}${SEALED}`)) || store.has(nameOf(digest))

  const getStream = async (digest: Digest): Promise<FileStream | undefined> => {
    const name = nameOf(digest)
    // Sealed once more at last: it may have been sealed between the first look and the second.
    for (const candidate of [`${name}${SEALED}`, name, `${name}${SEALED}`]) {
      const source = await store.open(candidate)
      if (source === undefined) continue
      if (candidate === name) return plainStream(source, digest)
      return openSealed(source, digest, seal).then((reader) => sealedStream(source, reader))
    }
    return undefined
  }

  return {
    has,
    getStream,
    async put(bytes) {
      const digest = digestOf(bytes)
      if (!(await has(digest))) await write(store, sealNew, [bytes], Number.POSITIVE_INFINITY)
      return digest
    },
    putStream: (source, { mostBytes }) => write(store, sealNew, source, mostBytes),
    async get(digest) {
      const stream = await getStream(digest)
      if (stream === undefined) return undefined
      const pieces: Uint8Array[] = []
      for await (const piece of stream.bytes) pieces.push(piece)
      const bytes = Buffer.concat(pieces)
      if (digestOf(bytes) !== digest) throw new DamagedFile(digest, 'its bytes')
      return bytes
    },
    async remove(digest) {
      await store.remove(nameOf(digest))
      await store.remove(`${digest}${SEALED}`)
    },
    list: () => listFiles(store),
    reseal: (digest) => reseal({ store, getStream }, nameOf(digest) as Digest, seal),
    async sealedWith(digest) {
      const source = await store.open(`${nameOf(digest)}${SEALED}`)
      if (source === undefined) return null
      return readKeyName(source, digest).finally(() => source.close())
    },
    removeDrafts: (before) => store.removeDrafts(before),
  }
}

/** The name is known when the last byte has come. */
async function write(
  store: ByteStore,
  seal: FileSeal | undefined,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mostBytes: number,
): Promise<PutFile> {
  const draft = await store.begin()
  try {
    const hash = createHash('sha256')
    let sizeBytes = 0
    const writer = seal === undefined ? plainWriter(draft) : await writeSealed(draft, seal)
    for await (const bytes of source) {
      sizeBytes += bytes.length
      if (sizeBytes > mostBytes) throw new StoreRefusal('files.too-large')
      hash.update(bytes)
      await writer.append(bytes)
    }
    const digest = hash.digest('hex') as Digest
    await writer.finish(digest)
    await draft.keep(seal === undefined ? digest : `${digest}${SEALED}`)
    return { digest, sizeBytes }
  } catch (error) {
    await draft.drop()
    throw error
  }
}

const plainWriter = (draft: ByteDraft) => ({
  append: (bytes: Uint8Array) => draft.append(bytes),
  finish: async (_digest: Digest) => undefined,
})

async function openSealed(source: ByteSource, digest: Digest, seal: FileSeal | undefined): Promise<SealedReader> {
  try {
    if (seal === undefined) throw new UnknownFileKey(digest, 'a key')
    return await readSealed(source, digest, seal)
  } catch (error) {
    await source.close()
    throw error
  }
}

function sealedStream(source: ByteSource, reader: SealedReader): FileStream {
  return {
    sizeBytes: reader.sizeBytes,
    bytes: closing(source, reader.pieces()),
    close: () => source.close(),
  }
}

function plainStream(source: ByteSource, digest: Digest): FileStream {
  const read = async function* (): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256')
    for (let position = 0; position < source.sizeBytes; position += READ_BYTES) {
      const bytes = await source.read(position, READ_BYTES)
      hash.update(bytes)
      yield bytes
    }
    if (hash.digest('hex') !== digest) throw new DamagedFile(digest, 'its bytes')
  }
  return { sizeBytes: source.sizeBytes, bytes: closing(source, read()), close: () => source.close() }
}

async function* closing(source: ByteSource, bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } finally {
    await source.close()
  }
}

async function* listFiles(store: ByteStore): AsyncGenerator<ListedFile> {
  let last: string | undefined
  for await (const { name, sizeBytes, changedAt } of store.list()) {
    const isSealed = name.endsWith(SEALED)
    const digest = parseDigest(isSealed ? name.slice(0, -SEALED.length) : name)
    // In the middle of being sealed it lies there twice, one name after the other.
    if (digest === undefined || digest === last) continue
    last = digest
    yield { digest, storedBytes: sizeBytes, changedAt, isSealed }
  }
}

async function reseal(
  { store, getStream }: { readonly store: ByteStore; readonly getStream: FileStore['getStream'] },
  digest: Digest,
  seal: FileSeal | undefined,
): Promise<boolean> {
  if (seal === undefined) return false
  const source = await store.open(`${digest}${SEALED}`)
  if (source === undefined && !seal.sealsNew) return false
  if (source !== undefined) {
    const reader = await openSealed(source, digest, seal)
    await source.close()
    // A plain twin is what a sealing that was cut short left over.
    if (reader.keyName === seal.keys.current.name && reader.cipherCode === seal.cipher.code)
      return store.remove(digest).then(() => false)
  }
  const stream = await getStream(digest)
  if (stream === undefined) return false
  const written = await write(store, seal, checked(stream.bytes, digest), Number.POSITIVE_INFINITY)
  if (written.digest !== digest) throw new DamagedFile(digest, 'its bytes')
  await store.remove(digest)
  return true
}

/** Fails at the end, before anything is kept, when these are not the bytes of the digest. */
async function* checked(bytes: AsyncIterable<Uint8Array>, digest: Digest): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const piece of bytes) {
    hash.update(piece)
    yield piece
  }
  if (hash.digest('hex') !== digest) throw new DamagedFile(digest, 'its bytes')
}
