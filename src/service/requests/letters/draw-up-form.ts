import { composeLetter, isDecisionLetter, type Letter, letterFacts } from '../../../domain/letter/index.js'
import type { Request } from '../../../domain/request/index.js'
import type { Result } from '../../../domain/result/index.js'
import { listLetterRecords } from '../../../storage/requests/request-letters.js'
import type { RequestRecord } from '../../../storage/requests/requests.js'
import { todayOf } from '../../clock.js'
import { loadRequest } from '../load-requests.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { loadTemplates, openCase, rulesOf, toLetterCase } from './compose-letters.js'
import { loadWritingBody } from './letter-body.js'

/** Forms that nobody sends: drawn up when they are asked for, and never kept. */
export const FORM_CODES = ['P01', 'P14'] as const
export type FormCode = (typeof FORM_CODES)[number]

/** The register form at any time, the proof of service once there is something to serve. */
export const formsOf = ({ decision }: Pick<Request, 'decision'>): readonly FormCode[] =>
  decision === null ? ['P01'] : FORM_CODES

export async function drawUpForm(
  services: RequestServices,
  record: RequestRecord,
  code: FormCode,
): Promise<Result<Letter, RequestError>> {
  const { db, clock, settings } = services
  const request = await loadRequest(db, record.id, settings)
  if (!formsOf(request).includes(code)) return { ok: false, error: { code: 'letter.unknown' } }
  const on = todayOf(clock)
  const by = await loadWritingBody(db, record.body, on)
  const from = toLetterCase(services, { no: record.no, by, request, ...(await openCase(services, db, record.id)) })
  const decisions = (await listLetterRecords(db, record.id)).filter((each) => isDecisionLetter(each.code))
  const [template] = await loadTemplates(db, record.body, [code])
  if (template === undefined) throw new Error(`no wording of ${code}`)
  const occasion = { code, event: null, on, number: null, servedNumber: decisions.at(-1)?.letterNo ?? null }
  return composeLetter(template, letterFacts(occasion, from, rulesOf(services)))
}
