import { fileURLToPath } from 'node:url'
import type { Config } from '../config/config.js'
import { createApi } from '../http/api.js'
import { createConsoleFiles } from '../http/console-files.js'
import type { ApiServices } from '../http/edge/api-env.js'
import { createHealth, type Health } from '../http/health.js'
import { createMetrics, type Metrics } from '../http/metrics.js'
import { withoutLanguage } from '../portal/language-path.js'
import { createPortal } from '../portal/portal.js'
import type { JobOperations } from '../service/jobs/job-operations.js'
import { createFigures } from '../service/operations/figures.js'
import { createReadinessChecks } from '../service/operations/readiness.js'
import { trustProxies } from '../web/client-address.js'
import { isLoopbackName, type Site } from '../web/site.js'
import type { Faces } from './app.js'
import { countFailedJobs } from './system-sources.js'

/** The console as it was built; `src` and `dist` lie equally deep. */
const CONSOLE = fileURLToPath(new URL('../../dist/console', import.meta.url))

export interface CreateFaces {
  readonly config: Config
  readonly services: ApiServices
  readonly jobs: JobOperations
  readonly version: string
  /** Told of defects; what a person sees is one calm sentence. */
  readonly onDefect: (error: Error) => void
}

export interface CreatedFaces extends Faces {
  readonly health: Health
  readonly metrics: Metrics
}

/** The faces of the site over one set of services. */
export function createFaces({ config, services, jobs, version, onDefect }: CreateFaces): CreatedFaces {
  const site = siteOf(config)
  const trustedProxies = trustProxies(config.trustedProxies)
  const health = createHealth({
    ...createReadinessChecks(services.db),
    jobs: async () => jobs.status().state === 'running',
  })
  const metrics = createMetrics({
    site,
    version,
    token: config.metricsToken,
    sources: [
      ...createFigures(services.db),
      { name: 'gongkai_jobs_set_aside', help: 'Runs that were given up.', read: () => countFailedJobs(jobs) },
      {
        name: 'gongkai_jobs_waiting',
        help: 'Runs that wait, by job.',
        label: 'job',
        read: async () => Object.fromEntries((await jobs.listQueues()).map(({ name, waiting }) => [name, waiting])),
      },
    ],
  })
  return {
    health,
    metrics,
    operations: [health.routes, metrics.routes],
    api: createApi(services, site, { version, onDefect, trustedProxies }),
    console: createConsoleFiles({ folder: CONSOLE, site }),
    portal: createPortal({
      services,
      site,
      onDefect,
      trustedProxies,
      registrations: { icp: config.icpRecord ?? null, police: config.policeRecord ?? null },
    }),
    portalPathOf: withoutLanguage,
  }
}

const siteOf = ({ host, publicUrl }: Config): Site => ({
  publicOrigin: publicUrl,
  isLoopback: isLoopbackName(host.includes(':') ? `[${host}]` : host),
})
