import { DEFAULT_REQUEST_SETTINGS } from '../../src/domain/request/index.js'
import { FILE_QUOTA } from '../../src/service/files/file-services.js'
import { openKeyRing } from '../../src/service/keys/key-file.js'
import { createSecretBox } from '../../src/service/people/secret-box.js'
import type { RequestServices } from '../../src/service/requests/request-services.js'
import { china } from '../calendar/china-calendar.js'

/** What the test's office and its stores have already. */
type Given = 'db' | 'clock' | 'newId' | 'digester' | 'files' | 'pool' | 'engine'

/** What requests need beside: the keys that lie in a file now, the real calendar, the usual settings. */
export async function openRequestSealing(keyFile: string): Promise<Omit<RequestServices, Given>> {
  const keys = await openKeyRing(keyFile)
  return {
    applicants: createSecretBox(keys.keysFor('applicants')),
    identities: createSecretBox(keys.keysFor('identity-digest')),
    calendar: () => china,
    settings: DEFAULT_REQUEST_SETTINGS,
    atRiskDays: 3,
    fileQuota: FILE_QUOTA,
  }
}
