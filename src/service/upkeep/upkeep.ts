import { publishHeads } from '../../storage/audit/publish-heads.js'
import { sweepLooseBytes } from '../../storage/checked-reports/loose-bytes.js'
import type { Db } from '../../storage/database.js'
import { deleteOldAnswers } from '../../storage/idempotency/kept-answers.js'
import { deleteOldEffects } from '../../storage/jobs/job-effects.js'
import type { Clock } from '../clock.js'
import { type SweptFiles, sweepFiles } from '../files/sweep-files.js'
import type { ResealServices } from './reseal.js'

/** What the work that keeps an installation in order works with. */
export interface UpkeepServices extends ResealServices {
  readonly clock: Clock
}

/** Shows how far the audit chains have come. */
export const publishAuditHeads = (db: Db): Promise<number> => publishHeads(db)

/** Forgets the answers to calls that nobody will send again. */
export const forgetOldAnswers = (db: Db, { clock }: Pick<UpkeepServices, 'clock'>): Promise<number> =>
  deleteOldAnswers(db, clock.now())

const RUNS_REMEMBERED_DAYS = 400

/** Forgets which runs were done; what was set aside is gone much sooner, and nothing else comes back. */
export const forgetOldRuns = (db: Db, { clock }: Pick<UpkeepServices, 'clock'>): Promise<number> =>
  deleteOldEffects(db, new Date(clock.now().getTime() - RUNS_REMEMBERED_DAYS * 86_400_000))

/** Removes what nothing needs from the store of files, and looks for what it has lost. */
export async function sweepStore(services: Pick<UpkeepServices, 'db' | 'files' | 'clock'>): Promise<SweptFiles> {
  await sweepLooseBytes(services)
  return sweepFiles(services)
}
