import { z } from '@hono/zod-openapi'
import { listWaiting } from '../../service/waiting/list-waiting.js'
import { WAITING_KINDS } from '../../service/waiting/waiting-task.js'
import type { Edge } from '../edge/api-env.js'
import { json } from '../edge/json-content.js'
import { describeRoute, newRouter } from '../edge/router.js'

const taskView = z
  .strictObject({
    kind: z.enum(WAITING_KINDS),
    count: z.int(),
    year: z.int().nullable(),
    dueOn: z.string().nullable().openapi({ format: 'date', description: '最后一天，可能已过；没有期限时为 null' }),
    workingDaysLeft: z
      .int()
      .nullable()
      .openapi({ description: '到最后一天还有几个工作日，已过的为负；法律不以工作日计算的为 null' }),
    title: z.strictObject({ zh: z.string(), en: z.string() }),
    path: z.string().openapi({ description: '在工作台的哪一页办理' }),
  })
  .openapi('WaitingTask')

const list = describeRoute({
  method: 'get',
  path: '/waiting',
  tags: ['待办'],
  summary: '等待自己办理的事项，期限近的在前',
  responses: { 200: json('待办事项', z.strictObject({ items: z.array(taskView) })) },
})

/** What waits for the person who asks. */
export const waitingRoutes = ({ services }: Edge) =>
  newRouter().openapi(list, async (c) => {
    const tasks = await listWaiting(services, c.var.actor)
    const items = tasks.map(({ kind, count, year, dueOn, workingDaysLeft, title, path }) => ({
      kind,
      count,
      year,
      dueOn,
      workingDaysLeft,
      title: { zh: title.zh, en: title.en },
      path,
    }))
    return c.json({ items }, 200)
  })
