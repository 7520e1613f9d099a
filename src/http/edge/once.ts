import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { doOnce } from '../../service/idempotency/do-once.js'
import { Refused } from '../problem/refused.js'
import type { ApiEnv, ApiServices } from './api-env.js'

const KEY = 'idempotency-key'

/** Asked for by every call that creates something. */
export const idempotencyHeader = z.object({
  [KEY]: z
    .string()
    .regex(/^[\x21-\x7e]{16,128}$/)
    .openapi({
      description: '这次提交的编号，16 至 128 个可见字符，由提交方随机生成；再次提交同一编号和内容，得到同一答复',
    }),
})

/**
 * Answers a creating call once: sent again, the same key gets the same answer and nothing happens.
 *
 * @param work creates with the services it is given, and none else
 */
export async function once<T>(
  c: Context<ApiEnv>,
  services: ApiServices,
  work: (services: ApiServices) => Promise<T>,
): Promise<T> {
  const key = c.req.header(KEY) ?? ''
  const request = JSON.stringify([c.req.method, c.req.path, await c.req.text()])
  const done = await doOnce(services, { person: c.var.actor.person, key, request }, async (db) =>
    JSON.stringify(await work({ ...services, db })),
  )
  if (!done.ok) throw new Refused({ code: done.error.code, detail: DETAILS[done.error.code] })
  if (done.value.isKept) c.header('idempotency-replayed', 'true')
  return JSON.parse(done.value.answer)
}

const DETAILS = {
  'idempotency.differs': '这个提交编号已用于另一次提交，请刷新页面后重试。',
  'idempotency.in-flight': '这次提交正在处理，请稍候，不必重复提交。',
} as const
