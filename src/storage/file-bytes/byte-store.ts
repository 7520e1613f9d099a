/**
 * Where bytes lie under names, whatever they mean: a folder, or a store of objects that speaks S3. A name is made of
 * digits, small letters, `.` and `-`, 100 characters at most. Everything that files are on top of it, digests, sealing
 * and checks, is the same for all (docs/tasks/files.md says what an implementation has to keep to).
 */
export interface ByteStore {
  /** Something new, invisible until it is kept. */
  begin(): Promise<ByteDraft>
  /** To read it piece by piece. The caller closes it. */
  open(name: string): Promise<ByteSource | undefined>
  has(name: string): Promise<boolean>
  /** Removes it if it is there. Who is reading it reads on. */
  remove(name: string): Promise<void>
  /** Everything that was kept, by name. What comes and goes meanwhile may be in it or not. */
  list(): AsyncIterable<StoredName>
  /** Removes drafts that nobody has written to since; a process that was killed leaves them. @returns how many */
  removeDrafts(before: Date): Promise<number>
}

/** Used by one writer. Without `keep` it is as if it had never been. */
export interface ByteDraft {
  /** @throws StoreRefusal when there is no room */
  append(bytes: Uint8Array): Promise<void>
  /** Puts it under its name, durably before it returns, in the place of what was there: whole or not at all. */
  keep(name: string): Promise<void>
  /** After a failure, also one of `keep`; drops nothing that is kept. */
  drop(): Promise<void>
}

export interface ByteSource {
  readonly sizeBytes: number
  /** @returns fewer bytes only at the end */
  read(position: number, length: number): Promise<Uint8Array>
  close(): Promise<void>
}

export interface StoredName {
  readonly name: string
  readonly sizeBytes: number
  readonly changedAt: Date
}

/** Why a store does not take something: data for the caller, wording at the edge. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal'

  readonly code: 'files.store-full' | 'files.too-large'

  constructor(code: StoreRefusal['code'], options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}
