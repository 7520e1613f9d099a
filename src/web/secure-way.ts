import { isLoopbackName, type Site } from './site.js'

/**
 * Whether nobody on the way can read a request: it came over https, here or to the proxy before us, or never left this
 * machine.
 *
 * @param forwardedProto what a trusted proxy says it was asked with
 */
export function wayOf(site: Site, url: URL, forwardedProto: string | undefined): 'https' | 'loopback' | 'open' {
  if (url.protocol === 'https:') return 'https'
  if (forwardedProto !== undefined) return forwardedProto === 'https' ? 'https' : 'open'
  if (isLoopbackName(url.hostname)) return 'loopback'
  const isBehindProxy = site.publicOrigin?.startsWith('https:') === true && new URL(site.publicOrigin).host === url.host
  return isBehindProxy ? 'https' : 'open'
}
