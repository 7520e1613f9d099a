import type { WorkCalendar } from '../../domain/calendar/index.js'
import type { ClockContext, RequestSettings } from '../../domain/request/index.js'
import { todayOf } from '../clock.js'
import type { FileServices } from '../files/file-services.js'
import type { OfficeServices } from '../people/people-services.js'
import type { SecretBox } from '../people/secret-box.js'
import type { ReaderPool } from '../reading/reader-pool.js'

/** What the use cases of requests work with. */
export interface RequestServices extends OfficeServices, FileServices {
  /** Looks into what is to be given out, in processes of its own. */
  readonly pool: ReaderPool
  /** Names the program that looks; what another one found is no leave to give a file out. */
  readonly engine: string
  /** Of the keys for applicants: who they are and what people wrote. */
  readonly applicants: SecretBox
  /** Of the keys for digests of identities, which stay the same when keys change. */
  readonly identities: SecretBox
  /** As it is known at this moment: a year may be loaded while the site runs. */
  readonly calendar: () => WorkCalendar
  readonly settings: RequestSettings
  /** Working days before the due day from which a case is shown as at risk. */
  readonly atRiskDays: number
}

/** What dates are told by today. */
export const contextOf = (services: Pick<RequestServices, 'clock' | 'calendar' | 'settings'>): ClockContext => ({
  today: todayOf(services.clock),
  calendar: services.calendar(),
  settings: services.settings,
})
