import { z } from '@hono/zod-openapi'
import { getSystemStatus, type SystemStatus } from '../../service/system/system-status.js'
import type { Edge } from '../edge/api-env.js'
import { json } from '../edge/json-content.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { accept } from '../problem/accept.js'

const moment = z.string().openapi({ format: 'date-time' })

const systemView = z
  .strictObject({
    version: z.string(),
    startedAt: moment,
    database: z.strictObject({ version: z.string(), bytes: z.int(), migration: z.string() }),
    jobs: z
      .strictObject({
        waiting: z.int(),
        running: z.int(),
        setAside: z.int(),
        schedules: z.array(
          z.strictObject({ name: z.string(), lastRunAt: moment.nullable(), nextRunAt: moment.nullable() }),
        ),
      })
      .nullable(),
    storage: z.strictObject({
      files: z.int(),
      bytes: z.int(),
      quotaBytes: z.int().nullable(),
      encrypted: z.boolean(),
    }),
    holidayYears: z.array(z.strictObject({ year: z.int(), notice: z.string() })),
    backups: z.array(z.strictObject({ at: moment, bytes: z.int(), verified: z.boolean() })),
    demoDay: z.string().nullable().openapi({ format: 'date' }),
  })
  .openapi('SystemStatus')

const read = describeRoute({
  method: 'get',
  path: '/system',
  tags: ['系统'],
  summary: '系统状态：版本、数据库、后台任务、存储、节假日年份、备份',
  responses: { 200: json('系统状态', systemView) },
})

/** How the system is. */
export const systemRoutes = ({ services }: Edge) =>
  newRouter().openapi(read, async (c) => c.json(toSystem(accept(await getSystemStatus(services, c.var.actor))), 200))

const toSystem = (status: SystemStatus): z.infer<typeof systemView> => ({
  version: status.version,
  startedAt: status.startedAt.toISOString(),
  database: {
    version: status.database.version,
    bytes: status.database.bytes,
    migration: status.database.migration,
  },
  jobs: status.jobs === null ? null : toJobs(status.jobs),
  storage: {
    files: status.storage.files,
    bytes: status.storage.bytes,
    quotaBytes: status.storage.quotaBytes,
    encrypted: status.storage.encrypted,
  },
  holidayYears: status.holidayYears.map(({ year, notice }) => ({ year, notice })),
  backups: status.backups.map(({ at, bytes, verified }) => ({ at: at.toISOString(), bytes, verified })),
  demoDay: status.demoDay,
})

const toJobs = ({ waiting, running, setAside, schedules }: NonNullable<SystemStatus['jobs']>) => ({
  waiting,
  running,
  setAside,
  schedules: schedules.map(({ name, lastRunAt, nextRunAt }) => ({
    name,
    lastRunAt: lastRunAt?.toISOString() ?? null,
    nextRunAt: nextRunAt?.toISOString() ?? null,
  })),
})
