import { type PlainDate, toChineseDate } from '../../domain/calendar/index.js'
import type { Letter } from '../../domain/letter/index.js'
import type { RequestNo } from '../../domain/request/index.js'
import type { Actor } from '../people/authorise.js'
import { addFile } from '../requests/files/add-file.js'
import { confirmFindings } from '../requests/gate/confirm-findings.js'
import type { RequestServices } from '../requests/request-services.js'
import type { WriterPool } from '../writing/writer-pool.js'
import { take } from './demo-refused.js'
import type { Staff } from './demo-staff.js'
import type { GivenDocument } from './stories/story.js'

/** What it takes to give out what is written on the day. */
export type GivingServices = RequestServices & { readonly writer: WriterPool }

interface Giving {
  readonly no: RequestNo
  readonly on: PlainDate
  /** Whose document it is. */
  readonly signatory: string
  readonly clerk: Actor
  readonly staff: Staff
}

/**
 * Writes what an applicant is to be given, and adds it to the case, through the gate. Handed in again it is the same file.
 *
 * @returns the version of the case after it
 */
export async function giveDocument(
  services: GivingServices,
  { no, on, signatory, clerk, staff }: Giving,
  { title, as, lines, confirmed }: GivenDocument,
): Promise<number> {
  const written = await services.writer.writeLetter(as, toPage({ title, lines, signatory, on }))
  if (!written.ok) throw new Error(`the demonstration cannot write ${title}: ${written.refusal.code}`)
  const step = `申请 ${no} 提供 ${title}`
  const incoming = { fileName: `${title}.${as}`, bytes: oneChunk(written.value) }
  const added = take(await addFile(services, clerk, { no, purpose: 'release' }, incoming), step)
  const gate = added.files.find(({ id }) => id === added.file)?.gate
  const findings = (gate?.findings ?? []).map(({ key }) => key)
  if (confirmed === undefined || findings.length === 0) return added.version
  const second = staff.byAccount.get(confirmed.by)
  if (second === undefined) throw new Error(`the demonstration has nobody called ${confirmed.by}`)
  return take(
    await confirmFindings(services, second, { no, file: added.file, findings, reason: confirmed.reason }),
    step,
  ).version
}

/** Set like a letter, without number, addressee and remedy; unsigned, or its signatory stood in its metadata. */
const toPage = ({
  title,
  lines,
  signatory,
  on,
}: Pick<GivenDocument, 'title' | 'lines'> & Pick<Giving, 'signatory' | 'on'>): Letter => ({
  ...{ code: 'S02', to: 'applicant', title, number: null, addressee: null },
  blocks: [...lines, `${signatory}　${toChineseDate(on)}`].map((text) => ({ kind: 'paragraph', text })),
  ...{ remedy: null, annexes: [], signatory: null, on, dateText: toChineseDate(on), hasSealPlace: false },
})

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
