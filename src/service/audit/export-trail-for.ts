import { z } from 'zod'
import { type ChainHead, type TrailHeader, toTrailLine } from '../../domain/audit/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { listEnds, listRecords, readChain } from '../../storage/audit/list-records.js'
import { listPublishedHeads, readClock } from '../../storage/audit/publish-heads.js'
import type { Db } from '../../storage/database.js'
import { toBeijingTime } from '../clock.js'
import { type InputError, readInput, refuseField } from '../input.js'
import type { AccessDenied, Actor } from '../people/authorise.js'
import type { OfficeServices } from '../people/people-services.js'
import { findReach } from '../people/reach.js'
import { recordChanges } from '../people/record-changes.js'
import { listChains, nameEntries, type TrailEntry, toRecordFilter, trailFilter } from './list-trail.js'

const ExportInput = z.strictObject({
  /** `jsonl`: whole chains, which anyone can verify; `csv`: what the filter finds, for people to read. */
  form: z.enum(['jsonl', 'csv']),
  ...trailFilter,
})

export interface TrailExport {
  readonly mediaType: string
  /** Without the ends of lines. Read batch by batch; no transaction waits for whoever fetches them. */
  readonly lines: AsyncIterable<string>
}

/** The trail to take away, as far as the person may export it; that they did is on record. */
export async function exportTrailFor(
  services: OfficeServices,
  actor: Actor,
  input: unknown,
): Promise<Result<TrailExport, InputError | AccessDenied>> {
  const read = readInput(ExportInput, input)
  if (!read.ok) return read
  const { form, ...filter } = read.value
  const narrowing = (['type', 'person', 'from', 'to'] as const).find((field) => filter[field] !== undefined)
  if (form === 'jsonl' && narrowing !== undefined)
    return fail(refuseField(narrowing, '供核验的导出须包含完整的记录链，请去掉这一条件，或改为导出表格'))
  const action = 'audit.export'
  const { bodies, reached } = await findReach(services, actor, action)
  const chains = listChains(reached, filter)
  if (!chains.ok) return fail({ code: 'access.denied', action })
  const { body, shared } = filter
  await services.db
    .transaction()
    .execute((transaction) =>
      recordChanges(services, transaction, actor.person, [
        { chain: body ?? shared ?? 'site', event: { type: 'audit.exported', body } },
      ]),
    )
  if (form === 'jsonl')
    return succeed({ mediaType: 'application/x-ndjson', lines: chainLines(services.db, chains.value) })
  const wanted = toRecordFilter(filter, chains.value)
  const entries = async function* (): AsyncGenerator<TrailEntry> {
    for (let after: TrailEntry | null = null; ; ) {
      const records = await listRecords(services.db, wanted, { after, limit: BATCH })
      const named: TrailEntry[] = await nameEntries(services, bodies, records)
      yield* named
      after = named.at(-1) ?? null
      if (named.length < BATCH) return
    }
  }
  return succeed({ mediaType: 'text/csv; charset=utf-8', lines: tableLines(entries()) })
}

const BATCH = 1_000

/**
 * Whole chains as they end now, in the form that `gongkai audit verify` and the stand-alone verifier check. What lies
 * below an end never changes, so it is read without holding a transaction.
 */
async function* chainLines(db: Db, chains: readonly string[] | null): AsyncGenerator<string> {
  const published = await listPublishedHeads(db, chains)
  const ends = await listEnds(db, chains)
  const at = await readClock(db)
  const heads: ChainHead[] = [...published, ...ends.map((end) => ({ ...end, at }))]
  const records = ends.reduce((sum, { sequence }) => sum + sequence, 0)
  const header: TrailHeader = { format: 'gongkai-audit', version: 1, at, heads: heads.length, records }
  yield toTrailLine(header)
  for (const head of heads) yield toTrailLine(head)
  for (const { chain, sequence } of ends)
    for await (const record of readChain(db, chain, sequence)) yield toTrailLine(record)
}

const COLUMNS = ['时间（北京时间）', '机关', '记录链', '序号', '操作人', '操作', '类型', '摘要值'] as const
/** Tells spreadsheet programs that it is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

async function* tableLines(entries: AsyncIterable<TrailEntry>): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${COLUMNS.map(toField).join(',')}`
  for await (const { at, bodyName, chain, sequence, actor, actorName, sentence, event, digest } of entries) {
    const who = actorName ?? actor ?? '（系统或未登录者）'
    yield [toBeijingTime(new Date(at)), bodyName ?? '', chain, String(sequence), who, sentence.zh, event.type, digest]
      .map(toField)
      .join(',')
  }
}

/** Quoted; what a spreadsheet would take for a formula is told to be text. */
const toField = (text: string): string => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`
