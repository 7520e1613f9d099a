import { startJobs } from '../../src/jobs/start-jobs.js'
import { openDatabase } from '../../src/storage/database.js'
import { MADE_JOBS, QUICK } from './made-jobs.js'

/** A process of its own that runs the made jobs until it is told to stop, or killed. */
const [databaseUrl = ''] = process.argv.slice(2)
const db = openDatabase(databaseUrl)
const tell = (what: string) => process.send?.(what)
const jobs = await startJobs({
  databaseUrl,
  db,
  services: { db, tell },
  jobs: MADE_JOBS,
  onDefect: (error) => tell(`defect ${error.name}`),
  times: QUICK,
})
tell('started')
process.once('message', async () => {
  await jobs.stop()
  await db.destroy()
  process.disconnect()
})
