import { z } from '@hono/zod-openapi'
import { explainRefusal } from '../../formats/explain-refusal.js'
import { AttachmentInput, attachReport } from '../../service/checked-reports/attach-report.js'
import { getOriginal } from '../../service/checked-reports/find-report.js'
import { getBodyReport } from '../../service/checked-reports/get-body-report.js'
import { JudgementInput, judgeFinding } from '../../service/checked-reports/judge-finding.js'
import {
  deleteBodyReport,
  PublicationInput,
  publishBodyReport,
} from '../../service/checked-reports/manage-body-report.js'
import { RENDERING_KINDS, renderReport } from '../../service/checked-reports/render-report.js'
import { attachment, withEnding } from '../../web/attachment.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { describeDownload, describeRoute, newRouter } from '../edge/router.js'
import { acceptReport } from '../problem/accept-report.js'
import { Refused } from '../problem/refused.js'
import { reportParams } from './report-params.js'
import { reportDetailView, reportView, toReport, toReportDetail, toVerdict, verdictView } from './report-views.js'

const tags = ['年报核对']
const params = reportParams

const read = describeRoute({
  method: 'get',
  path: '/reports/{report}',
  tags,
  summary: '一份年报：读出的内容，发现的问题，对问题的意见',
  request: { params },
  responses: { 200: json('年报', reportDetailView) },
})

const download = describeDownload('application/octet-stream', {
  method: 'get',
  path: '/reports/{report}/download',
  tags,
  summary: '下载年报：原文件，或按统一版式生成的文件',
  request: { params, query: z.strictObject({ form: z.enum(['original', ...RENDERING_KINDS]) }) },
  responses: { 200: { description: '文件' } },
})

const attach = describeRoute({
  method: 'put',
  path: '/reports/{report}/body',
  tags,
  summary: '确认这是哪个机关的年报',
  request: { params, body: jsonBody(AttachmentInput.omit({ report: true })) },
  responses: { 200: json('确认后的年报；该机关已有同一文件时，两份并为一份', reportView) },
})

const judge = describeRoute({
  method: 'post',
  path: '/reports/{report}/findings/{finding}/verdicts',
  tags,
  summary: '确认、排除一个问题，或撤回原来的意见；seen 是看到的最后一条意见的序号，没有时为 0',
  request: {
    params: params.extend({ finding: JudgementInput.shape.finding }),
    body: jsonBody(JudgementInput.omit({ report: true, finding: true })),
  },
  responses: { 200: json('对这个问题先后的意见', z.strictObject({ verdicts: z.array(verdictView) })) },
})

const publish = describeRoute({
  method: 'put',
  path: '/reports/{report}/publication',
  tags,
  summary: '公开核对结果，或撤回公开',
  request: { params, body: jsonBody(PublicationInput.omit({ report: true })) },
  responses: { 204: { description: '已办理' } },
})

const remove = describeRoute({
  method: 'delete',
  path: '/reports/{report}',
  tags,
  summary: '删除年报；对问题的意见保留',
  request: { params },
  responses: { 204: { description: '已删除' } },
})

/** One report of a body. */
export function reportRoutes({ services }: Edge) {
  return newRouter()
    .openapi(read, async (c) => {
      const detail = acceptReport(await getBodyReport(services, c.var.actor, c.req.valid('param')))
      return c.json(toReportDetail(detail), 200)
    })
    .openapi(download, async (c) => {
      const { form } = c.req.valid('query')
      const { report, file } = acceptReport(await getBodyReport(services, c.var.actor, c.req.valid('param')))
      if (form === 'original') {
        c.header('content-type', 'application/octet-stream')
        c.header('content-disposition', attachment(report.fileName))
        return c.body(Buffer.from(await getOriginal(services, file)))
      }
      const rendered = await renderReport(services, file, form)
      if (!rendered.ok)
        throw new Refused({ code: 'report.refused', detail: explainRefusal(report.fileName, rendered.refusal) })
      c.header('content-type', rendered.value.mediaType)
      c.header('content-disposition', attachment(withEnding(report.fileName, form)))
      return c.body(Buffer.from(rendered.value.bytes))
    })
    .openapi(attach, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(toReport(acceptReport(await attachReport(services, c.var.actor, input))), 200)
    })
    .openapi(judge, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      const verdicts = acceptReport(await judgeFinding(services, c.var.actor, input))
      return c.json({ verdicts: verdicts.map(toVerdict) }, 200)
    })
    .openapi(publish, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      acceptReport(await publishBodyReport(services, c.var.actor, input))
      return c.body(null, 204)
    })
    .openapi(remove, async (c) => {
      acceptReport(await deleteBodyReport(services, c.var.actor, c.req.valid('param')))
      return c.body(null, 204)
    })
}
