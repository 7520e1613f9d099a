import type { Intake } from '../../service/requests/intake/submit-request.js'
import type { RequestServices } from '../../service/requests/request-services.js'
import type { WriterPool } from '../../service/writing/writer-pool.js'
import type { TrustedProxies } from '../../web/client-address.js'
import type { AskingSettings } from './asking-settings.js'
import type { OwnCookies } from './own-cookies.js'

/** What the pages of requests work with. */
export interface RequestPages {
  readonly services: RequestServices & { readonly writer: WriterPool }
  /** One for all pages: who submits at the same time is written down together. */
  readonly intake: Intake
  readonly trustedProxies: TrustedProxies
  readonly settings: AskingSettings
  readonly cookies: OwnCookies
  /** Makes somebody who guesses wait. */
  readonly pause: (milliseconds: number) => Promise<void>
}
