import { isWithin } from '../../domain/access/index.js'
import type { Bodies, BodyId } from '../../domain/body/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import type { AccessDenied, Actor } from '../people/authorise.js'
import { findReach, listWithin } from '../people/reach.js'
import type { RequestServices } from './request-services.js'

/** The bodies that a list of requests is about, with all bodies as they are known. */
export interface BodiesMeant {
  readonly meant: readonly BodyId[]
  readonly bodies: Bodies
}

/** @param body null: all within reach of the person; refused where that is none */
export async function findBodiesMeant(
  services: Pick<RequestServices, 'db' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  body: BodyId | null,
): Promise<Result<BodiesMeant, AccessDenied>> {
  const { bodies, reached } = await findReach(services, actor, 'request.read')
  const isReached = body !== null && isWithin(reached, body)
  const meant = body === null ? listWithin(bodies, reached) : isReached ? [body] : []
  return meant.length === 0 ? fail({ code: 'access.denied', action: 'request.read' }) : succeed({ meant, bodies })
}
