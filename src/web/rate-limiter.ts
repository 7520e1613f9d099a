/** How many requests at once, and how many a second from then on. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

export interface RateLimiter {
  /** Takes one. @returns seconds to wait, 0 when it may go on */
  take(key: string): number
}

/** Beyond these, whoever has been away longest begins anew. */
const MOST_KEYS = 50_000

interface Bucket {
  left: number
  at: number
}

/**
 * Token buckets, in this process alone: two processes let twice as much pass.
 *
 * @param now milliseconds that only grow
 */
export function createRateLimiter({ burst, perSecond }: Rate, now: () => number, mostKeys = MOST_KEYS): RateLimiter {
  // A map keeps its keys in the order they were put in: the first is the one away longest.
  const buckets = new Map<string, Bucket>()
  return {
    take(key) {
      const at = now()
      const known = buckets.get(key)
      buckets.delete(key)
      const left = known === undefined ? burst : Math.min(burst, known.left + ((at - known.at) / 1000) * perSecond)
      const isLet = left >= 1
      buckets.set(key, { left: isLet ? left - 1 : left, at })
      if (buckets.size > mostKeys) buckets.delete(buckets.keys().next().value ?? key)
      return isLet ? 0 : Math.max(1, Math.ceil((1 - left) / perSecond))
    },
  }
}
