import type { Actor } from '../../service/people/authorise.js'
import type { Origin } from '../../service/people/sign-in.js'
import { toNetwork } from '../../web/client-address.js'
import { createRateLimiter, type RateLimiter } from '../../web/rate-limiter.js'
import { Refused } from '../problem/refused.js'
import type { Rates } from './api-env.js'

/** A whole office may sit behind one address; a person's console asks for a few things with each page. */
const RATES: Rates = {
  address: { burst: 600, perSecond: 50 },
  person: { burst: 240, perSecond: 10 },
  signIn: { burst: 60, perSecond: 0.5 },
}

export interface RateLimits {
  admitAddress(origin: Origin): void
  admitPerson(actor: Actor): void
  admitSignIn(origin: Origin): void
}

/** Ends a request that comes too soon after many others. */
export function createRateLimits(rates: Partial<Rates> = {}): RateLimits {
  const now = () => performance.now()
  const { address, person, signIn } = { ...RATES, ...rates }
  const [addresses, people, signIns] = [address, person, signIn].map((rate) => createRateLimiter(rate, now)) as [
    RateLimiter,
    RateLimiter,
    RateLimiter,
  ]
  return {
    admitAddress: (origin) => admit(addresses, toNetwork(origin.address)),
    admitPerson: (actor) => admit(people, actor.person),
    admitSignIn: (origin) => admit(signIns, toNetwork(origin.address)),
  }
}

function admit(limiter: RateLimiter, key: string): void {
  const seconds = limiter.take(key)
  if (seconds === 0) return
  throw new Refused({
    code: 'request.too-many',
    detail: `请求太多，请在 ${seconds} 秒后再试。`,
    retryAfterSeconds: seconds,
  })
}
