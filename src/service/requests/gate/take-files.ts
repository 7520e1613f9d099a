import { maskPersonalData } from '../../../domain/privacy/index.js'
import {
  DECISION_KINDS,
  type DecisionKind,
  purposesTakenBy,
  type Request,
  type RequestEvent,
} from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import type { DbTransaction } from '../../../storage/database.js'
import type { PersonId } from '../../../storage/people/people.js'
import { listConfirmations } from '../../../storage/requests/gate-confirmations.js'
import { findLastEvent } from '../../../storage/requests/request-events.js'
import { bindRequestFile, listRequestFiles, type RequestFileRecord } from '../../../storage/requests/request-files.js'
import type { RequestId, RequestRecord } from '../../../storage/requests/requests.js'
import type { Change } from '../../people/record-changes.js'
import { openFileTexts } from '../files/file-texts.js'
import type { RequestServices } from '../request-services.js'
import { judgeFile } from './gate-state.js'
import { inspectFiles, loadVerdicts } from './gate-verdict.js'
import type { ReleaseRefusal } from './release-refusal.js'

/** Has what an event would send out looked into, before anything is held for it: looking may take its time. */
export async function prepareFiles(services: RequestServices, request: RequestId, event: RequestEvent): Promise<void> {
  if (!purposesTakenBy(event.type).includes('release')) return
  const files = await listRequestFiles(services.db, request)
  const signal = AbortSignal.timeout(PREPARING_MS)
  for (const file of files.filter(isWaitingToGoOut)) if (!signal.aborted) await inspectFiles(services, [file])
}

/** They were looked into when they came; after a new program there may be many. What is left is asked for by hand. */
const PREPARING_MS = 20_000

export const isWaitingToGoOut = ({ purpose, event }: RequestFileRecord): boolean =>
  purpose === 'release' && event === null

export interface Taking {
  readonly record: RequestRecord
  readonly request: Request
  readonly event: RequestEvent
  /** Null: the applicant. */
  readonly by: string | null
}

/**
 * The files that an event takes with it, as they are at this moment. One that may not go out, or of which that is not
 * known, and there is no such event.
 */
export async function takeFiles(
  services: RequestServices,
  transaction: DbTransaction,
  { record, request, event, by }: Taking,
): Promise<Result<readonly RequestFileRecord[], ReleaseRefusal>> {
  const purposes = purposesTakenBy(event.type)
  if (purposes.length === 0) return succeed([])
  const all = await listRequestFiles(transaction, record.id)
  const taken = all.filter(({ purpose, event: of }) => of === null && purposes.includes(purpose))
  if (!purposes.includes('release')) return succeed(taken)
  const released = all.filter(({ purpose }) => purpose === 'release')
  if (released.length === 0) return succeed(taken)

  const { applicants, engine, files } = services
  const texts = await openFileTexts(transaction, applicants, record.id)
  const shown = (file: RequestFileRecord): string => maskPersonalData(texts.nameOf(file.id))
  const decidedAs = await findLastEvent(transaction, record.id, 'decision.made')
  const goesOut = ({ event: of }: RequestFileRecord) => of === null || of === decidedAs
  for (const file of released.filter(goesOut))
    if (!(await files.has(file.digest))) return fail({ code: 'release.not-cleared', file: shown(file), why: 'gone' })

  const waiting = released.filter(isWaitingToGoOut)
  const [first] = waiting
  if (first !== undefined && !mayGiveOut(request, event))
    return fail({ code: 'release.not-disclosed', file: shown(first) })
  const digests = waiting.map(({ digest }) => digest)
  const verdicts = new Map(
    (await loadVerdicts(services, transaction, digests, [engine])).map((one) => [one.digest, one]),
  )
  const confirmations = await listConfirmations(transaction, record.id)
  for (const file of waiting) {
    const verdict = verdicts.get(file.digest)
    const name = texts.nameOf(file.id)
    const state = judgeFile(applicants, { file, name, verdict, confirmations, sender: by as PersonId | null })
    const refused = { code: 'release.not-cleared', file: shown(file) } as const
    if (state.status === 'uninspected') return fail({ ...refused, why: 'uninspected' })
    if (state.status === 'blocked') return fail({ ...refused, why: 'blocked', refusal: state.refusal })
    if (state.status === 'open') {
      const sentence = state.findings.find(({ confirmation }) => confirmation === null)?.sentence ?? ''
      return fail({ ...refused, why: 'open', open: state.open, first: sentence })
    }
  }
  return succeed(taken)
}

/** A refusal gives nothing out: what is attached to one was attached by mistake. */
function mayGiveOut({ decision }: Request, event: RequestEvent): boolean {
  const code = event.type === 'decision.made' ? event.kind : decision?.kind
  const kind: DecisionKind | undefined = code && DECISION_KINDS[code]
  return kind?.remedy !== 'refusal'
}

/** The files belong to the event for good. What goes out is put on record with the program that let it out. */
export async function bindFiles(
  { engine }: Pick<RequestServices, 'engine'>,
  transaction: DbTransaction,
  {
    record,
    number,
    files,
  }: { readonly record: RequestRecord; readonly number: number; readonly files: readonly RequestFileRecord[] },
): Promise<readonly Change[]> {
  const changes: Change[] = []
  for (const { id, purpose, digest } of files) {
    const goesOut = purpose === 'release'
    await bindRequestFile(transaction, id, { event: number, engine: goesOut ? engine : null })
    if (goesOut)
      changes.push({ chain: record.body, event: { type: 'release.bound', request: record.no, digest, engine } })
  }
  return changes
}
