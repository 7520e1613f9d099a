import { type ClientResponse, hc } from 'hono/client'
import type { SuccessStatusCode } from 'hono/utils/http-status'
import type { Api } from '../../http/api.js'
import { OFFLINE, Problem, toProblem } from './problem.js'

/** The interface of the server, by its own types. */
export const api = hc<Api>('/').api.v1

type AnyResponse = ClientResponse<unknown>
type Answer<R> =
  R extends ClientResponse<infer Body, infer Status> ? (Status extends SuccessStatusCode ? Body : never) : never

/** What was asked for, or a `Problem`. */
export async function ask<R extends AnyResponse>(request: Promise<R>): Promise<Answer<R>> {
  const response = await request.catch(() => {
    throw new Problem({ status: 0, code: OFFLINE, detail: '' })
  })
  if (!response.ok) throw await toProblem(response as unknown as Response)
  // Typed by the route it came from; an answer without content has nothing to read.
  return (response.status === 204 ? undefined : await response.json()) as Answer<R>
}
