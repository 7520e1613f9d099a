import { existsSync } from 'node:fs'
import { readKeys } from '../keys/key-file.js'

/** The names of the keys in the file of keys; none where there is no such file. @throws StorageRefusal */
export const listKeyNames = (path: string): readonly string[] =>
  existsSync(path) ? readKeys(path).map(({ name }) => name) : []
