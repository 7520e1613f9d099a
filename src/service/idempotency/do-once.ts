import { createHash } from 'node:crypto'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import type { Db } from '../../storage/database.js'
import { joinTransaction } from '../../storage/idempotency/joined-transaction.js'
import { type CallKey, findKeptAnswer, keepAnswer, tryTakeCall } from '../../storage/idempotency/kept-answers.js'
import type { PeopleServices } from '../people/people-services.js'

/** How long a call that is sent again finds its answer. */
const KEPT_HOURS = 24
const HOUR_MS = 3_600_000

/** A creating call: who sends it, under which name, and what it says. */
export interface Call extends CallKey {
  /** Method, address and content. */
  readonly request: string
}

export type OnceError =
  /** The name stands for another call. */
  | { readonly code: 'idempotency.differs' }
  /** It is being carried out this moment. */
  | { readonly code: 'idempotency.in-flight' }

export interface OnceAnswer {
  readonly answer: string
  readonly isKept: boolean
}

/**
 * Carries out a call once, however often and to how many processes it is sent. What it does and what it answered are
 * saved together; if it throws, neither is, and it can be sent again.
 *
 * @param work does everything on the database it is given
 */
export async function doOnce(
  { db, clock, secrets }: Pick<PeopleServices, 'db' | 'clock' | 'secrets'>,
  { person, key, request }: Call,
  work: (db: Db) => Promise<string>,
): Promise<Result<OnceAnswer, OnceError>> {
  const requestDigest = createHash('sha256').update(request).digest('hex')
  const context = `answer ${person} ${key}`
  return db.transaction().execute(async (transaction) => {
    if (!(await tryTakeCall(transaction, { person, key }))) return fail({ code: 'idempotency.in-flight' } as const)
    const now = clock.now()
    const kept = await findKeptAnswer(transaction, { person, key }, now)
    if (kept !== undefined && kept.requestDigest !== requestDigest)
      return fail({ code: 'idempotency.differs' } as const)
    if (kept !== undefined) return succeed({ answer: secrets.open(context, kept.answer), isKept: true })
    const answer = await work(joinTransaction(transaction))
    const expiresAt = new Date(now.getTime() + KEPT_HOURS * HOUR_MS)
    await keepAnswer(transaction, { person, key }, { requestDigest, answer: secrets.seal(context, answer), expiresAt })
    return succeed({ answer, isKept: false })
  })
}
