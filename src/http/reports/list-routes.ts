import { z } from '@hono/zod-openapi'
import { listBodyReports, totalBodyReports } from '../../service/checked-reports/list-body-reports.js'
import { bodyId } from '../../service/people/account-fields.js'
import type { Edge } from '../edge/api-env.js'
import { json } from '../edge/json-content.js'
import { MOST_ON_A_PAGE, pageOf, pageQuery } from '../edge/page.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { acceptReport } from '../problem/accept-report.js'
import { listedReportView, toListedReport, yearTotalView } from './report-views.js'

const tags = ['年报核对']
const flag = z.enum(['true', 'false']).optional()
const whichBodies = {
  body: bodyId.optional().openapi({ description: '哪个机关的；不填为可以查看的全部' }),
  below: flag.openapi({ description: '连同下属机关' }),
}

const list = describeRoute({
  method: 'get',
  path: '/reports',
  tags,
  summary: '核对过的年报，新提交的在前',
  request: {
    query: z.strictObject({
      ...whichBodies,
      year: z
        .string()
        .regex(/^\d{4}$/)
        .transform(Number)
        .optional()
        .openapi({ type: 'string' }),
      withErrors: flag,
      undecided: flag.openapi({ description: '只看还有问题没有确认或排除的' }),
      unattached: flag.openapi({ description: '只看还没有确认归属的' }),
      ...pageQuery,
    }),
  },
  responses: { 200: json('年报', pageOf(listedReportView)) },
})

const totals = describeRoute({
  method: 'get',
  path: '/reports/totals',
  tags,
  summary: '各年度的年报份数和问题数，供图表使用',
  request: { query: z.strictObject(whichBodies) },
  responses: { 200: json('各年度', z.strictObject({ items: z.array(yearTotalView) })) },
})

/** Reports of bodies, and how many there are. */
export function reportListRoutes({ services }: Edge) {
  return newRouter()
    .openapi(list, async (c) => {
      const { cursor = null, limit = MOST_ON_A_PAGE, body = null, year = null, ...flags } = c.req.valid('query')
      const page = acceptReport(
        await listBodyReports(services, c.var.actor, {
          body,
          year,
          cursor,
          limit,
          below: flags.below === 'true',
          withErrors: flags.withErrors === 'true',
          undecided: flags.undecided === 'true',
          unattached: flags.unattached === 'true',
        }),
      )
      return c.json({ items: page.items.map(toListedReport), next: page.next }, 200)
    })
    .openapi(totals, async (c) => {
      const { body = null, below } = c.req.valid('query')
      const found = acceptReport(await totalBodyReports(services, c.var.actor, { body, below: below === 'true' }))
      const items = found.map(({ year, reports, withErrors, errors, notices }) => ({
        year,
        reports,
        withErrors,
        errors,
        notices,
      }))
      return c.json({ items }, 200)
    })
}
