import type { Context, MiddlewareHandler } from 'hono'
import { isHttps, type Site } from './site.js'

/** What a page may load and do, by directive; what is not named is forbidden. */
export type Allowed = Readonly<
  Partial<Record<'script-src' | 'style-src' | 'img-src' | 'font-src' | 'connect-src' | 'form-action', string>>
>

/** Strangers' bytes are only ever saved; a browser that shows them all the same lets them do nothing. */
const SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'"

/** Every answer's protection, ready made: it is the same for all of them. */
export function securityHeaders(site: Site, allowed: Allowed): Readonly<Record<string, string>> {
  const directives = Object.entries({
    'default-src': "'none'",
    ...allowed,
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
  return {
    'content-security-policy': directives.map((directive) => directive.join(' ')).join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    // Links are secrets, so nobody else is told them; `no-referrer` would take `Origin` from our own forms too.
    'referrer-policy': 'same-origin',
    // A promise for this name alone, and only where the site is on https.
    ...(isHttps(site) && { 'strict-transport-security': 'max-age=31536000' }),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
  }
}

const READY = 'protection'

/**
 * Puts them on every answer that does not have them. What says nothing else is kept nowhere: what was withdrawn is gone
 * at once.
 */
export function protect(site: Site, allowed: Allowed): MiddlewareHandler {
  const protection = securityHeaders(site, allowed)
  return async (c, next) => {
    c.set(READY, protection)
    await next()
    if (c.get(READY) === undefined) return
    const { headers } = c.res
    for (const name in protection) headers.set(name, protection[name] ?? '')
    if (headers.has('content-disposition')) headers.set('content-security-policy', SANDBOX)
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  }
}

/** For an answer that puts them on itself, which is many times as fast as setting each. */
export function protectionOf(c: Context): Readonly<Record<string, string>> {
  const protection = c.get(READY)
  c.set(READY, undefined)
  return protection
}
