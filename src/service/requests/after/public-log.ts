import { z } from 'zod'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import type { DbTransaction } from '../../../storage/database.js'
import {
  findPublicEntry,
  findPublicLog,
  type PublicEntryRecord,
  type PublicLogSetting,
  savePublicEntry,
  savePublicLog,
} from '../../../storage/requests/public-log.js'
import { lockRequest, type RequestRecord } from '../../../storage/requests/requests.js'
import { remark } from '../../checked-reports/report-fields.js'
import { todayOf } from '../../clock.js'
import { line, readInput } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import { type Actor, authorise } from '../../people/authorise.js'
import { authoriseFor } from '../../people/reach.js'
import { recordChanges } from '../../people/record-changes.js'
import { requestNo } from '../event-fields.js'
import { reachRequest } from '../reach-request.js'
import type { RequestServices } from '../request-services.js'
import type { AfterError } from './after-error.js'
import { findPersons, wordsOfCase } from './free-of-persons.js'

export type PublicEntry = PublicEntryRecord

/** Whether a body shows its requests and answers to everybody. */
export async function getPublicLog(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<PublicLogSetting, AfterError>> {
  const read = readInput(z.strictObject({ body: bodyId }), input)
  if (!read.ok) return read
  const allowed = await authoriseFor(services, actor, 'request.read', read.value.body)
  return allowed.ok ? succeed(await findPublicLog(services.db, read.value.body)) : allowed
}

export const PublicLogInput = z.strictObject({
  body: bodyId,
  /** 0 where nobody ever said. */
  version: z.number().int().min(0),
  isOpen: z.boolean(),
})

/** Opens or closes the log of a body. Closing it hides every entry at once; they are kept. */
export async function setPublicLog(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<PublicLogSetting, AfterError>> {
  const read = readInput(PublicLogInput, input)
  if (!read.ok) return read
  const { body, version: seen, isOpen } = read.value
  const allowed = await authorise(services, actor, { action: 'request.approve', body })
  if (!allowed.ok) return allowed
  return services.db.transaction().execute(async (transaction) => {
    const at = services.clock.now()
    if (!(await savePublicLog(transaction, body, { seen, isOpen, at, by: actor.person })))
      return fail({ code: 'after.changed' } as const)
    const type = isOpen ? ('public-log.opened' as const) : ('public-log.closed' as const)
    await recordChanges(services, transaction, actor.person, [{ chain: body, event: { type, body } }])
    return succeed({ version: seen + 1, isOpen })
  })
}

/** What the public is, or will be, told of a case; `null`: nothing yet. */
export async function getPublicEntry(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<PublicEntryRecord | null, AfterError>> {
  const read = readInput(z.strictObject({ no: requestNo }), input)
  if (!read.ok) return read
  const reached = await reachRequest(services, actor, 'request.read', read.value.no)
  return reached.ok ? succeed((await findPublicEntry(services.db, reached.value.id)) ?? null) : reached
}

const entryVersion = z.number().int().min(0)

export const EntryInput = z.strictObject({
  no: requestNo,
  /** Of what is there; 0 where nothing is. */
  version: entryVersion,
  title: line(100),
  answer: remark(2_000),
})

/** Writes, or writes anew, what the public is to be told: it is shown once somebody else has said so. */
export async function writePublicEntry(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<PublicEntryRecord, AfterError>> {
  const read = readInput(EntryInput, input)
  if (!read.ok) return read
  const { no, version, title, answer } = read.value
  return changeEntry(services, actor, { no, version, action: 'request.handle' }, async (held) => {
    const { transaction, record, before } = held
    const refusal = await whyNotPublic(services, transaction, record, { title, answer })
    if (refusal !== null) return fail(refusal)
    const at = services.clock.now()
    const entry: PublicEntryRecord = {
      request: record.id,
      body: record.body,
      version: (before?.version ?? 0) + 1,
      state: 'draft',
      ...{ title, answer },
      ...{ writtenAt: at, writtenBy: actor.person },
      ...{ confirmedAt: null, confirmedBy: null, publishedOn: null },
    }
    return succeed({ entry, type: 'public-entry.written' })
  })
}

export const EntryStepInput = z.strictObject({ no: requestNo, version: entryVersion })

/** A second person has looked, and it is shown from now on. */
export async function confirmPublicEntry(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<PublicEntryRecord, AfterError>> {
  const read = readInput(EntryStepInput, input)
  if (!read.ok) return read
  return changeEntry(services, actor, { ...read.value, action: 'release.confirm' }, async (held) => {
    const { transaction, record, before } = held
    if (before === undefined) return fail({ code: 'public-entry.unknown' })
    if (before.state !== 'draft') return fail({ code: 'public-entry.not-now' })
    if (before.writtenBy === actor.person) return fail({ code: 'public-entry.own-words' })
    // Once more: the rules may have learnt something since it was written.
    const refusal = await whyNotPublic(services, transaction, record, before)
    if (refusal !== null) return fail(refusal)
    const confirmed = { confirmedAt: services.clock.now(), confirmedBy: actor.person }
    const publishedOn = todayOf(services.clock)
    const entry = { ...before, ...confirmed, version: before.version + 1, state: 'published' as const, publishedOn }
    return succeed({ entry, type: 'public-entry.confirmed' })
  })
}

/** Takes an entry off, at once. It can be written anew. */
export async function withdrawPublicEntry(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<PublicEntryRecord, AfterError>> {
  const read = readInput(EntryStepInput, input)
  if (!read.ok) return read
  return changeEntry(services, actor, { ...read.value, action: 'request.handle' }, async ({ before }) => {
    if (before === undefined) return fail({ code: 'public-entry.unknown' })
    if (before.state === 'withdrawn') return fail({ code: 'public-entry.not-now' })
    const entry = { ...before, version: before.version + 1, state: 'withdrawn' as const }
    return succeed({ entry, type: 'public-entry.withdrawn' })
  })
}

/** Why a text about a case may not be told to everybody. */
async function whyNotPublic(
  services: RequestServices,
  transaction: DbTransaction,
  record: RequestRecord,
  { title, answer }: { readonly title: string; readonly answer: string },
): Promise<AfterError | null> {
  if (record.status !== 'served' && record.status !== 'closed') return { code: 'public-entry.not-answered' }
  if (!(await findPublicLog(transaction, record.body)).isOpen) return { code: 'public-log.not-open' }
  const words = await wordsOfCase(services, transaction, record.id)
  if (words === null) return { code: 'public-entry.not-now' }
  const fields = [...findPersons('title', title, words), ...findPersons('answer', answer, words)]
  return fields.length === 0 ? null : { code: 'input.refused', fields }
}

interface HeldEntry {
  readonly transaction: DbTransaction
  readonly record: RequestRecord
  readonly before: PublicEntryRecord | undefined
}

interface ChangedEntry {
  readonly entry: PublicEntryRecord
  readonly type: 'public-entry.written' | 'public-entry.confirmed' | 'public-entry.withdrawn'
}

/** One change of an entry, with the case held, and put on record. */
async function changeEntry(
  services: RequestServices,
  actor: Actor,
  { no, version, action }: z.infer<typeof EntryStepInput> & { readonly action: 'request.handle' | 'release.confirm' },
  change: (held: HeldEntry) => Promise<Result<ChangedEntry, AfterError>>,
): Promise<Result<PublicEntryRecord, AfterError>> {
  const reached = await reachRequest(services, actor, action, no)
  if (!reached.ok) return reached
  return services.db.transaction().execute(async (transaction) => {
    const record = await lockRequest(transaction, no)
    if (record === undefined) return fail({ code: 'request.unknown' } as const)
    const before = await findPublicEntry(transaction, record.id)
    if ((before?.version ?? 0) !== version) return fail({ code: 'after.changed' } as const)
    const changed = await change({ transaction, record, before })
    if (!changed.ok) return changed
    const { entry, type } = changed.value
    await savePublicEntry(transaction, entry)
    await recordChanges(services, transaction, actor.person, [{ chain: record.body, event: { type, request: no } }])
    return succeed(entry)
  })
}
