import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { RequestNo } from '../../../domain/request/index.js'
import type { Db, DbTransaction } from '../../../storage/database.js'
import { parseRequestNo } from '../../../storage/requests/request-numbers.js'
import type { RequestRecord } from '../../../storage/requests/requests.js'
import { digestQueryCode, parseQueryCode } from '../intake/query-code.js'
import type { RequestServices } from '../request-services.js'

/** What an applicant shows that a request is theirs: both stand on the receipt. */
export const ownKey = { no: z.string().max(200), queryCode: z.string().max(200) }
export const ownQuery = z.strictObject(ownKey)
export interface OwnKey {
  readonly no: string
  readonly queryCode: string
}

/** No request has this number: what is asked for under one that is none is looked for all the same. */
const NO_NUMBER = '0000-000-0000' as RequestNo
const NO_DIGEST = '0'.repeat(64)

/** A number however it was copied; what can be none is itself. */
export const asOneNumber = (no: string): string => parseRequestNo(no) ?? no

/** One way for every number and every code: look it up, compare, and only then tell. */
export async function findOwn<Store extends Db | DbTransaction>(
  { applicants }: Pick<RequestServices, 'applicants'>,
  store: Store,
  { no, queryCode }: OwnKey,
  look: (store: Store, no: RequestNo) => Promise<RequestRecord | undefined>,
): Promise<RequestRecord | undefined> {
  const given = digestQueryCode(applicants, parseQueryCode(queryCode))
  const record = await look(store, parseRequestNo(no) ?? NO_NUMBER)
  const isOwn = timingSafeEqual(Buffer.from(given), Buffer.from(record?.queryCodeDigest ?? NO_DIGEST))
  return isOwn ? record : undefined
}
