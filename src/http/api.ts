import { protect } from '../web/security-headers.js'
import type { Site } from '../web/site.js'
import { auditRoutes } from './audit/audit-routes.js'
import { bodyRoutes } from './bodies/body-routes.js'
import { reformRoutes } from './bodies/reform-routes.js'
import { addDocs } from './docs/docs-routes.js'
import { access } from './edge/access.js'
import type { ApiOptions, ApiServices, Edge } from './edge/api-env.js'
import { jsonOnly } from './edge/json-only.js'
import { createRateLimits } from './edge/rate-limits.js'
import { requestFacts } from './edge/request-facts.js'
import { newRouter } from './edge/router.js'
import { installationRoutes } from './installation/installation-routes.js'
import { peopleRoutes } from './people/people-routes.js'
import { personRoutes } from './people/person-routes.js'
import { answerError, answerProblem } from './problem/answer-problem.js'
import { profileRoutes } from './profile/profile-routes.js'
import { handInRoutes } from './reports/hand-in-routes.js'
import { reportListRoutes } from './reports/list-routes.js'
import { reportRoutes } from './reports/report-routes.js'
import { afterRoutes } from './requests/after-routes.js'
import { caseRoutes } from './requests/case-routes.js'
import { countRoutes } from './requests/count-routes.js'
import { requestFileRoutes } from './requests/file-routes.js'
import { letterRoutes } from './requests/letter-routes.js'
import { publicLogRoutes } from './requests/public-log-routes.js'
import { requestRoutes } from './requests/request-routes.js'
import { reviewRoutes } from './requests/review-routes.js'
import { wordingRoutes } from './requests/wording-routes.js'
import { workRoutes } from './requests/work-routes.js'
import { sessionRoutes } from './session/session-routes.js'
import { jobRoutes } from './system/job-routes.js'
import { systemRoutes } from './system/system-routes.js'
import { waitingRoutes } from './waiting/waiting-routes.js'

export type { ApiOptions, ApiServices } from './edge/api-env.js'

/** The interface that the console and other programs use, under `/api`. */
export function createApi(services: ApiServices, site: Site, options: ApiOptions) {
  const edge: Edge = { services, site, options }
  const limits = createRateLimits(options.rates)
  const api = newRouter()
  api.onError((error, c) => answerError(c, error, options.onDefect))
  api.notFound((c) => answerProblem(c, { code: 'route.unknown', detail: '没有这个地址，请核对网址和方法。' }))

  api.use('/api/*', protect(site, { 'style-src': "'self'" }))
  api.use('/api/*', requestFacts(edge))
  api.use('/api/*', (c, next) => {
    limits.admitAddress(c.var.origin)
    return next()
  })
  api.use('/api/*', access(services, limits.admitPerson))
  api.use('/api/*', jsonOnly)

  const routes = api
    .route('/api/v1', installationRoutes(edge, limits))
    .route('/api/v1', sessionRoutes(edge, limits))
    .route('/api/v1', profileRoutes(edge))
    .route('/api/v1', reformRoutes(edge))
    .route('/api/v1', bodyRoutes(edge))
    .route('/api/v1', peopleRoutes(edge))
    .route('/api/v1', personRoutes(edge))
    .route('/api/v1', auditRoutes(edge))
    .route('/api/v1', reportListRoutes(edge))
    .route('/api/v1', handInRoutes(edge))
    .route('/api/v1', reportRoutes(edge))
    .route('/api/v1', requestRoutes(edge))
    .route('/api/v1', caseRoutes(edge))
    .route('/api/v1', letterRoutes(edge))
    .route('/api/v1', wordingRoutes(edge))
    .route('/api/v1', requestFileRoutes(edge))
    .route('/api/v1', countRoutes(edge))
    .route('/api/v1', workRoutes(edge))
    .route('/api/v1', reviewRoutes(edge))
    .route('/api/v1', afterRoutes(edge))
    .route('/api/v1', publicLogRoutes(edge))
    .route('/api/v1', waitingRoutes(edge))
    .route('/api/v1', systemRoutes(edge))
    .route('/api/v1', jobRoutes(edge))
  addDocs(api, options.version)
  return routes
}

/** For typed clients: `hc<Api>(origin)`. */
export type Api = ReturnType<typeof createApi>
