import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { newOwnerSecret, type OwnerSecret, parseOwnerSecret } from '../../service/checked-reports/secrets.js'
import type { Site } from '../../web/site.js'
import { cookieName, isSecure } from '../preferences.js'

const YEAR_SECONDS = 365 * 24 * 60 * 60
const nameFor = (secure: boolean): string => cookieName('gongkai-uploader', secure)

/** The uploader's secret, if this browser has one. */
export function findOwner(c: Context, site: Site): OwnerSecret | undefined {
  const value = getCookie(c, nameFor(isSecure(c, site)))
  return value === undefined ? undefined : parseOwnerSecret(value)
}

/** The uploader's secret, made now if this is the first file. */
export function ensureOwner(c: Context, site: Site): OwnerSecret {
  const known = findOwner(c, site)
  if (known !== undefined) return known
  const secret = newOwnerSecret()
  const secure = isSecure(c, site)
  setCookie(c, nameFor(secure), secret, { httpOnly: true, secure, sameSite: 'Lax', path: '/', maxAge: YEAR_SECONDS })
  return secret
}
