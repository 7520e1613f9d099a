import type { Db } from '../../storage/database.js'
import { readPublicRevision } from '../../storage/public-revision.js'
import { type Clock, todayOf } from '../clock.js'

export interface PublicSiteServices {
  readonly db: Db
  readonly clock: Clock
}

/** Names the state of everything the public site shows: another one after every change, and on every new day. */
export async function namePublicState({ db, clock }: PublicSiteServices): Promise<string> {
  return `${todayOf(clock)} ${await readPublicRevision(db)}`
}
