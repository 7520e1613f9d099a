import type { Db } from '../database.js'

export interface AnsweredQuestion {
  readonly digest: string
  readonly wasRight: boolean
  readonly expiresAt: Date
}

/** Puts an answer on record, unless the question has one. @returns whether the answer that counts was right, and whether it is this one */
export async function recordAnswer(
  db: Db,
  { digest, wasRight, expiresAt }: AnsweredQuestion,
): Promise<{ readonly wasRight: boolean; readonly isFirst: boolean }> {
  const made = await db
    .insertInto('portal.answered_question')
    .values({ digest, was_right: wasRight, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('was_right')
    .executeTakeFirst()
  if (made !== undefined) return { wasRight, isFirst: true }
  const there = await db
    .selectFrom('portal.answered_question')
    .select('was_right')
    .where('digest', '=', digest)
    .executeTakeFirst()
  return { wasRight: there?.was_right ?? false, isFirst: false }
}

/** Those whose time is over are refused by their time alone. */
export async function forgetAnswers(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('portal.answered_question').where('expires_at', '<', now).execute()
}
