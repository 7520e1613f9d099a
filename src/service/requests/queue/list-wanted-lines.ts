import { z } from 'zod'
import { isWithin } from '../../../domain/access/index.js'
import type { RequestNo } from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { listSealedWanted } from '../../../storage/requests/request-texts.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import { findReach } from '../../people/reach.js'
import { requestNo } from '../event-fields.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { openWantedLine } from './wanted-line.js'

/** As many as the longest page of a queue has. */
export const MOST_LINES = 200

const Query = z.strictObject({ nos: z.array(requestNo).min(1).max(MOST_LINES) })

/** What was asked for in a case, as a list shows it. */
export interface WantedLine {
  readonly no: RequestNo
  /** Null once retention has removed it, or when it cannot be opened. */
  readonly wanted: string | null
}

/**
 * What was asked for in each of these cases: the words beside the lines of a queue. They are a step of their own, for
 * opening what is sealed takes longer than finding the lines, and who only counts these needs no words.
 */
export async function listWantedLines(
  services: Pick<RequestServices, 'db' | 'clock' | 'applicants'>,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<readonly WantedLine[], RequestError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const nos = [...new Set(read.value.nos)]
  const found = await listSealedWanted(services.db, nos)
  const { reached } = await findReach(services, actor, 'request.read')
  const asked = nos.flatMap((no) => found.get(no) ?? [])
  // One that they may not see is answered as if there were none.
  if (asked.length < nos.length || !asked.every(({ body }) => isWithin(reached, body)))
    return fail({ code: 'request.unknown' })
  return succeed(asked.map(({ id, no, sealed }) => ({ no, wanted: openWantedLine(services.applicants, id, sealed) })))
}
