import { isLoopbackName, type Site } from './site.js'

/**
 * Whether a request names an address of ours. Otherwise a foreign page could give its own name this machine's address
 * (DNS rebinding), and the browser would let it read everything here.
 */
export function isOurAddress({ publicOrigin, isLoopback }: Site, { host, hostname }: URL): boolean {
  if (publicOrigin === undefined) return !isLoopback || isLoopbackName(hostname)
  return host === new URL(publicOrigin).host || isLoopbackName(hostname)
}

/** Whether a request that changes something comes from a page of ours, whichever way its content is encoded. */
export function isFromOurPage(site: Site, request: Request): boolean {
  const from = request.headers.get('sec-fetch-site')
  if (from !== null) return from === 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && (origin === new URL(request.url).origin || origin === site.publicOrigin)
}

/** Whether a method only looks. */
export const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD'
