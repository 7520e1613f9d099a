import { maskPersonalData } from '../../../domain/privacy/index.js'
import type { FilePurpose } from '../../../domain/request/index.js'
import { type Result, succeed } from '../../../domain/result/index.js'
import type { Db } from '../../../storage/database.js'
import type { Digest } from '../../../storage/files.js'
import { listPeople, type PersonId } from '../../../storage/people/people.js'
import { listConfirmations } from '../../../storage/requests/gate-confirmations.js'
import {
  listRequestFiles,
  type RequestFileId,
  type RequestFileRecord,
} from '../../../storage/requests/request-files.js'
import type { RequestRecord } from '../../../storage/requests/requests.js'
import { FILE_TYPES } from '../../files/file-types.js'
import type { Actor } from '../../people/authorise.js'
import { isPersonal } from '../gate/gate-finding.js'
import { type GateState, type JudgedFinding, judgeFile } from '../gate/gate-state.js'
import { type GateVerdict, loadVerdicts } from '../gate/gate-verdict.js'
import { reachRequest } from '../reach-request.js'
import type { RequestServices } from '../request-services.js'
import { type FileTexts, openFileTexts } from './file-texts.js'
import type { RequestFileError } from './request-file-error.js'
import { loadServiceRecord, type ServiceRecord } from './service-record.js'

/** A file of a case, as its staff see it in a list. */
export interface CaseFile {
  readonly id: RequestFileId
  readonly purpose: FilePurpose
  /** Numbers of persons in it are masked. */
  readonly name: string
  readonly digest: Digest
  readonly sizeBytes: number
  readonly mediaType: string
  readonly addedAt: Date
  /** Null: the applicant. */
  readonly addedBy: PersonId | null
  /** The event that it belongs to for good. */
  readonly event: number | null
  /** How it stands at the gate; null for what does not go out. */
  readonly gate: CaseGate | null
}

export interface CaseGate {
  readonly status: GateState['status']
  readonly refusal: Extract<GateState, { status: 'blocked' }>['refusal'] | null
  readonly findings: readonly (JudgedFinding & { readonly reason: string | null })[]
  /** Whether there are numbers of persons in it that the program can mask by itself. */
  readonly isMaskable: boolean
}

export interface CaseFiles {
  /** Of the case: what is attached to be given out counts among its changes. */
  readonly version: number
  readonly files: readonly CaseFile[]
  /** Null: no decision stands that was served. */
  readonly service: ServiceRecord | null
  /** What the people are called who are named above by their ids. */
  readonly people: Readonly<Record<PersonId, string>>
}

/** The files of a case, in the order in which they came. */
export async function listCaseFiles(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  no: string,
): Promise<Result<CaseFiles, RequestFileError>> {
  const reached = await reachRequest(services, actor, 'request.read', no)
  return reached.ok ? succeed(await loadCaseFiles(services, services.db, reached.value)) : reached
}

export async function loadCaseFiles(
  services: Pick<RequestServices, 'applicants' | 'engine' | 'settings'>,
  db: Db,
  { id, version, status }: Pick<RequestRecord, 'id' | 'version' | 'status'>,
): Promise<CaseFiles> {
  const { applicants, engine } = services
  const files = await listRequestFiles(db, id)
  const texts = await openFileTexts(db, applicants, id)
  const released = files.filter(({ purpose }) => purpose === 'release')
  const engines = [engine, ...released.flatMap((file) => file.engine ?? [])]
  const digests = released.map(({ digest }) => digest)
  const verdicts = await loadVerdicts(services, db, digests, engines)
  const confirmations = await listConfirmations(db, id)
  const mentioned = [...files.map(({ addedBy }) => addedBy), ...confirmations.map(({ confirmedBy }) => confirmedBy)]
  const people = await listPeople(db, [...new Set(mentioned.flatMap((person) => person ?? []))])
  return {
    version,
    service: await loadServiceRecord(services, db, { id, status }, files),
    people: Object.fromEntries(people.map((person) => [person.id, person.displayName])),
    files: files.map((file) => {
      const name = texts.nameOf(file.id)
      const verdict = verdicts.find((one) => isOf(one, file, engine))
      const state = judgeFile(applicants, { file, name, verdict, confirmations, sender: null })
      return toCaseFile(file, name, file.purpose === 'release' ? toGate(file, state, texts) : null)
    }),
  }
}

/** What let a file out stays what it was; what waits is held against the program of today. */
const isOf = (verdict: GateVerdict, file: RequestFileRecord, engine: string): boolean =>
  verdict.digest === file.digest && verdict.engine === (file.engine ?? engine)

const toGate = ({ digest, event, mediaType }: RequestFileRecord, state: GateState, texts: FileTexts): CaseGate => ({
  isMaskable:
    event === null &&
    state.status === 'open' &&
    MASKABLE.has(mediaType) &&
    state.findings.some(({ kind }) => isPersonal(kind)),
  status: state.status,
  refusal: state.status === 'blocked' ? state.refusal : null,
  findings: state.findings.map((finding) => {
    const { key, confirmation } = finding
    const reason = confirmation && texts.reasonOf({ digest, finding: key, confirmedBy: confirmation.confirmedBy })
    return { ...finding, reason }
  }),
})

const MASKABLE: ReadonlySet<string> = new Set([
  FILE_TYPES.text.mediaType,
  FILE_TYPES.docx.mediaType,
  FILE_TYPES.xlsx.mediaType,
])

const toCaseFile = (file: RequestFileRecord, name: string, gate: CaseGate | null): CaseFile => ({
  id: file.id,
  purpose: file.purpose,
  name: maskPersonalData(name),
  digest: file.digest,
  sizeBytes: file.sizeBytes,
  mediaType: file.mediaType,
  addedAt: file.addedAt,
  addedBy: file.addedBy,
  event: file.event,
  gate,
})
