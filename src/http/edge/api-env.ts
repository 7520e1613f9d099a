import type { CheckedReportServices } from '../../service/checked-reports/checked-report-services.js'
import type { JobOperations } from '../../service/jobs/job-operations.js'
import type { Actor } from '../../service/people/authorise.js'
import type { PeopleServices } from '../../service/people/people-services.js'
import type { Origin } from '../../service/people/sign-in.js'
import type { RequestServices } from '../../service/requests/request-services.js'
import type { SystemServices } from '../../service/system/system-status.js'
import type { WaitingServices } from '../../service/waiting/list-waiting.js'
import type { TrustedProxies } from '../../web/client-address.js'
import type { Rate } from '../../web/rate-limiter.js'
import type { Site } from '../../web/site.js'

/** What the use cases behind the interface work with. */
export interface ApiServices
  extends PeopleServices,
    CheckedReportServices,
    RequestServices,
    SystemServices,
    WaitingServices {
  /** `null`: none run in this process, nor can be looked at. */
  readonly jobs: JobOperations | null
}

export interface ApiOptions {
  readonly version: string
  /** Told of defects; what a person sees is one calm sentence. */
  readonly onDefect: (error: Error) => void
  readonly trustedProxies: TrustedProxies
  readonly rates?: Partial<Rates>
}

/** How much one address, one person and one address that signs in may ask for. */
export interface Rates {
  readonly address: Rate
  readonly person: Rate
  readonly signIn: Rate
}

/** What every part of the interface is made with. */
export interface Edge {
  readonly services: ApiServices
  readonly site: Site
  readonly options: ApiOptions
}

export interface ApiEnv {
  /** As the server for Node hands it over. */
  Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } } }
  Variables: {
    /** Where the request comes from. */
    origin: Origin
    /** Whether nobody on the way can read it. */
    way: 'https' | 'loopback' | 'open'
    /** What the session cookie holds, whatever it opens. */
    token: string
    /** Who is signed in; there wherever the table of routes asks for it. */
    actor: Actor
  }
}
