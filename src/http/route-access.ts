import type { Action } from '../domain/access/index.js'

/**
 * Where the body comes from that an action is allowed on. Named in the address, it is decided before anything is read;
 * named in the content, held by the person or
 * answering for the report or the request acted on, the use case decides, and the edge only lets those in who can
 * do such a thing anywhere.
 */
export type BodySource =
  | { readonly in: 'path' | 'query'; readonly name: string }
  /** No body in particular: for roles that reach everywhere. */
  | 'none'
  | 'content'
  | 'person'
  | 'report'
  | 'request'
  /** Those within reach, or the one of them that is asked for; also one that is no more. */
  | 'within-reach'

/** Who may call a route. `signing-in`: whoever gave a right password, however far they have come since. */
export type RouteAccess = 'anyone' | 'signing-in' | 'signed-in' | { readonly action: Action; readonly body: BodySource }

const needs = (action: Action, body: BodySource): RouteAccess => ({ action, body })

/** Every route of the interface. One that is not here is refused to everybody. */
export const ROUTE_ACCESS = {
  'GET /api/openapi.json': 'anyone',
  'GET /api/docs': 'anyone',
  'GET /api/docs.css': 'anyone',

  'GET /api/v1/installation': 'anyone',
  'POST /api/v1/installation/administrator': 'anyone',

  'GET /api/v1/session': 'anyone',
  'POST /api/v1/session': 'anyone',
  'DELETE /api/v1/session': 'anyone',
  'POST /api/v1/session/second-factor': 'signing-in',
  'POST /api/v1/session/enrolment': 'signing-in',
  'POST /api/v1/session/enrolment/confirmation': 'signing-in',
  'POST /api/v1/session/new-password': 'signing-in',

  'GET /api/v1/me': 'signed-in',
  'PUT /api/v1/me/password': 'signed-in',
  'POST /api/v1/me/recovery-codes': 'signed-in',
  'POST /api/v1/me/second-factor': 'signed-in',
  'POST /api/v1/me/second-factor/confirmation': 'signed-in',
  'GET /api/v1/me/sessions': 'signed-in',
  'DELETE /api/v1/me/sessions/:session': 'signed-in',
  'POST /api/v1/me/sessions/end-others': 'signed-in',

  'GET /api/v1/bodies': needs('body.read', 'none'),
  'GET /api/v1/bodies/:body': needs('body.read', 'none'),
  'POST /api/v1/bodies': needs('body.reform', 'content'),
  'POST /api/v1/bodies/merge': needs('body.reform', 'content'),
  'POST /api/v1/bodies/:body/rename': needs('body.reform', 'content'),
  'POST /api/v1/bodies/:body/move': needs('body.reform', 'content'),
  'POST /api/v1/bodies/:body/split': needs('body.reform', 'content'),
  'POST /api/v1/bodies/:body/abolish': needs('body.reform', 'content'),
  'PUT /api/v1/bodies/:body/details': needs('body.edit-office', { in: 'path', name: 'body' }),

  'GET /api/v1/people': needs('person.read', { in: 'query', name: 'body' }),
  'POST /api/v1/people': needs('person.create', 'content'),
  'PUT /api/v1/people/:person/name': needs('person.correct', 'person'),
  'POST /api/v1/people/:person/grants': needs('person.grant', 'content'),
  'DELETE /api/v1/people/:person/grants/:grant': needs('person.grant', 'person'),
  'POST /api/v1/people/:person/suspend': needs('person.suspend', 'person'),
  'POST /api/v1/people/:person/reinstate': needs('person.suspend', 'person'),
  'POST /api/v1/people/:person/reset': needs('person.reset', 'person'),
  'POST /api/v1/people/:person/sessions/end': needs('session.end', 'person'),

  'GET /api/v1/audit': needs('audit.read', 'within-reach'),
  'GET /api/v1/audit/export': needs('audit.export', 'within-reach'),

  'GET /api/v1/reports': needs('checked-report.read', 'within-reach'),
  'GET /api/v1/reports/totals': needs('checked-report.read', 'within-reach'),
  'POST /api/v1/reports': needs('checked-report.hand-in', 'content'),
  'POST /api/v1/reports/adopt': needs('checked-report.hand-in', 'content'),
  'POST /api/v1/reports/uploads/delete': needs('checked-report.delete', 'none'),
  'GET /api/v1/reports/:report': needs('checked-report.read', 'report'),
  'GET /api/v1/reports/:report/download': needs('checked-report.read', 'report'),
  'PUT /api/v1/reports/:report/body': needs('checked-report.hand-in', 'report'),
  'PUT /api/v1/reports/:report/publication': needs('checked-report.publish', 'report'),
  'DELETE /api/v1/reports/:report': needs('checked-report.delete', 'report'),
  'POST /api/v1/reports/:report/findings/:finding/verdicts': needs('checked-report.judge', 'report'),

  'GET /api/v1/requests': needs('request.read', 'within-reach'),
  'POST /api/v1/requests': needs('request.register', 'content'),
  'GET /api/v1/wanted-lines': needs('request.read', 'request'),
  'GET /api/v1/bodies/:body/request-handlers': needs('request.read', 'within-reach'),
  'GET /api/v1/requests/:no': needs('request.read', 'request'),
  'POST /api/v1/requests/:no/events': needs('request.handle', 'request'),
  'POST /api/v1/requests/:no/assignee': needs('request.assign', 'request'),
  'GET /api/v1/requests/:no/assignees': needs('request.assign', 'request'),
  'GET /api/v1/requests/:no/alike': needs('request.read', 'request'),
  'POST /api/v1/requests/:no/notes': needs('request.handle', 'request'),
  'POST /api/v1/requests/:no/query-code': needs('request.handle', 'request'),
  'GET /api/v1/requests/:no/files': needs('request.read', 'request'),
  'POST /api/v1/requests/:no/files': needs('request.handle', 'request'),
  'GET /api/v1/requests/:no/files/:file/download': needs('request.read', 'request'),
  'DELETE /api/v1/requests/:no/files/:file': needs('request.handle', 'request'),
  'POST /api/v1/requests/:no/files/:file/replacement': needs('request.handle', 'request'),
  'POST /api/v1/requests/:no/files/:file/masking': needs('request.handle', 'request'),
  'POST /api/v1/requests/:no/files/:file/inspection': needs('request.read', 'request'),
  'POST /api/v1/requests/:no/files/:file/confirmations': needs('release.confirm', 'request'),
  'GET /api/v1/requests/:no/letters': needs('request.read', 'request'),
  'POST /api/v1/requests/:no/letters/preview': needs('request.handle', 'request'),
  'GET /api/v1/requests/:no/letters/:letter': needs('request.read', 'request'),
  'GET /api/v1/requests/:no/letters/:letter/download': needs('request.read', 'request'),
  'GET /api/v1/bodies/:body/letter-wordings': needs('request.read', { in: 'path', name: 'body' }),
  'GET /api/v1/bodies/:body/letter-wordings/:code': needs('request.read', { in: 'path', name: 'body' }),
  'POST /api/v1/bodies/:body/letter-wordings/:code/preview': needs('letter.adapt', { in: 'path', name: 'body' }),
  'PUT /api/v1/bodies/:body/letter-wordings/:code': needs('letter.adapt', { in: 'path', name: 'body' }),
  'GET /api/v1/bodies/:body/letter-office': needs('request.read', { in: 'path', name: 'body' }),
  'PUT /api/v1/bodies/:body/letter-office': needs('letter.adapt', { in: 'path', name: 'body' }),
  'GET /api/v1/bodies/:body/request-counts/:year': needs('request.read', 'within-reach'),
  'GET /api/v1/bodies/:body/request-counts/:year/cases': needs('request.read', 'within-reach'),
  'GET /api/v1/requests/:no/work': needs('request.read', 'request'),
  'GET /api/v1/requests/:no/reviews': needs('request.read', 'request'),
  'PUT /api/v1/requests/:no/reviews/:review/lesson': needs('request.handle', 'request'),
  'GET /api/v1/reviews': needs('request.read', 'within-reach'),
  'GET /api/v1/lessons': needs('request.read', 'within-reach'),
  'GET /api/v1/bodies/:body/alike-requests': needs('request.read', 'within-reach'),
  'GET /api/v1/bodies/:body/publication-proposals': needs('request.read', 'within-reach'),
  'POST /api/v1/bodies/:body/publication-proposals': needs('request.handle', { in: 'path', name: 'body' }),
  'POST /api/v1/bodies/:body/publication-proposals/:proposal/moves': needs('request.handle', {
    in: 'path',
    name: 'body',
  }),
  'GET /api/v1/bodies/:body/public-log': needs('request.read', 'within-reach'),
  'PUT /api/v1/bodies/:body/public-log': needs('request.approve', { in: 'path', name: 'body' }),
  'GET /api/v1/requests/:no/public-entry': needs('request.read', 'request'),
  'PUT /api/v1/requests/:no/public-entry': needs('request.handle', 'request'),
  'POST /api/v1/requests/:no/public-entry/confirmation': needs('release.confirm', 'request'),
  'POST /api/v1/requests/:no/public-entry/withdrawal': needs('request.handle', 'request'),
  'GET /api/v1/requests/:no/holds': needs('request.read', 'request'),
  'POST /api/v1/requests/:no/holds': needs('request.approve', 'request'),
  'DELETE /api/v1/requests/:no/holds/:hold': needs('request.approve', 'request'),

  'GET /api/v1/waiting': 'signed-in',

  'GET /api/v1/system': needs('system.read', 'none'),
  'GET /api/v1/system/jobs': needs('system.read', 'none'),
  'GET /api/v1/system/jobs/failures': needs('system.read', 'none'),
  'POST /api/v1/system/jobs/failures/:run/retry': needs('system.run-job', 'none'),
  'DELETE /api/v1/system/jobs/failures/:run': needs('system.run-job', 'none'),
} as const satisfies Readonly<Record<`${'GET' | 'POST' | 'PUT' | 'DELETE'} /api/${string}`, RouteAccess>>

export type RouteKey = keyof typeof ROUTE_ACCESS

/** The access of a route by its method and pattern; `undefined`: it was forgotten. */
export const findAccess = (method: string, path: string): RouteAccess | undefined => {
  const key = `${method} ${path}`
  return Object.hasOwn(ROUTE_ACCESS, key) ? ROUTE_ACCESS[key as RouteKey] : undefined
}
