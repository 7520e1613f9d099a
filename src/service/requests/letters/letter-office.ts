import { z } from 'zod'
import type { BodyId } from '../../../domain/body/index.js'
import { isLetterMark } from '../../../domain/letter/index.js'
import { competentCourt, reconsiderationAuthority } from '../../../domain/remedy/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import {
  findLetterOffice,
  type LetterOfficeRecord,
  saveLetterOffice,
} from '../../../storage/requests/letter-offices.js'
import { todayOf } from '../../clock.js'
import { line, readInput } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import { type Actor, authorise } from '../../people/authorise.js'
import { recordChanges } from '../../people/record-changes.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { loadWritingBody } from './letter-body.js'

const Query = z.strictObject({ body: bodyId })
export const LetterOfficeInput = z.strictObject({
  body: bodyId,
  /** The version that was seen; 0 where nobody has said anything yet. */
  seen: z.number().int().min(0),
  mark: line(8).refine(isLetterMark, '机关代字用 1 至 8 个汉字').nullable(),
  authority: line(60).nullable(),
  court: line(60).nullable(),
  onlineChannel: line(120).nullable(),
})

/** What stands in a body's letters beside their wording: as it was said, and as it is without that. */
export interface LetterOfficeView extends LetterOfficeRecord {
  readonly body: BodyId
  /** What letters say now. */
  readonly inForce: { readonly mark: string; readonly authority: string; readonly court: string }
}

export async function getLetterOffice(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<LetterOfficeView, RequestError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const { body } = read.value
  const allowed = await authorise(services, actor, { action: 'request.read', body })
  return allowed.ok ? succeed(await view(services, body)) : allowed
}

export async function changeLetterOffice(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<LetterOfficeView, RequestError>> {
  const read = readInput(LetterOfficeInput, input)
  if (!read.ok) return read
  const { body, seen, ...said } = read.value
  const allowed = await authorise(services, actor, { action: 'letter.adapt', body })
  if (!allowed.ok) return allowed
  return services.db.transaction().execute(async (transaction) => {
    if (!(await saveLetterOffice(transaction, body, said, seen))) return fail({ code: 'letter.changed' } as const)
    const event = { type: 'letter.office-changed', body } as const
    await recordChanges(services, transaction, actor.person, [{ chain: body, event }])
    return succeed(await view({ ...services, db: transaction }, body))
  })
}

async function view({ db, clock }: Pick<RequestServices, 'db' | 'clock'>, body: BodyId): Promise<LetterOfficeView> {
  const said = await findLetterOffice(db, body)
  const { body: writing, mark } = await loadWritingBody(db, body, todayOf(clock))
  const { respondent } = writing
  return {
    ...said,
    body,
    inForce: {
      mark,
      authority: reconsiderationAuthority(respondent).names.join('、'),
      court: competentCourt(respondent, respondent.isTownship),
    },
  }
}
