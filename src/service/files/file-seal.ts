import type { FileSeal } from '../../storage/file-sealing/file-seal.js'
import { type CipherName, cipherNamed, findCipher } from '../keys/cipher.js'
import type { PurposeKeys } from '../keys/key-ring.js'

/**
 * With what files are sealed: the ring's keys for files and the cipher of the setting. Where new files are not to be
 * sealed, it still opens those that were.
 */
export const createFileSeal = (
  keys: PurposeKeys,
  cipher: CipherName = 'aes-256-gcm',
  { sealsNew = true }: { readonly sealsNew?: boolean } = {},
): FileSeal => ({
  sealsNew,
  cipher: cipherNamed(cipher),
  findCipher,
  keys,
})
