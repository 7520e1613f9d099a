import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Clock } from '../../service/clock.js'
import type { SecretBox } from '../../service/people/secret-box.js'
import type { Site } from '../../web/site.js'
import { cookieName, isSecure } from '../preferences.js'

/** A cookie that nobody but this site reads or makes, for a short time. */
export interface SealedCookie<T> {
  read(c: Context): T | undefined
  give(c: Context, value: T): void
  end(c: Context): void
}

interface SealedCookieOptions<T> {
  readonly name: string
  readonly minutes: number
  readonly shape: z.ZodType<T>
  readonly applicants: SecretBox
  readonly clock: Clock
  readonly site: Site
}

/** Strict: a page of somebody else that leads here does not open it. */
export function sealedCookie<T>(options: SealedCookieOptions<T>): SealedCookie<T> {
  const { name, minutes, shape, applicants, clock, site } = options
  const context = `cookie ${name}`
  const content = z.strictObject({ until: z.number(), value: shape })
  const settings = (secure: boolean) => ({ httpOnly: true, secure, sameSite: 'Strict', path: '/' }) as const
  return {
    read(c) {
      const sealed = getCookie(c, cookieName(name, isSecure(c, site)))
      if (sealed === undefined || sealed.length > 4_000) return undefined
      try {
        const { until, value } = content.parse(JSON.parse(applicants.open(context, sealed)))
        return until > clock.now().getTime() ? value : undefined
      } catch {
        return undefined
      }
    },
    give(c, value) {
      const secure = isSecure(c, site)
      const until = clock.now().getTime() + minutes * 60_000
      const sealed = applicants.seal(context, JSON.stringify({ until, value }))
      setCookie(c, cookieName(name, secure), sealed, { ...settings(secure), maxAge: minutes * 60 })
    },
    end(c) {
      const secure = isSecure(c, site)
      deleteCookie(c, cookieName(name, secure), settings(secure))
    },
  }
}
