import { z } from '@hono/zod-openapi'
import { getLetter, listLetters } from '../../service/requests/letters/list-letters.js'
import { PreviewInput, previewLetters } from '../../service/requests/letters/preview-letters.js'
import { LETTER_RENDERINGS, renderLetter } from '../../service/requests/letters/render-letter.js'
import { attachment } from '../../web/attachment.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { describeDownload, describeRoute, newRouter } from '../edge/router.js'
import { acceptRequest } from '../problem/accept-request.js'
import { caseLettersView, letterView, toCaseLetters, toLetter } from './letter-views.js'
import { requestParams } from './request-params.js'

const tags = ['文书']
const params = requestParams
const letterParams = params.extend({
  letter: z
    .string()
    .regex(/^([1-9]\d{0,5}|P01|P14)$/)
    .openapi({ description: '在本件申请中的序号；表格为其代码 P01、P14' }),
})

const list = describeRoute({
  method: 'get',
  path: '/requests/{no}/letters',
  tags,
  summary: '一件申请的文书，和现在可以打印的表格',
  request: { params },
  responses: { 200: json('文书', caseLettersView) },
})

const preview = describeRoute({
  method: 'post',
  path: '/requests/{no}/letters/preview',
  tags,
  summary: '办理这一步会作出的文书；不保存，也不取得文号',
  request: { params, body: jsonBody(PreviewInput.omit({ no: true })) },
  responses: { 200: json('文书', z.strictObject({ items: z.array(letterView) })) },
})

const read = describeRoute({
  method: 'get',
  path: '/requests/{no}/letters/{letter}',
  tags,
  summary: '一份文书的内容',
  request: { params: letterParams },
  responses: { 200: json('文书', letterView) },
})

const download = describeDownload('application/octet-stream', {
  method: 'get',
  path: '/requests/{no}/letters/{letter}/download',
  tags,
  summary: '下载文书，按党政机关公文格式排版',
  request: { params: letterParams, query: z.strictObject({ format: z.enum(LETTER_RENDERINGS) }) },
  responses: { 200: { description: '文件' } },
})

/** The letters of a case. */
export function letterRoutes({ services }: Edge) {
  return newRouter()
    .openapi(list, async (c) => {
      const { no } = c.req.valid('param')
      return c.json(toCaseLetters(acceptRequest(await listLetters(services, c.var.actor, no))), 200)
    })
    .openapi(preview, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      const letters = acceptRequest(await previewLetters(services, c.var.actor, input))
      return c.json({ items: letters.map(toLetter) }, 200)
    })
    .openapi(read, async (c) => {
      return c.json(toLetter(acceptRequest(await getLetter(services, c.var.actor, c.req.valid('param')))), 200)
    })
    .openapi(download, async (c) => {
      const letter = acceptRequest(await getLetter(services, c.var.actor, c.req.valid('param')))
      const file = acceptRequest(await renderLetter(services, letter, c.req.valid('query').format))
      c.header('content-type', file.mediaType)
      c.header('content-disposition', attachment(file.fileName))
      return c.body(Buffer.from(file.bytes))
    })
}
