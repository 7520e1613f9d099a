import type { OpenAPIHono } from '@hono/zod-openapi'
import { ACTION_NAMES } from '../../domain/access/index.js'
import type { ApiEnv } from '../edge/api-env.js'
import { findAccess, type RouteAccess } from '../route-access.js'

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>

const DESCRIPTION = `公开（Gongkai）工作台和其他程序使用的接口。

- 登录后凭 Cookie 使用；改动类请求须从本站页面发出（Origin 或 Sec-Fetch-Site）。
- 内容一律为 JSON；没有列出的字段不接受。日期为北京日期 YYYY-MM-DD，时刻为 UTC。
- 新建类请求须带 Idempotency-Key：同一编号、同一内容再次提交，得到同一答复，不会重复办理；24 小时内有效。
- 修改须带看到的 version；其间被他人改过的答复 409，current 是现状，提交的内容没有保存。
- 列表答复 {items, next}；next 不为 null 时作为 cursor 取下一页。
- 出错一律为 application/problem+json（RFC 9457），code 不变，detail 可直接显示。`

/** What the interface is, for programs: OpenAPI 3.1. */
export function describeApi(api: OpenAPIHono<ApiEnv>, version: string): OpenApiDocument {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: '公开 · Gongkai', version, description: DESCRIPTION, license: { name: 'Apache-2.0' } },
    servers: [{ url: '/' }],
  })
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of ['get', 'post', 'put', 'delete'] as const) {
      const operation = item[method]
      const access = findAccess(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'))
      if (operation === undefined || access === undefined) continue
      operation.description = `谁可以使用：${explainAccess(access)}`
      operation.security = access === 'anyone' ? [] : [{ session: [] }]
    }
  }
  document.components = {
    ...document.components,
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-gongkai-session' } },
  }
  return document
}

function explainAccess(access: RouteAccess): string {
  switch (access) {
    case 'anyone':
      return '任何人'
    case 'signing-in':
      return '密码已核对、正在登录的人'
    case 'signed-in':
      return '已登录的人'
    default:
      return `角色可以${ACTION_NAMES[access.action]}的人`
  }
}
