import {
  type Counter,
  clearFailures,
  countTry,
  isFamiliar,
  noteFamiliar,
  takeBackFailure,
} from '../../storage/people/sign-in-failures.js'
import type { PeopleServices } from './people-services.js'

/**
 * Wrong tries before a lock. Between an account and an address they know each other from, only that pair counts: so a
 * stranger cannot lock the owner out, nor one person's bad morning a whole office behind one address.
 */
export const LOCK_OUT = {
  pairTries: 5,
  /** From all addresses the account has not signed in from lately, together. */
  accountTries: 5,
  /** With all accounts that have not signed in from there lately, together. */
  addressTries: 20,
  firstSeconds: 60,
  longestSeconds: 3_600,
  forgottenAfterHours: 24,
  familiarForDays: 90,
} as const

const HOUR_MS = 3_600_000

/** One subject at one address: what its tries are counted by. */
export interface Throttle {
  readonly counters: readonly Counter[]
  readonly pair: string
}

/**
 * @param subject what is tried: an account's password, a person's codes
 * @param account whose familiarity with the address counts; there need be no such account
 */
export async function openThrottle(
  { db, clock, secrets }: Pick<PeopleServices, 'db' | 'clock' | 'secrets'>,
  { subject, account, address }: { readonly subject: string; readonly account: string; readonly address: string },
): Promise<Throttle> {
  const pair = secrets.digest('familiar', JSON.stringify([account, address]))
  const since = new Date(clock.now().getTime() - LOCK_OUT.familiarForDays * 24 * HOUR_MS)
  const counters: Counter[] = [
    {
      kind: 'pair',
      digest: secrets.digest('pair', JSON.stringify([subject, address])),
      threshold: LOCK_OUT.pairTries,
    },
  ]
  if (!(await isFamiliar(db, pair, since)))
    counters.unshift(
      { kind: 'account', digest: secrets.digest('account', subject), threshold: LOCK_OUT.accountTries },
      { kind: 'address', digest: secrets.digest('address', address), threshold: LOCK_OUT.addressTries },
    )
  return { counters, pair }
}

/** Counts a try before it is looked at. @returns when to come back, if it must not be looked at */
export async function beginTry(
  { db, clock }: Pick<PeopleServices, 'db' | 'clock'>,
  { counters }: Throttle,
): Promise<Date | undefined> {
  const now = clock.now()
  return db.transaction().execute((transaction) =>
    countTry(transaction, counters, {
      now,
      forgottenBefore: new Date(now.getTime() - LOCK_OUT.forgottenAfterHours * HOUR_MS),
      firstSeconds: LOCK_OUT.firstSeconds,
      longestSeconds: LOCK_OUT.longestSeconds,
    }),
  )
}

/** The try was right: its account begins anew; the address, which others share, only takes back this one try. */
export async function endTry({ db }: Pick<PeopleServices, 'db'>, { counters }: Throttle): Promise<void> {
  for (const counter of counters) {
    if (counter.kind === 'address') await takeBackFailure(db, counter)
    else await clearFailures(db, [counter])
  }
}

/** The person has signed in here, with all that is asked of them. */
export const rememberAddress = (
  { db, clock }: Pick<PeopleServices, 'db' | 'clock'>,
  { pair }: Throttle,
): Promise<void> => noteFamiliar(db, pair, clock.now())
