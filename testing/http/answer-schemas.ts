import type { z } from '@hono/zod-openapi'
import type { Api } from '../../src/http/api.js'
import { problemView } from '../../src/http/problem/problem-view.js'
import type { RouteKey } from '../../src/http/route-access.js'

/** What is wrong with an answer by the route's own description: a field too many, say; `null` if nothing is. */
export function answerFault(api: Api, key: RouteKey, status: number, text: string): string | null {
  if (status >= 400) return faultOf(problemView, text)
  const schema = schemaOf(api, key, status)
  return schema === undefined ? null : faultOf(schema, text)
}

function faultOf(schema: z.ZodType, text: string): string | null {
  const parsed = schema.safeParse(JSON.parse(text))
  return parsed.success ? null : parsed.error.message
}

function schemaOf(api: Api, key: RouteKey, status: number): z.ZodType | undefined {
  for (const definition of api.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue
    const { method, path, responses } = definition.route
    if (`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}` !== key) continue
    const answer = responses[status]
    if (answer === undefined || '$ref' in answer) return undefined
    const content = answer.content?.['application/json']
    return content !== undefined && 'schema' in content ? (content.schema as z.ZodType) : undefined
  }
  return undefined
}
