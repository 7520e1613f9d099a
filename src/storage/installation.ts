import type { PlainDate } from '../domain/calendar/index.js'
import type { Db } from './database.js'

export type Installation =
  | { readonly kind: 'real' }
  /** A county that nobody lives in; `isComplete`: all of it has been built. */
  | { readonly kind: 'demo'; readonly standsOn: PlainDate; readonly isComplete: boolean }

/** @returns undefined before the first start has decided */
export async function findInstallation(db: Db): Promise<Installation | undefined> {
  const row = await db.selectFrom('installation').select(['kind', 'stands_on', 'completed_at']).executeTakeFirst()
  if (row === undefined) return undefined
  if (row.kind === 'demo' && row.stands_on !== null)
    return { kind: 'demo', standsOn: row.stands_on as PlainDate, isComplete: row.completed_at !== null }
  return { kind: 'real' }
}

/** Decides once; of several processes that start together the first decides for all. */
export async function decideInstallation(db: Db, decided: Installation, at: Date): Promise<Installation> {
  await db
    .insertInto('installation')
    .values(
      decided.kind === 'real'
        ? { kind: 'real', stands_on: null, completed_at: at }
        : { kind: 'demo', stands_on: decided.standsOn, completed_at: null },
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await findInstallation(db)) ?? decided
}

export async function completeInstallation(db: Db, at: Date): Promise<void> {
  await db.updateTable('installation').set({ completed_at: at }).execute()
}
