import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Config } from '../config/config.js'
import { PASSWORD_PROFILES } from '../domain/access/index.js'
import type { JobServices } from '../jobs/jobs.js'
import { digesterFor } from '../service/audit/digests.js'
import { openHolidayCalendar } from '../service/calendar/holiday-calendar.js'
import { HAND_IN_QUOTA } from '../service/checked-reports/checked-report-services.js'
import { readDueDays } from '../service/checked-reports/due-days.js'
import { readEngineDigest } from '../service/checked-reports/engine.js'
import { clockStandingOn, WORLD_CLOCK } from '../service/clock.js'
import { DEMO_PROFILE } from '../service/demo/demo-profile.js'
import { createFileSeal } from '../service/files/file-seal.js'
import { FILE_QUOTA } from '../service/files/file-services.js'
import { openKeyRing } from '../service/keys/key-file.js'
import { createPasswordHasher } from '../service/people/password-hasher.js'
import type { PeopleServices } from '../service/people/people-services.js'
import { createSecretBox } from '../service/people/secret-box.js'
import { createReaderPool } from '../service/reading/reader-pool.js'
import { readRequestSettings } from '../service/requests/read-request-settings.js'
import type { WaitingServices } from '../service/waiting/list-waiting.js'
import { createWriterPool } from '../service/writing/writer-pool.js'
import type { Db } from '../storage/database.js'
import { openFileFolder } from '../storage/files.js'
import type { Installation } from '../storage/installation.js'
import { hasPeople } from '../storage/people/people.js'
import { Refusal } from './say.js'

/** What use cases and jobs work with. */
export type Services = PeopleServices & JobServices & Pick<WaitingServices, 'dueDays'>

export interface OpenedServices {
  readonly services: Services
  close(): Promise<void>
}

/** Working days before the due day from which a case is shown as at risk. */
const AT_RISK_DAYS = 3

/** Opens what the use cases need beside the database. */
export async function openServices(config: Config, db: Db, installation: Installation): Promise<OpenedServices> {
  // Where people are, something has been sealed already: new keys would open none of it.
  const keys = await openKeyRing(config.keysFile, { mayCreate: !(await hasPeople(db)) })
  // Also where new files are not to be sealed: those that were still open with it.
  const seal = createFileSeal(keys.keysFor('files'), config.cipher, { sealsNew: config.encryptFiles })
  const settings = await readRequestSettings(join(config.dataDir, 'settings', 'requests.json'))
  if (!settings.ok) throw new Refusal(settings.error)
  const dueDays = await readDueDays(join(config.dataDir, 'settings', 'reports.json'))
  if (!dueDays.ok) throw new Refusal(dueDays.error)
  const holidays = await openHolidayCalendar(join(config.dataDir, 'holidays'))
  const pool = createReaderPool()
  const writer = createWriterPool({ dataDir: config.dataDir })
  const isDemo = installation.kind === 'demo'
  const services: Services = {
    db,
    clock: isDemo ? clockStandingOn(installation.standsOn) : WORLD_CLOCK,
    newId: randomUUID,
    digester: digesterFor(config.digest),
    hasher: createPasswordHasher(),
    keys,
    secrets: createSecretBox(keys.keysFor('totp'), { cipher: config.cipher }),
    applicants: createSecretBox(keys.keysFor('applicants'), { cipher: config.cipher }),
    identities: createSecretBox(keys.keysFor('identity-digest'), { cipher: config.cipher }),
    calendar: holidays.current,
    reloadCalendar: holidays.reload,
    settings: settings.value,
    dueDays: dueDays.value,
    atRiskDays: AT_RISK_DAYS,
    profile: isDemo ? DEMO_PROFILE : PASSWORD_PROFILES[config.passwordProfile],
    issuer: '政府信息公开',
    files: openFileFolder(join(config.dataDir, 'files'), seal),
    pool,
    engine: readEngineDigest(),
    quota: HAND_IN_QUOTA,
    fileQuota: FILE_QUOTA,
    writer,
  }
  const close = async () => {
    holidays.close()
    await Promise.all([pool.close(), writer.close()])
  }
  return { services, close }
}
