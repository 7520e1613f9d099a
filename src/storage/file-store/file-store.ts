import type { Digest } from './digest.js'

/** Where files are kept by content. The same bytes are one file, however often they come. */
export interface FileStore {
  /** Stores the bytes durably before it returns. @throws StoreRefusal when there is no room */
  put(bytes: Uint8Array): Promise<Digest>
  /**
   * As above for what is too big to be held at once; nothing is kept when the source fails.
   *
   * @throws StoreRefusal when there is no room, or when more than `mostBytes` come
   */
  putStream(source: AsyncIterable<Uint8Array>, limits: { readonly mostBytes: number }): Promise<PutFile>
  /** @throws DamagedFile when what lies there is no longer what was stored */
  get(digest: Digest): Promise<Uint8Array | undefined>
  /**
   * Piece by piece. A sealed file's pieces are each checked before they are given out; a plain file's bytes are only
   * known to be sound when the last one has come without an error.
   */
  getStream(digest: Digest): Promise<FileStream | undefined>
  has(digest: Digest): Promise<boolean>
  /** Removes the file if it is there. */
  remove(digest: Digest): Promise<void>
  /** Every file once, by digest. What comes and goes meanwhile may be in it or not. */
  list(): AsyncIterable<ListedFile>
  /** Seals the file with the present key and cipher. @returns false when there is nothing to do, or no such file */
  reseal(digest: Digest): Promise<boolean>
  /** The name of the key a file is sealed with; null where it is not. @throws DamagedFile */
  sealedWith(digest: Digest): Promise<string | null>
  /** Removes what killed writers left behind. @returns how many drafts there were */
  removeDrafts(before: Date): Promise<number>
}

export interface PutFile {
  readonly digest: Digest
  readonly sizeBytes: number
}

/** To be read to its end or closed: a `for await` does either. */
export interface FileStream {
  readonly sizeBytes: number
  readonly bytes: AsyncIterable<Uint8Array>
  close(): Promise<void>
}

export interface ListedFile {
  readonly digest: Digest
  /** As it lies there: sealed files are a little longer. */
  readonly storedBytes: number
  readonly changedAt: Date
  readonly isSealed: boolean
}
