import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import { refuseInput } from '../../service/input.js'
import { problemResponses } from '../problem/problem-view.js'
import { Refused, refuseFields } from '../problem/refused.js'
import type { ApiEnv } from './api-env.js'

/** A set of routes whose input is held against its schemas before a handler sees it. */
export function newRouter(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return
      // What can be no address is no address: whether the thing would exist is not said.
      if (result.target === 'param') throw new Refused({ code: 'route.unknown', detail: '网址不完整或已失效。' })
      throw refuseFields(refuseInput(result.error, 'data' in result ? result.data : undefined).fields)
    },
  })
}

/** A route with the problems it can answer in its description; its type names only what it is asked for. */
export function describeRoute<P extends string, const R extends Omit<RouteConfig, 'path'> & { path: P }>(route: R): R {
  return { ...route, responses: { ...route.responses, ...problemResponses(route.method) } }
}

/** A route that answers with a file; what is in it is described, not typed. */
export function describeDownload<P extends string, const R extends Omit<RouteConfig, 'path'> & { path: P }>(
  mediaType: string,
  route: R,
): R {
  const { responses } = describeRoute(route)
  const content = { [mediaType]: { schema: { type: 'string' as const, format: 'binary' } } }
  return { ...route, responses: { ...responses, 200: { description: '文件', ...responses[200], content } } }
}
