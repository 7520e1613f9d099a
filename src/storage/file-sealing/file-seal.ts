/** What seals the pieces of a file. The service gives it: storage knows the form, not the ciphers. */
export interface PieceCipher {
  /** What stands for it in a file. */
  readonly code: number
  /** By how much sealed bytes are longer. */
  readonly tagBytes: number
  seal(key: Uint8Array, nonce: Uint8Array, context: Uint8Array, bytes: Uint8Array): Uint8Array
  /** @throws when anything is not as it was sealed */
  open(key: Uint8Array, nonce: Uint8Array, context: Uint8Array, sealed: Uint8Array): Uint8Array
}

/** A key of 32 bytes with the name that sealed files carry. */
export interface FileKey {
  readonly name: string
  readonly bytes: Uint8Array
}

/** With what files are sealed from now on, and what opens older ones. */
export interface FileSeal {
  /** Whether files that come are sealed; if not, those that are stay so and are still read. */
  readonly sealsNew: boolean
  readonly cipher: PieceCipher
  findCipher(code: number): PieceCipher | undefined
  readonly keys: { readonly current: FileKey; find(name: string): FileKey | undefined }
}

/** What lies there is not what was put there. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile'

  constructor(digest: string, what: string) {
    super(`the stored file ${digest} is damaged: ${what}`)
  }
}

/** The file is sound, as far as can be seen, but its key or its cipher is not here. */
export class UnknownFileKey extends Error {
  override readonly name = 'UnknownFileKey'

  constructor(digest: string, what: string) {
    super(`the stored file ${digest} was sealed with ${what}, which is not here`)
  }
}
