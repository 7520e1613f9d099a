import { createHash } from 'node:crypto'
import type { RequestId } from '../../storage/requests/requests.js'
import type { SecretBox } from '../people/secret-box.js'
import type { Story } from './stories/story.js'

/**
 * The same id at every start, so that what is on record is found again.
 *
 * @param part from 1, of a request that is split
 */
export function requestIdOf({ body, on, who, asks }: Story, part?: number): RequestId {
  const what = [body, on, who.name, asks, ...(part === undefined ? [] : [String(part)])]
  return `demo-${createHash('sha256').update(what.join('\n')).digest('hex').slice(0, 24)}` as RequestId
}

/** Of this installation alone, for its keys are. Sent again with it, a request is the same one with the same code. */
export const submissionKeyOf = (applicants: SecretBox, id: RequestId): string =>
  applicants.digest('demonstration', id).slice(0, 43)
