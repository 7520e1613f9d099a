import { z } from 'zod'
import type { OwnKey } from '../../service/requests/following/own-request.js'
import type { RequestServices } from '../../service/requests/request-services.js'
import type { Site } from '../../web/site.js'
import { type SealedCookie, sealedCookie } from './sealed-cookie.js'

/** How long a browser shows a request before it asks for number and query code again. */
export const FOLLOW_MINUTES = 30

const own = z.strictObject({ no: z.string(), queryCode: z.string() })

/** A receipt to be shown, and a line for each file that was not taken. */
export interface SubmittedNow extends OwnKey {
  readonly refused: readonly string[]
}

export interface OwnCookies {
  /** Which request is being followed. */
  readonly followed: SealedCookie<OwnKey>
  /** What was submitted a moment ago: its receipt may be shown again when the page is loaded again. */
  readonly receipt: SealedCookie<SubmittedNow>
}

/** Number and query code stand in no address: for a short while a browser keeps them, sealed. */
export function ownCookies(
  { applicants, clock }: Pick<RequestServices, 'applicants' | 'clock'>,
  site: Site,
): OwnCookies {
  const shared = { minutes: FOLLOW_MINUTES, applicants, clock, site }
  const submitted = own.extend({ refused: z.array(z.string()) })
  return {
    followed: sealedCookie({ ...shared, name: 'gongkai-request', shape: own }),
    receipt: sealedCookie({ ...shared, name: 'gongkai-receipt', shape: submitted }),
  }
}
