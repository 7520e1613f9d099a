import { z } from '@hono/zod-openapi'
import { AdoptionInput, adoptReport } from '../../service/checked-reports/adopt-report.js'
import { ForBodyInput, type HandedInForBody, handInForBody } from '../../service/checked-reports/hand-in-for-body.js'
import { deleteUpload, UploadInput } from '../../service/checked-reports/manage-body-report.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { acceptReport } from '../problem/accept-report.js'
import { proposalView, reportView, toProposal, toReport } from './report-views.js'
import { uploadGate } from './upload-gate.js'

const tags = ['年报核对']

const handedInView = z
  .strictObject({
    report: reportView,
    isNew: z.boolean().openapi({ description: '同一文件已在该机关名下时为 false' }),
    proposals: z.array(proposalView).openapi({ description: '按年报上印的名称，可能是哪个机关的' }),
  })
  .openapi('HandedInReport')

const { desk, body, fileName } = ForBodyInput.shape

const handIn = describeRoute({
  method: 'post',
  path: '/reports',
  tags,
  summary: '提交一份年报核对；同一文件重复提交得到同一份，不需要提交编号',
  middleware: uploadGate(),
  request: {
    query: z.strictObject({
      desk: desk.meta({ description: '在哪个机关提交' }),
      body: body.unwrap().optional().openapi({ description: '哪个机关的年报；不填为以后确认' }),
      fileName,
    }),
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
    },
  },
  responses: { 200: json('核对过的年报', handedInView) },
})

const adopt = describeRoute({
  method: 'post',
  path: '/reports/adopt',
  tags,
  summary: '把公众提交的一份年报收为机关的年报',
  request: { body: jsonBody(AdoptionInput) },
  responses: { 200: json('核对过的年报', handedInView) },
})

const removeUpload = describeRoute({
  method: 'post',
  path: '/reports/uploads/delete',
  tags,
  summary: '删除公众提交的一份年报',
  request: { body: jsonBody(UploadInput) },
  responses: { 204: { description: '已删除' } },
})

/** How reports come in, and how those of strangers go. */
export function handInRoutes({ services }: Edge) {
  return newRouter()
    .openapi(handIn, async (c) => {
      const { body = null, ...given } = c.req.valid('query')
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const handedIn = await handInForBody(services, c.var.actor, { ...given, body }, bytes)
      return c.json(toHandedIn(acceptReport(handedIn)), 200)
    })
    .openapi(adopt, async (c) => {
      const adopted = await adoptReport(services, c.var.actor, c.req.valid('json'))
      return c.json(toHandedIn(acceptReport(adopted)), 200)
    })
    .openapi(removeUpload, async (c) => {
      acceptReport(await deleteUpload(services, c.var.actor, c.req.valid('json')))
      return c.body(null, 204)
    })
}

const toHandedIn = ({ report, isNew, proposals }: HandedInForBody): z.infer<typeof handedInView> => ({
  report: toReport(report),
  isNew,
  proposals: proposals.map(toProposal),
})
