/**
 * Who may use a route. `link-holder`: whoever has the secret address of a report, or the public one it was given.
 * `uploader`: the browser that handed the report in. `applicant`: whoever showed number and query code of a request a
 * moment ago. To everybody else these do not exist.
 */
export type Visibility = 'anyone' | 'link-holder' | 'uploader' | 'applicant'

interface RouteAccess {
  readonly access: Visibility
  /** Whether the finished page may be kept for the next one who asks: it is the same for all. */
  readonly kept?: true
}

/** Every route of the public site. A route that is not here fails the test, and so does an entry without a route. */
export const ROUTE_ACCESS = {
  'GET /': { access: 'anyone', kept: true },
  'GET /bodies': { access: 'anyone', kept: true },
  'GET /bodies/:id': { access: 'anyone', kept: true },
  'GET /guide': { access: 'anyone', kept: true },
  'GET /guide/:id': { access: 'anyone', kept: true },
  'GET /systems': { access: 'anyone', kept: true },
  'GET /disclosure': { access: 'anyone', kept: true },
  'GET /apply': { access: 'anyone', kept: true },
  'GET /search': { access: 'anyone' },
  'GET /audit': { access: 'anyone', kept: true },
  'GET /audit/heads.jsonl': { access: 'anyone', kept: true },
  'GET /site-map': { access: 'anyone', kept: true },
  'GET /accessibility': { access: 'anyone', kept: true },
  'GET /sitemap.xml': { access: 'anyone', kept: true },
  'GET /robots.txt': { access: 'anyone', kept: true },
  'GET /feed.xml': { access: 'anyone', kept: true },
  'POST /preferences': { access: 'anyone' },
  'GET /assets/:name': { access: 'anyone' },

  'GET /answered': { access: 'anyone' },
  'GET /ask': { access: 'anyone' },
  'POST /ask': { access: 'anyone' },
  'POST /ask/look': { access: 'anyone' },
  'GET /ask/receipt': { access: 'applicant' },
  'GET /ask/receipt/copy': { access: 'applicant' },
  'GET /follow': { access: 'anyone' },
  'POST /follow': { access: 'anyone' },
  'POST /follow/end': { access: 'anyone' },
  'POST /follow/confirm': { access: 'applicant' },
  'GET /follow/withdraw': { access: 'applicant' },
  'POST /follow/withdraw': { access: 'applicant' },
  'POST /follow/correction': { access: 'applicant' },
  'POST /follow/reasons': { access: 'applicant' },
  'POST /follow/material': { access: 'applicant' },
  'GET /follow/copy': { access: 'applicant' },
  'GET /follow/letters/:number': { access: 'applicant' },
  'GET /follow/letters/:number/:format': { access: 'applicant' },
  'GET /follow/files/:id': { access: 'applicant' },

  'GET /check': { access: 'anyone' },
  'POST /reports': { access: 'anyone' },
  'GET /reports': { access: 'anyone', kept: true },
  'GET /mine': { access: 'anyone' },
  'GET /rules': { access: 'anyone', kept: true },
  'GET /r/:key': { access: 'link-holder' },
  'GET /r/:key/:kind': { access: 'link-holder' },
  'GET /r/:key/delete': { access: 'uploader' },
  'POST /r/:key/publish': { access: 'uploader' },
  'POST /r/:key/delete': { access: 'uploader' },
} as const satisfies Record<`${'GET' | 'POST'} /${string}`, RouteAccess>

const KEPT = Object.entries<RouteAccess>(ROUTE_ACCESS).flatMap(([route, { kept }]) =>
  kept === true ? [route.slice(route.indexOf(' ') + 1)] : [],
)
const KEPT_PATHS: ReadonlySet<string> = new Set(KEPT.filter((path) => !path.includes(':')))
const KEPT_SHAPES = KEPT.filter((path) => path.includes(':')).map(
  (path) => new RegExp(`^${path.replace(/:\w+/g, '[\\w-]{1,64}')}$`),
)

/** Whether the page at an address is the same for all. */
export const isKept = (path: string): boolean => KEPT_PATHS.has(path) || KEPT_SHAPES.some((shape) => shape.test(path))
