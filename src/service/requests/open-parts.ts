import { type EventOf, partsOf, type Request, type RequestNo } from '../../domain/request/index.js'
import type { DbTransaction } from '../../storage/database.js'
import type { RequestRecord } from '../../storage/requests/requests.js'
import type { Change } from '../people/record-changes.js'
import { shareFiles } from './files/share-files.js'
import { openDesks, openRequests } from './intake/open-requests.js'
import type { RequestServices } from './request-services.js'
import { openTexts } from './request-texts.js'

interface Split {
  readonly record: RequestRecord
  readonly request: Request
  readonly event: EventOf<'request.split'>
  readonly by: { readonly person: string }
}

/** A part, and what of it is to be put on record. */
export interface OpenedPart {
  readonly no: RequestNo
  readonly changes: readonly Change[]
}

/** The parts begin with what the whole has, its files too; one query code opens them all. */
export async function openParts(
  services: RequestServices,
  transaction: DbTransaction,
  { record, request, event, by }: Split,
): Promise<readonly OpenedPart[]> {
  const { body, queryCodeDigest, identityDigest } = record
  const { applicant, wanted } = await openTexts(transaction, services.applicants, record.id)
  const openings = partsOf(request, record.no, event).map((part) => ({
    ...{ body, event: part, applicant, wanted, queryCodeDigest, identityDigest },
    submission: null,
    by: by.person,
  }))
  const desks = await openDesks(transaction, [body])
  const opened = (await openRequests(services, transaction, openings, desks)).map((part) => {
    if (!part.ok) throw new Error(`a part of a permitted split is refused: ${part.error.code}`)
    return part.value
  })
  const parts: OpenedPart[] = []
  for (const { id, no, change } of opened)
    parts.push({ no, changes: [change, ...(await shareFiles(services, transaction, record, { id, no }))] })
  return parts
}
