import { z } from 'zod'
import type { RequestNo } from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { appendNote } from '../../../storage/requests/request-notes.js'
import { listTextsOf } from '../../../storage/requests/request-texts.js'
import { lockOpenedAlike, replaceQueryCode } from '../../../storage/requests/requests.js'
import { remark } from '../../checked-reports/report-fields.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import { recordChanges } from '../../people/record-changes.js'
import { requestNo } from '../event-fields.js'
import { digestQueryCode, newQueryCode, type QueryCode } from '../intake/query-code.js'
import { reachRequest } from '../reach-request.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { sealText } from '../request-texts.js'

/** Why somebody needs another code. */
const RENEWAL_REASONS = { lost: '遗失', exposed: '可能被他人知悉' } as const
type RenewalReason = keyof typeof RENEWAL_REASONS

export const RenewalInput = z.strictObject({
  no: requestNo,
  reason: z.enum(Object.keys(RENEWAL_REASONS) as [RenewalReason, ...RenewalReason[]]),
  /** How the office made sure at its counter who asks: there is no other way to a new code. */
  identityCheck: remark(1_000),
})

/** The only time that the code is told: a digest of it is kept. */
export interface RenewedQueryCode {
  readonly queryCode: QueryCode
  /** Every case that it opens: a request with its parts. */
  readonly requests: readonly RequestNo[]
}

/** Gives an applicant who came to the counter another query code. The one before opens nothing any more, at once. */
export async function renewQueryCode(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<RenewedQueryCode, RequestError>> {
  const read = readInput(RenewalInput, input)
  if (!read.ok) return read
  const { no, reason, identityCheck } = read.value
  const reached = await reachRequest(services, actor, 'request.handle', no)
  if (!reached.ok) return reached
  return services.db.transaction().execute(async (transaction) => {
    const opened = await lockOpenedAlike(transaction, no)
    const record = opened.find((each) => each.no === no)
    if (record === undefined) return fail({ code: 'request.unknown' } as const)
    // Nobody is left whose identity could have been checked.
    const named = await listTextsOf(transaction, [record.id], 'applicant')
    if (!named.has(record.id)) return fail({ code: 'query-code.retired' } as const)
    const queryCode = newQueryCode()
    const requests = await replaceQueryCode(transaction, opened, digestQueryCode(services.applicants, queryCode))
    const written = { writtenAt: services.clock.now(), writtenBy: actor.person }
    const note = await appendNote(transaction, record.id, written)
    const text = `换发查询码（原查询码${RENEWAL_REASONS[reason]}）。核对身份：${identityCheck}`
    await sealText(transaction, services.applicants, record.id, `note.${note}`, { text })
    await recordChanges(
      services,
      transaction,
      actor.person,
      requests.map((request) => ({
        chain: record.body,
        event: { type: 'request.query-code-renewed', request, reason },
      })),
    )
    return succeed({ queryCode, requests })
  })
}
