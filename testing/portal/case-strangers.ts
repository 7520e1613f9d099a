import { Hono } from 'hono'
import type { PlainDate } from '../../src/domain/calendar/index.js'
import { ownCookies } from '../../src/portal/requests/own-cookies.js'
import { type Clock, clockStandingOn } from '../../src/service/clock.js'
import type { OwnKey } from '../../src/service/requests/following/own-request.js'
import type { RequestServices } from '../../src/service/requests/request-services.js'
import { ORIGIN } from './test-portal.js'

/** The day on which all of them look. */
export const clock: Clock = clockStandingOn('2026-07-01' as PlainDate)
const anHourBefore: Clock = { ...clock, now: () => new Date(clock.now().getTime() - 3_600_000) }

/** Nobody has these. */
export const UNKNOWN: OwnKey = { no: '2026-001-9999', queryCode: '0000-0000-0000' }

type Sealing = Pick<RequestServices, 'applicants'>

/** What the browser of somebody holds who once showed this number and this code, one cookie after the other. */
async function cookiesOf({ applicants }: Sealing, key: OwnKey, at = clock): Promise<readonly string[]> {
  const cookies = ownCookies({ applicants, clock: at }, { publicOrigin: undefined, isLoopback: true })
  const giver = new Hono().get('/', (c) => {
    cookies.followed.give(c, key)
    cookies.receipt.give(c, { ...key, refused: [] })
    return c.body(null)
  })
  const given = (await giver.request(`${ORIGIN}/`)).headers.getSetCookie()
  return given.map((cookie) => cookie.split(';')[0] ?? '')
}

export const cookieOf = async (sealing: Sealing, key: OwnKey): Promise<string> =>
  (await cookiesOf(sealing, key)).join('; ')

/** Somebody who has not got what opens a case. */
interface CaseStranger {
  readonly who: string
  /** Whether what they carry is thrown away unread, whatever case it would be of. */
  readonly isUnread?: true
  /** What their browser sends. */
  carry(sealing: Sealing, own: OwnKey, other: OwnKey): Promise<string>
}

export const CASE_STRANGERS: readonly CaseStranger[] = [
  {
    who: 'the right number with a wrong code',
    carry: (sealing, { no }) => cookieOf(sealing, { ...UNKNOWN, no }),
  },
  {
    who: 'the right number with the code of another case',
    carry: (sealing, { no }, { queryCode }) => cookieOf(sealing, { no, queryCode }),
  },
  {
    who: 'the right code with another number',
    carry: (sealing, { queryCode }) => cookieOf(sealing, { ...UNKNOWN, queryCode }),
  },
  {
    who: 'what a browser held an hour ago',
    isUnread: true,
    carry: async (sealing, own) => (await cookiesOf(sealing, own, anHourBefore)).join('; '),
  },
  {
    who: 'the cookie of one thing as that of another',
    isUnread: true,
    async carry(sealing, own) {
      const [[one, first] = [], [other, second] = []] = (await cookiesOf(sealing, own)).map((each) => each.split('='))
      return `${one}=${second}; ${other}=${first}`
    },
  },
  {
    // In its middle: the last letter of all may say nothing.
    who: 'a cookie with a letter changed',
    isUnread: true,
    carry: async (sealing, own) =>
      (await cookieOf(sealing, own)).replace(
        /(=.{40})(.)/g,
        (_, before, letter) => `${before}${letter === 'A' ? 'B' : 'A'}`,
      ),
  },
]
