import { Hono } from 'hono'
import { type ObservedRequest, observeRequests } from '../web/observe-requests.js'
import { createRouteNames } from '../web/route-names.js'

interface Face {
  readonly routes: Hono['routes']
  fetch(request: Request, environment?: object): Response | Promise<Response>
}

/** The faces of the site, each with its own addresses. */
export interface Faces {
  /** For whoever watches the site: `/healthz`, `/readyz`, `/metrics`. */
  readonly operations: readonly Face[]
  /** `/api` */
  readonly api: Face
  /** `/console` */
  readonly console: Face
  /** Everything else. */
  readonly portal: Face
  /** The portal's routes have no language in them, its addresses may. */
  portalPathOf(path: string): string
}

/** One site out of its faces. Each answers for its own addresses alone, unknown ones and failures included. */
export function createApp(faces: Faces, observers: readonly ((request: ObservedRequest) => void)[] = []): Hono {
  const { operations, api, console, portal, portalPathOf } = faces
  const named = [...operations, api, console, portal].flatMap(({ routes }) => routes)
  const nameOf = createRouteNames(named, portalPathOf)
  const app = new Hono()
  app.use(observeRequests({ nameOf, observers }))
  for (const face of operations)
    for (const { path } of face.routes.filter(({ method }) => method === 'GET')) app.mount(path, face.fetch, WHOLE_PATH)
  app.mount('/api', api.fetch, WHOLE_PATH)
  app.mount('/console', console.fetch, WHOLE_PATH)
  app.mount('/', portal.fetch, WHOLE_PATH)
  return app
}

const WHOLE_PATH = { replaceRequest: false } as const
