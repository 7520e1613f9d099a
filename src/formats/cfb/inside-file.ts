import { RefusedError } from '../refusal.js'

/** Places in the old Office formats are plain numbers; one that points outside means that the file is damaged. */
export function insideFile<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof RangeError ? new RefusedError('damaged', 'a place outside the file') : error
  }
}
