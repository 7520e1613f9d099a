import { createRateLimiter } from '../../web/rate-limiter.js'
import type { AskingSettings } from './asking-settings.js'

/** Makes guessing slow, whether or not there is such a number: nothing of it depends on what is there. */
export interface FollowThrottle {
  /** Takes one try. @returns seconds to wait, 0 when it may go on */
  take(network: string, no: string): number
  /** Milliseconds that a try for this number is held back. */
  delay(no: string): number
  failed(no: string): void
  succeeded(no: string): void
}

const FIRST_DELAY_MS = 250
const LONGEST_DELAY_MS = 4_000
/** Beyond these, the number that was guessed at longest ago begins anew. */
const MOST_NUMBERS = 50_000

export function createFollowThrottle(
  { tries, triesOfNumber }: Pick<AskingSettings, 'tries' | 'triesOfNumber'>,
  now: () => number,
): FollowThrottle {
  const byNetwork = createRateLimiter(tries, now)
  const byNumber = createRateLimiter(triesOfNumber, now)
  const failures = new Map<string, number>()
  return {
    // Of one number from one network: or anybody could keep its applicant out.
    take: (network, no) => byNetwork.take(network) || byNumber.take(`${network} ${no}`),
    delay(no) {
      const times = failures.get(no) ?? 0
      return times === 0 ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (times - 1))
    },
    failed(no) {
      const times = failures.get(no) ?? 0
      failures.delete(no)
      failures.set(no, Math.min(times + 1, 20))
      if (failures.size > MOST_NUMBERS) failures.delete(failures.keys().next().value ?? no)
    },
    succeeded: (no) => void failures.delete(no),
  }
}
