import { openByteFolder } from './file-bytes/byte-folder.js'
import type { FileSeal } from './file-sealing/file-seal.js'
import { createFileStore } from './file-store/create-file-store.js'
import type { FileStore } from './file-store/file-store.js'

export { type Digest, digestOf, parseDigest } from './file-store/digest.js'
export type { FileStore } from './file-store/file-store.js'

/** Files in a folder of this machine, sealed from now on where a seal is given. */
export const openFileFolder = (folder: string, seal?: FileSeal): FileStore =>
  createFileStore(openByteFolder(folder), seal)
