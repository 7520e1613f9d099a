import type { Action } from '../domain/access/index.js'

/**
 * Where the body comes from that an action is allowed on. Named in the address, it is decided before anything is read;
 * named in the content or held by the person acted on, the use case decides, and the edge only lets those in who can
 * do such a thing anywhere.
 */
export type BodySource =
  | { readonly in: 'path'; readonly name: string }
  /** `absent`: what is meant where none is named: none in particular, or wherever the role reaches. */
  | { readonly in: 'query'; readonly name: string; readonly absent: 'none' | 'within-reach' }
  /** No body in particular: for roles that reach everywhere. */
  | 'none'
  | 'content'
  | 'person'

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

  'GET /api/v1/people': needs('person.read', { in: 'query', name: 'body', absent: 'none' }),
  'POST /api/v1/people': needs('person.create', 'content'),
  'PUT /api/v1/people/:person/name': needs('person.correct', 'person'),
  'POST /api/v1/people/:person/grants': needs('person.grant', 'content'),
  'DELETE /api/v1/people/:person/grants/:grant': needs('person.grant', 'person'),
  'POST /api/v1/people/:person/suspend': needs('person.suspend', 'person'),
  'POST /api/v1/people/:person/reinstate': needs('person.suspend', 'person'),
  'POST /api/v1/people/:person/reset': needs('person.reset', 'person'),
  'POST /api/v1/people/:person/sessions/end': needs('session.end', 'person'),

  'GET /api/v1/audit': needs('audit.read', { in: 'query', name: 'body', absent: 'within-reach' }),
  'GET /api/v1/audit/export': needs('audit.export', { in: 'query', name: 'body', absent: 'within-reach' }),

  'GET /api/v1/system': needs('system.read', 'none'),
} as const satisfies Readonly<Record<`${'GET' | 'POST' | 'PUT' | 'DELETE'} /api/${string}`, RouteAccess>>

export type RouteKey = keyof typeof ROUTE_ACCESS

/** The access of a route by its method and pattern; `undefined`: it was forgotten. */
export const findAccess = (method: string, path: string): RouteAccess | undefined => {
  const key = `${method} ${path}`
  return Object.hasOwn(ROUTE_ACCESS, key) ? ROUTE_ACCESS[key as RouteKey] : undefined
}
