import { z } from '@hono/zod-openapi'
import { PROBLEM_CODES } from './problems.js'

export const problemView = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(PROBLEM_CODES),
    fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    current: z.unknown().optional(),
    allowed: z.array(z.strictObject({ move: z.string(), name: z.string() })).optional(),
  })
  .openapi('Problem')

const response = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemView } },
})

const READING = {
  401: response('没有登录，或登录已结束'),
  403: response('没有权限'),
  404: response('没有，或者不让看'),
  422: response('填写有误，逐项说明'),
  429: response('请求太多，等候 Retry-After 所说的秒数'),
  503: response('数据库暂时不可用，等候 Retry-After 所说的秒数'),
}

const CHANGING = {
  400: response('内容不是完整的 JSON'),
  409: response('与现状冲突；`current` 是现状'),
  413: response('内容太长'),
  415: response('内容不是 application/json'),
}

/** The problems a route of this method can answer. */
export const problemResponses = (method: string) => (method === 'get' ? READING : { ...CHANGING, ...READING })
