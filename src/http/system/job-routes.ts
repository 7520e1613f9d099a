import { z } from '@hono/zod-openapi'
import { fail, type Result } from '../../domain/result/index.js'
import { discardFailedRun, type FailedRunError, retryFailedRun } from '../../service/jobs/failed-runs.js'
import type { Edge } from '../edge/api-env.js'
import { json } from '../edge/json-content.js'
import { MOST_ON_A_PAGE, pageOf, pageQuery } from '../edge/page.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { accept } from '../problem/accept.js'
import { Refused } from '../problem/refused.js'

const tags = ['系统']
const moment = z.string().openapi({ format: 'date-time' })

const titleView = z.strictObject({ zh: z.string(), en: z.string() })

const jobsView = z
  .strictObject({
    state: z.enum(['running', 'database-away', 'stopping', 'stopped']),
    queues: z.array(
      z.strictObject({
        name: z.string(),
        title: titleView,
        waiting: z.int(),
        active: z.int(),
        failed: z.int(),
        lastRunAt: moment.nullable(),
        nextRunAt: moment.nullable(),
      }),
    ),
  })
  .openapi('Jobs')

const failureView = z
  .strictObject({
    id: z.string(),
    job: z.string(),
    title: titleView,
    run: z.string(),
    code: z.string().openapi({ description: '失败原因的代码' }),
    failedAt: moment,
  })
  .openapi('FailedRun')

const runParams = z.strictObject({ run: z.uuid() })

const read = describeRoute({
  method: 'get',
  path: '/system/jobs',
  tags,
  summary: '后台任务的队列',
  responses: { 200: json('后台任务', jobsView) },
})

const failures = describeRoute({
  method: 'get',
  path: '/system/jobs/failures',
  tags,
  summary: '多次失败、已搁置的任务，新的在前',
  request: { query: z.strictObject({ cursor: z.uuid().optional(), limit: pageQuery.limit }) },
  responses: { 200: json('搁置的任务', pageOf(failureView)) },
})

const retry = describeRoute({
  method: 'post',
  path: '/system/jobs/failures/{run}/retry',
  tags,
  summary: '重试一项搁置的任务',
  request: { params: runParams },
  responses: { 204: { description: '已重新排队' } },
})

const discard = describeRoute({
  method: 'delete',
  path: '/system/jobs/failures/{run}',
  tags,
  summary: '放弃一项搁置的任务',
  request: { params: runParams },
  responses: { 204: { description: '已放弃' } },
})

/** What runs by itself, and what gave up. */
export function jobRoutes({ services }: Edge) {
  const { jobs } = services
  const titleOf = (job: string) => {
    const { zh, en } = jobs?.titleOf(job) ?? { zh: job, en: job }
    return { zh, en }
  }
  return newRouter()
    .openapi(read, async (c) => {
      const queues = (await jobs?.listQueues()) ?? []
      return c.json(
        {
          state: jobs?.status().state ?? 'stopped',
          queues: queues.map((queue) => ({ ...toQueue(queue), title: titleOf(queue.name) })),
        },
        200,
      )
    })
    .openapi(failures, async (c) => {
      const { cursor: after, limit = MOST_ON_A_PAGE } = c.req.valid('query')
      const page = await jobs?.listFailures({ limit, after })
      const items = (page?.items ?? []).map(({ id, job, run, code, failedAt }) => ({
        id,
        job,
        title: titleOf(job),
        run,
        code,
        failedAt: failedAt.toISOString(),
      }))
      return c.json({ items, next: page?.next ?? null }, 200)
    })
    .openapi(retry, async (c) => {
      acceptRun(await retryFailedRun(services, c.var.actor, c.req.valid('param')))
      return c.body(null, 204)
    })
    .openapi(discard, async (c) => {
      acceptRun(await discardFailedRun(services, c.var.actor, c.req.valid('param')))
      return c.body(null, 204)
    })
}

type Queue = Awaited<ReturnType<NonNullable<Edge['services']['jobs']>['listQueues']>>[number]

const toQueue = ({ name, waiting, active, failed, lastRunAt, nextRunAt }: Queue) => ({
  name,
  waiting,
  active,
  failed,
  lastRunAt: lastRunAt?.toISOString() ?? null,
  nextRunAt: nextRunAt?.toISOString() ?? null,
})

function acceptRun(result: Result<void, FailedRunError>): void {
  if (result.ok) return
  const { error } = result
  if (error.code !== 'job.unknown') accept(fail(error))
  throw new Refused({ code: 'job.unknown', detail: '这项任务已不在搁置之列，可能已由他人处理。' })
}
