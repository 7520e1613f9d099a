import { DEFAULT_REQUEST_SETTINGS } from '../../src/domain/request/index.js'
import { openKeyRing } from '../../src/service/keys/key-file.js'
import type { OfficeServices } from '../../src/service/people/people-services.js'
import { createSecretBox } from '../../src/service/people/secret-box.js'
import type { RequestServices } from '../../src/service/requests/request-services.js'
import { china } from '../calendar/china-calendar.js'

/** What requests need beside an office: the keys that lie in a file now, the real calendar, the usual settings. */
export async function openRequestSealing(keyFile: string): Promise<Omit<RequestServices, keyof OfficeServices>> {
  const keys = await openKeyRing(keyFile)
  return {
    applicants: createSecretBox(keys.keysFor('applicants')),
    identities: createSecretBox(keys.keysFor('identity-digest')),
    calendar: () => china,
    settings: DEFAULT_REQUEST_SETTINGS,
    atRiskDays: 3,
  }
}
