import { z } from 'zod'
import type { BodyId } from '../../../domain/body/index.js'
import {
  checkWording,
  compareWordings,
  explainWordingFault,
  LETTER_CODES,
  LETTER_FORMS,
  type Letter,
  NATIONAL_WORDINGS,
  type Recipient,
  specimenOf,
  type Wording,
  type WordingChange,
} from '../../../domain/letter/index.js'
import { LETTERS, type LetterCode } from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import {
  findWordings,
  insertWording,
  type ListedVersion,
  listWordingVersions,
} from '../../../storage/requests/letter-wordings.js'
import { remark } from '../../checked-reports/report-fields.js'
import { todayOf } from '../../clock.js'
import { readInput } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import { type Actor, authorise } from '../../people/authorise.js'
import { recordChanges } from '../../people/record-changes.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { loadWritingBody } from './letter-body.js'
import { letterCode, wordingInput } from './letter-fields.js'

const target = { body: bodyId, code: letterCode }
const WordingQuery = z.strictObject(target)
const WordingsQuery = z.strictObject({ body: bodyId })
export const WordingPreviewInput = z.strictObject({ ...target, wording: wordingInput })
export const AdaptationInput = z.strictObject({
  ...target,
  /** The version that was seen; 0 where nobody has changed anything yet. */
  seen: z.number().int().min(0),
  /** Null: back to what everybody says. */
  wording: wordingInput.nullable(),
  reason: remark(500),
})

/** A letter and whether the body says it in its own words. */
export interface ListedWording {
  readonly code: LetterCode
  readonly name: string
  readonly to: Recipient
  readonly isAdapted: boolean
  readonly version: number
}

/** What a body says in a letter, what everybody says, and how it came about. */
export interface WordingView extends ListedWording {
  readonly body: BodyId
  readonly wording: Wording
  readonly national: Wording
  /** From the common wording to the body's own. */
  readonly changes: readonly WordingChange[]
  /** The newest first. */
  readonly versions: readonly Pick<ListedVersion, 'version' | 'reason' | 'changedAt' | 'changedByName'>[]
}

/** What would change, what stands in the way, and how the letter would look. */
export interface WordingPreview {
  readonly changes: readonly WordingChange[]
  readonly faults: readonly string[]
  /** Null while something stands in the way. */
  readonly specimen: Letter | null
}

/** Every letter of a body. */
export async function listWordings(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<readonly ListedWording[], RequestError>> {
  const read = readInput(WordingsQuery, input)
  if (!read.ok) return read
  const { body } = read.value
  const allowed = await authorise(services, actor, { action: 'request.read', body })
  if (!allowed.ok) return allowed
  const own = await findWordings(services.db, body, LETTER_CODES)
  return succeed(LETTER_CODES.map((code) => listed(code, own.get(code))))
}

const listed = (
  code: LetterCode,
  own: { readonly version: number; readonly wording: Wording | null } | undefined,
): ListedWording => ({
  code,
  name: LETTERS[code].name,
  to: LETTER_FORMS[code].to,
  isAdapted: own !== undefined && own.wording !== null,
  version: own?.version ?? 0,
})

export async function getWording(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<WordingView, RequestError>> {
  const read = readInput(WordingQuery, input)
  if (!read.ok) return read
  const { body, code } = read.value
  const allowed = await authorise(services, actor, { action: 'request.read', body })
  return allowed.ok ? succeed(await viewWording(services, body, code)) : allowed
}

async function viewWording({ db }: RequestServices, body: BodyId, code: LetterCode): Promise<WordingView> {
  const versions = await listWordingVersions(db, body, code)
  const national = NATIONAL_WORDINGS[code]
  const wording = versions[0]?.wording ?? national
  return {
    ...listed(code, versions[0]),
    body,
    wording,
    national,
    changes: compareWordings(national, wording),
    versions: versions.map(({ version, reason, changedAt, changedByName }) => ({
      version,
      reason,
      changedAt,
      changedByName,
    })),
  }
}

/** What a wording would change, before anybody saves it. */
export async function previewWording(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<WordingPreview, RequestError>> {
  const read = readInput(WordingPreviewInput, input)
  if (!read.ok) return read
  const { body, code, wording } = read.value
  const allowed = await authorise(services, actor, { action: 'letter.adapt', body })
  if (!allowed.ok) return allowed
  const on = todayOf(services.clock)
  const { wording: present } = await viewWording(services, body, code)
  const by = await loadWritingBody(services.db, body, on)
  const specimen = specimenOf({ code, wording }, { signatory: by.body.name, on })
  return succeed({
    changes: compareWordings(present, wording),
    faults: checkWording(code, wording).map((fault) => explainWordingFault(code, fault)),
    specimen: specimen.ok ? specimen.value : null,
  })
}

/**
 * A body says a letter in its own words from now on, or again in those of everybody. Letters that are written already
 * stay as they are.
 */
export async function adaptWording(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<WordingView, RequestError>> {
  const read = readInput(AdaptationInput, input)
  if (!read.ok) return read
  const { body, code, seen, wording, reason } = read.value
  const allowed = await authorise(services, actor, { action: 'letter.adapt', body })
  if (!allowed.ok) return allowed
  const faults = wording === null ? [] : checkWording(code, wording)
  if (faults.length > 0) return fail({ code: 'letter.wording', letter: code, faults })
  return services.db.transaction().execute(async (transaction) => {
    const inTransaction = { ...services, db: transaction }
    const { version } = await viewWording(inTransaction, body, code)
    const next = { body, code, version: seen + 1, wording, reason, changedAt: services.clock.now() }
    const isFirst = version === seen && (await insertWording(transaction, { ...next, changedBy: actor.person }))
    if (!isFirst) return fail({ code: 'letter.changed' } as const)
    const type = wording === null ? 'letter.restored' : 'letter.adapted'
    const event = { type, body, letter: code, version: next.version } as const
    await recordChanges(services, transaction, actor.person, [{ chain: body, event }])
    return succeed(await viewWording(inTransaction, body, code))
  })
}
