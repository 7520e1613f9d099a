import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnv } from '../edge/api-env.js'
import { docsPage } from './docs-page.js'
import { DOCS_STYLE } from './docs-style.js'
import { describeApi } from './openapi-document.js'

/** The description of all routes that an interface has by now. */
export function addDocs(api: OpenAPIHono<ApiEnv>, version: string): void {
  const document = once(() => describeApi(api, version))
  const page = once(() => docsPage(document()))
  api.get('/api/openapi.json', (c) => c.json(document()))
  api.get('/api/docs', (c) => c.html(page()))
  api.get('/api/docs.css', (c) => c.body(DOCS_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
}

/** Made when it is first asked for: by then all routes are there. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
