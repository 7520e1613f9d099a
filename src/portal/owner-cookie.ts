import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { newOwnerSecret, type OwnerSecret, parseOwnerSecret } from '../service/checked-reports/secrets.js'

const YEAR_SECONDS = 365 * 24 * 60 * 60

const nameFor = (c: Context): string => (isSecure(c) ? '__Host-gongkai-uploader' : 'gongkai-uploader')
const isSecure = (c: Context): boolean => new URL(c.req.url).protocol === 'https:'

/** The uploader's secret, if this browser has one. */
export function findOwner(c: Context): OwnerSecret | undefined {
  const value = getCookie(c, nameFor(c))
  return value === undefined ? undefined : parseOwnerSecret(value)
}

/** The uploader's secret, made now if this is the first file. */
export function ensureOwner(c: Context): OwnerSecret {
  const known = findOwner(c)
  if (known !== undefined) return known
  const secret = newOwnerSecret()
  setCookie(c, nameFor(c), secret, {
    httpOnly: true,
    secure: isSecure(c),
    sameSite: 'Lax',
    path: '/',
    maxAge: YEAR_SECONDS,
  })
  return secret
}
