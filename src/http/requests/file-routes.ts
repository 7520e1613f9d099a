import { z } from '@hono/zod-openapi'
import { addFile, type ChangedFiles, NewFileInput } from '../../service/requests/files/add-file.js'
import { listCaseFiles } from '../../service/requests/files/case-files.js'
import { requestFileId } from '../../service/requests/files/file-fields.js'
import { maskFile } from '../../service/requests/files/mask-file.js'
import { openFile } from '../../service/requests/files/open-file.js'
import { removeFile } from '../../service/requests/files/remove-file.js'
import { replaceFile } from '../../service/requests/files/replace-file.js'
import { ConfirmationInput, confirmFindings } from '../../service/requests/gate/confirm-findings.js'
import { reinspectFile } from '../../service/requests/gate/reinspect-file.js'
import { attachment } from '../../web/attachment.js'
import { contentOf } from '../../web/opened-file.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { describeDownload, describeRoute, newRouter } from '../edge/router.js'
import { acceptRequestFile } from '../problem/accept-request-file.js'
import { uploadGate } from '../reports/upload-gate.js'
import { changedFilesView, filesView, toFiles } from './file-views.js'
import { requestParams } from './request-params.js'

const tags = ['依申请公开']
const params = requestParams
const fileParams = params.extend({ file: requestFileId })
const fileName = z.string().min(1).max(400)
const gate = uploadGate()
const bytes = {
  required: true,
  content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
}

const list = describeRoute({
  method: 'get',
  path: '/requests/{no}/files',
  tags,
  summary: '一件申请的文件、发布前检查的结果和送达凭证',
  request: { params },
  responses: { 200: json('文件', filesView) },
})

const add = describeRoute({
  method: 'post',
  path: '/requests/{no}/files',
  tags,
  summary: '添加一个文件；同一用途的同一文件重复提交得到同一个，不需要提交编号',
  middleware: gate,
  request: { params, query: z.strictObject({ purpose: NewFileInput.shape.purpose, fileName }), body: bytes },
  responses: { 200: json('添加后的文件', changedFilesView) },
})

const download = describeDownload('application/octet-stream', {
  method: 'get',
  path: '/requests/{no}/files/{file}/download',
  tags,
  summary: '下载一个文件',
  request: { params: fileParams },
  responses: { 200: { description: '文件' } },
})

const replace = describeRoute({
  method: 'post',
  path: '/requests/{no}/files/{file}/replacement',
  tags,
  summary: '用另一个文件更换，例如遮盖了个人信息的',
  middleware: gate,
  request: { params: fileParams, query: z.strictObject({ fileName }), body: bytes },
  responses: { 200: json('更换后的文件', changedFilesView) },
})

const mask = describeRoute({
  method: 'post',
  path: '/requests/{no}/files/{file}/masking',
  tags,
  summary: '遮盖文本、DOCX、XLSX 文件里的个人号码，重新检查后更换原文件',
  request: { params: fileParams },
  responses: { 200: json('更换后的文件', changedFilesView) },
})

const inspect = describeRoute({
  method: 'post',
  path: '/requests/{no}/files/{file}/inspection',
  tags,
  summary: '重新做发布前检查',
  request: { params: fileParams },
  responses: { 200: json('文件', filesView) },
})

const confirm = describeRoute({
  method: 'post',
  path: '/requests/{no}/files/{file}/confirmations',
  tags,
  summary: '由另一人确认文件里的若干处可以提供，写明理由',
  request: { params: fileParams, body: jsonBody(ConfirmationInput.omit({ no: true, file: true })) },
  responses: { 200: json('确认后的文件', changedFilesView) },
})

const remove = describeRoute({
  method: 'delete',
  path: '/requests/{no}/files/{file}',
  tags,
  summary: '删除一个还没有存档的文件',
  request: { params: fileParams },
  responses: { 200: json('其余的文件', changedFilesView) },
})

async function* inOnePiece(sent: ArrayBuffer): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(sent)
}

/** Files of a case, the gate before release, and what proves that it was served. */
export function requestFileRoutes({ services }: Edge) {
  return newRouter()
    .openapi(list, async (c) => {
      const { no } = c.req.valid('param')
      return c.json(toFiles(acceptRequestFile(await listCaseFiles(services, c.var.actor, no))), 200)
    })
    .openapi(add, async (c) => {
      const { purpose, fileName } = c.req.valid('query')
      const input = { ...c.req.valid('param'), purpose }
      const incoming = { fileName, bytes: inOnePiece(await c.req.arrayBuffer()) }
      return c.json(toChanged(acceptRequestFile(await addFile(services, c.var.actor, input, incoming))), 200)
    })
    .openapi(download, async (c) => {
      const file = acceptRequestFile(await openFile(services, c.var.actor, c.req.valid('param')))
      c.header('content-type', 'application/octet-stream')
      c.header('content-disposition', attachment(file.name))
      c.header('content-length', String(file.sizeBytes))
      return c.body(await contentOf(c.req.method, file))
    })
    .openapi(replace, async (c) => {
      const { fileName } = c.req.valid('query')
      const incoming = { fileName, bytes: inOnePiece(await c.req.arrayBuffer()) }
      const replaced = await replaceFile(services, c.var.actor, c.req.valid('param'), incoming)
      return c.json(toChanged(acceptRequestFile(replaced)), 200)
    })
    .openapi(mask, async (c) => {
      const masked = await maskFile(services, c.var.actor, c.req.valid('param'))
      return c.json(toChanged(acceptRequestFile(masked)), 200)
    })
    .openapi(inspect, async (c) => {
      const inspected = await reinspectFile(services, c.var.actor, c.req.valid('param'))
      return c.json(toFiles(acceptRequestFile(inspected)), 200)
    })
    .openapi(confirm, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      const confirmed = await confirmFindings(services, c.var.actor, input)
      return c.json(toChanged(acceptRequestFile(confirmed)), 200)
    })
    .openapi(remove, async (c) => {
      const removed = await removeFile(services, c.var.actor, c.req.valid('param'))
      return c.json(toChanged(acceptRequestFile(removed)), 200)
    })
}

const toChanged = (changed: ChangedFiles): z.infer<typeof changedFilesView> => ({
  ...toFiles(changed),
  file: changed.file,
})
