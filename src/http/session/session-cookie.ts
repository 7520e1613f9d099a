import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { SignInProgress } from '../../service/people/session-life.js'
import { sessionCookieName, sessionCookieOptions } from '../../web/session-cookie.js'
import type { ApiEnv } from '../edge/api-env.js'
import { Refused } from '../problem/refused.js'

/** Lasts as long as the browser is open; how long the session does is the server's to say. */
export function keepToken(c: Context<ApiEnv>, { token }: Pick<SignInProgress, 'token'>): void {
  const isHttps = c.var.way === 'https'
  setCookie(c, sessionCookieName(isHttps), token, sessionCookieOptions(isHttps))
}

export function dropToken(c: Context<ApiEnv>): void {
  const isHttps = c.var.way === 'https'
  deleteCookie(c, sessionCookieName(isHttps), sessionCookieOptions(isHttps))
}

/** Passwords are taken only where nobody on the way can read them. */
export function requireSecureWay(c: Context<ApiEnv>): void {
  if (c.var.way !== 'open') return
  throw new Refused({
    code: 'way.open',
    detail: '这个网址没有加密，不能登录。请用 https:// 网址打开；还没有的，请管理员配置 https 并设置 PUBLIC_URL。',
  })
}
