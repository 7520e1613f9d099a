import type { RefusalCode } from '../../../formats/refusal.js'
import type { Db } from '../../../storage/database.js'
import { DamagedFile, UnknownFileKey } from '../../../storage/file-sealing/file-seal.js'
import type { Digest, FileStore } from '../../../storage/files.js'
import { listVerdicts, type SealedVerdict, saveVerdict } from '../../../storage/requests/gate-verdicts.js'
import { FILE_TYPES } from '../../files/file-types.js'
import type { SecretBox } from '../../people/secret-box.js'
import type { RequestServices } from '../request-services.js'
import { findingsOf, type GateFinding } from './gate-finding.js'

/** What a program found in the bytes of a file, for whichever case has it. */
export interface GateVerdict {
  readonly digest: Digest
  readonly engine: string
  /** Why it could not be looked into: such a file stays where it is. */
  readonly refusal: GateRefusal | null
  readonly findings: readonly GateFinding[]
}

/** A refusal of the reader; that the bytes are gone; or more to answer for than anybody reads. */
export type GateRefusal = RefusalCode | 'gone' | 'too-many-findings'

/** Past this, nobody looks at each: the file has to be made anew. */
export const MOST_FINDINGS = 500

/** Another try may end otherwise. */
const TRANSIENT: ReadonlySet<string> = new Set(['too-slow', 'too-much-memory', 'crashed', 'gone'])

type GateServices = Pick<RequestServices, 'db' | 'files' | 'pool' | 'engine' | 'applicants' | 'clock'>

export interface InspectedContent {
  readonly digest: Digest
  readonly mediaType: string
}

/** Has files looked into that this program has not looked into yet, or not to the end. */
export async function inspectFiles(services: GateServices, files: readonly InspectedContent[]): Promise<void> {
  const { db, engine } = services
  const digests = [...new Set(files.map(({ digest }) => digest))]
  const known = await listVerdicts(db, digests, [engine])
  const done = new Set(known.filter(({ refusal }) => !TRANSIENT.has(refusal ?? '')).map(({ digest }) => digest))
  const missing = new Map(files.filter(({ digest }) => !done.has(digest)).map((file) => [file.digest, file]))
  await Promise.all([...missing.values()].map((file) => inspect(services, file)))
}

async function inspect(services: GateServices, { digest, mediaType }: InspectedContent): Promise<void> {
  const { db, files, pool, engine, applicants, clock } = services
  const bytes = await readWhole(files, digest)
  const inspected = bytes && (await pool.inspect({ name: neutralName(mediaType), bytes }))
  const found = inspected?.ok === true ? findingsOf(applicants, digest, inspected.value) : []
  const refusal: GateRefusal | null =
    inspected === undefined
      ? 'gone'
      : !inspected.ok
        ? inspected.refusal.code
        : found.length > MOST_FINDINGS
          ? 'too-many-findings'
          : null
  const findings = found.slice(0, MOST_FINDINGS)
  await saveVerdict(db, {
    digest,
    engine,
    refusal,
    findingCount: found.length,
    sealed: applicants.seal(verdictContext(digest, engine), JSON.stringify(findings)),
    inspectedAt: clock.now(),
  })
}

/** Bytes that are no longer what was stored are as good as gone. */
async function readWhole(files: FileStore, digest: Digest): Promise<Uint8Array | undefined> {
  try {
    return await files.get(digest)
  } catch (error) {
    if (error instanceof DamagedFile || error instanceof UnknownFileKey) return undefined
    throw error
  }
}

/** The name is somebody's; what the content is was told when it came. */
export function neutralName(mediaType: string): string {
  const type = Object.values(FILE_TYPES).find((each) => each.mediaType === mediaType)
  return `content.${type?.extensions[0] ?? 'bin'}`
}

/** What the program of today, or those named, found in files. */
export async function loadVerdicts(
  { applicants }: { readonly applicants: SecretBox },
  db: Db,
  digests: readonly Digest[],
  engines: readonly string[],
): Promise<readonly GateVerdict[]> {
  const sealed = await listVerdicts(db, digests, [...new Set(engines)])
  return sealed.map((verdict) => open(applicants, verdict))
}

const open = (box: SecretBox, { digest, engine, refusal, sealed }: SealedVerdict): GateVerdict => ({
  digest,
  engine,
  refusal: refusal as GateRefusal | null,
  findings: JSON.parse(box.open(verdictContext(digest, engine), sealed)) as readonly GateFinding[],
})

/** What sealed findings belong to. */
export const verdictContext = (digest: string, engine: string): string => `gate ${digest} ${engine}`
