import { sql } from 'kysely'
import { JobFailure, type JobTable } from '../../src/jobs/job.js'
import type { JobTimes } from '../../src/jobs/start-jobs.js'
import type { Db } from '../../src/storage/database.js'

export interface MadeServices {
  readonly db: Db
  /** Tells whoever watches what a job is at. */
  readonly tell: (what: string) => void
}

export const QUICK: JobTimes = {
  maintenanceSeconds: 1,
  marginSeconds: 1,
  pollMs: 100,
  planMs: 300,
  graceMs: 1_000,
}

/** What runs leave behind, to be counted. */
export async function makeTraces(db: Db): Promise<void> {
  await sql`create table trace (job text not null, note text not null)`.execute(db)
}

export const trace = (db: Db, job: string, note: string) =>
  sql`insert into trace (job, note) values (${job}, ${note})`.execute(db)

export async function listTraces(db: Db, job: string): Promise<string[]> {
  const { rows } = await sql<{ note: string }>`select note from trace where job = ${job} order by note`.execute(db)
  return rows.map(({ note }) => note)
}

const SMALL = {
  schedule: null,
  atOnce: 'many',
  timeoutSeconds: 2,
  retrySeconds: 1,
  title: { zh: '试', en: 'try' },
} as const

/** Jobs with nothing to do but to be watched. */
export const MADE_JOBS = {
  count: {
    ...SMALL,
    work: {
      effect: 'once',
      run: async (transaction, _, { input }) => void (await trace(transaction, 'count', String(input.of))),
    },
  },
  /** Does its work, then stands in the middle of its transaction until it is killed; the second try goes through. */
  stand: {
    ...SMALL,
    work: {
      effect: 'once',
      async run(transaction, { db, tell }, { input }) {
        await trace(transaction, 'stand', String(input.of))
        if ((await listTraces(db, 'stood')).length > 0) return
        await trace(db, 'stood', String(process.pid))
        tell('standing')
        await new Promise(() => undefined)
      },
    },
  },
  poison: {
    ...SMALL,
    work: {
      effect: 'once',
      async run(transaction, { db }) {
        await trace(db, 'poison-tries', String(process.pid))
        await trace(transaction, 'poison', 'never saved')
        throw new TypeError('王芳 13800000000 cannot be read')
      },
    },
  },
  refusing: {
    ...SMALL,
    work: {
      effect: 'repeatable',
      async run({ db }) {
        if ((await listTraces(db, 'mended')).length === 0) throw new JobFailure('mail.refused')
        await trace(db, 'refusing', 'done')
      },
    },
  },
  hang: {
    ...SMALL,
    timeoutSeconds: 1,
    work: { effect: 'repeatable', run: () => new Promise<void>(() => undefined) },
  },
  endless: {
    ...SMALL,
    timeoutSeconds: 600,
    work: {
      effect: 'repeatable',
      async run({ tell }) {
        tell('endless')
        await new Promise(() => undefined)
      },
    },
  },
  /** Of several at once, in whatever process, each would see another one. */
  alone: {
    ...SMALL,
    atOnce: 'one',
    work: {
      effect: 'repeatable',
      run: ({ db }, { input }) =>
        db.connection().execute(async (connection) => {
          const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(77) as free`.execute(connection)
          await trace(connection, rows[0]?.free ? 'alone' : 'crowded', String(input.of))
          await new Promise((resolve) => setTimeout(resolve, 20))
          await sql`select pg_advisory_unlock_all()`.execute(connection)
        }),
    },
  },
  tick: {
    ...SMALL,
    schedule: { everySeconds: 2, offsetSeconds: 0 },
    work: {
      effect: 'repeatable',
      run: async ({ db }, { run }) => void (await trace(db, 'tick', run)),
    },
  },
} as const satisfies JobTable<MadeServices>

/** As if the processes that did these runs had died before they could tell. */
export const runAgain = (db: Db, job: string) =>
  sql`update pgboss.job set state = 'retry' where name = ${job} and state = 'completed'`.execute(db)

/** Everything that lies in the queue, as it lies there. */
export async function listQueueRows(db: Db): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`select job::text as row from pgboss.job`.execute(db)
  return rows.map(({ row }) => row)
}

/** What a server does that is told to stop. */
export const endConnections = (db: Db) =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name like 'gongkai%'`.execute(db)

/** A run of which nothing is known but that every process died at it. @returns its number among those set aside */
export async function setAsideCrashed(db: Db, job: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into pgboss.job (name, data, output) values ('set-aside',
      ${JSON.stringify({ job, run: 'crashed', input: {} })}::jsonb,
      '{"value": {"message": "job failed by timeout in active state"}}') returning id`.execute(db)
  return rows[0]?.id ?? ''
}

/** While the work lasts, our user may not make schemas. */
export async function withoutSchemas(db: Db, work: () => Promise<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
  const database = sql.id(rows[0]?.name ?? '')
  await sql`revoke create on database ${database} from public, current_user`.execute(db)
  await work()
  await sql`grant create on database ${database} to current_user`.execute(db)
}
