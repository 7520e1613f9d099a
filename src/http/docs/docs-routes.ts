import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnv } from '../edge/api-env.js'
import { docsPage } from './docs-page.js'
import { DOCS_STYLE } from './docs-style.js'
import { describeApi, type OpenApiDocument } from './openapi-document.js'

/** The description of all routes that an interface has by now. */
export function addDocs(api: OpenAPIHono<ApiEnv>, version: string): void {
  let made: OpenApiDocument | undefined
  const document = (): OpenApiDocument => {
    made ??= describeApi(api, version)
    return made
  }
  api.get('/api/openapi.json', (c) => c.json(document()))
  api.get('/api/docs', (c) => c.html(docsPage(document())))
  api.get('/api/docs.css', (c) => c.body(DOCS_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
}
