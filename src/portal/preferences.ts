import type { Context } from 'hono'
import { isHttps, type Site } from '../web/site.js'

/** How somebody wishes to see the pages. */
export interface Preferences {
  readonly largeText: boolean
  readonly highContrast: boolean
}

const WISHES = {
  standard: { largeText: false, highContrast: false },
  large: { largeText: true, highContrast: false },
  contrast: { largeText: false, highContrast: true },
  'large-contrast': { largeText: true, highContrast: true },
} as const satisfies Record<string, Preferences>

/** Names a combination: in the cookie, and among the finished pages that are kept. */
export type Wish = keyof typeof WISHES

export const preferencesOf = (wish: Wish): Preferences => WISHES[wish]

export const wishFor = ({ largeText, highContrast }: Preferences): Wish =>
  largeText ? (highContrast ? 'large-contrast' : 'large') : highContrast ? 'contrast' : 'standard'

/** The proxy before us may have taken the https off. */
export const isSecure = (c: Context, site: Site): boolean => isHttps(site) || c.req.url.startsWith('https:')

/** Only a browser's own site can set a name that begins with `__Host-`, and only over https. */
export const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name)

const COOKIE = /(?:^|; *)(?:__Host-)?gongkai-view=([a-z-]{1,20})(?:;|$)/

/** What the browser keeps; anything else is the standard. */
export function readWish(cookies: string | undefined): Wish {
  const value = cookies === undefined ? undefined : COOKIE.exec(cookies)?.[1]
  return value !== undefined && Object.hasOwn(WISHES, value) ? (value as Wish) : 'standard'
}
