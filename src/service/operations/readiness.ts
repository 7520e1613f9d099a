import { type Db, isDatabaseUp } from '../../storage/database.js'
import { listPendingMigrations } from '../../storage/pending-migrations.js'

/** What has to be there before requests are sent here: the database, with the tables of this program. */
export const createReadinessChecks = (db: Db): Readonly<Record<string, () => Promise<boolean>>> => ({
  database: () => isDatabaseUp(db),
  migrations: async () => (await listPendingMigrations(db)).length === 0,
})
