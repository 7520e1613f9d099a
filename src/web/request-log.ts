import { isIPv4 } from 'node:net'
import { findClientAddress, type TrustedProxies } from './client-address.js'
import type { ObservedRequest } from './observe-requests.js'

/** Where lines go: pino, or anything like it. */
export interface LineLog {
  info(fields: Readonly<Record<string, string | number>>, message: string): void
}

/** Whose address is written down, if the operator has to: its network only, never the whole. */
export interface LoggedAddresses {
  readonly trustedProxies: TrustedProxies
}

/**
 * One line a request: which route, how it ended, how long it took, and the id that its answer carries. No path, no
 * query, no header, and no address unless asked for.
 */
export function createRequestLog(log: LineLog, addresses?: LoggedAddresses) {
  return ({ id, method, route, status, seconds, peer, forwardedFor }: ObservedRequest): void => {
    const line = { request: id, method, route, status, ms: Math.round(seconds * 1_000) }
    log.info(addresses === undefined ? line : { ...line, network: networkOf(addresses, peer, forwardedFor) }, 'request')
  }
}

const networkOf = ({ trustedProxies }: LoggedAddresses, peer: string | undefined, forwardedFor: string | undefined) =>
  toShortenedAddress(findClientAddress(trustedProxies, { peer, forwardedFor }))

/** The first 24 bits of IPv4, the first 48 of IPv6: many households, and never one of them. */
export function toShortenedAddress(address: string): string {
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  if (!address.includes(':')) return 'unknown'
  const [head = ''] = address.split('::')
  const groups = head.split(':').filter(Boolean).slice(0, 3)
  return `${[...groups, ...Array.from({ length: 3 - groups.length }, () => '0')].join(':')}::/48`
}
