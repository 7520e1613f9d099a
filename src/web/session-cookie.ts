/** The name ties it to this host, to https and to the whole site; on plain http a browser would not take such a one. */
export const sessionCookieName = (isHttps: boolean): string => (isHttps ? '__Host-gongkai-session' : 'gongkai-session')

export const sessionCookieOptions = (isHttps: boolean) =>
  ({ httpOnly: true, secure: isHttps, sameSite: 'Strict', path: '/' }) as const
