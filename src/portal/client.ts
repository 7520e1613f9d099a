import type { Context } from 'hono'
import { findClientAddress, type TrustedProxies, toNetwork } from '../web/client-address.js'

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
}

/** Where a request comes from, as one household or office: for counting, never kept. */
export function networkOf(c: Context, trusted: TrustedProxies): string {
  const peer = (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress
  return toNetwork(findClientAddress(trusted, { peer, forwardedFor: c.req.header('x-forwarded-for') }))
}
