import type { Db } from '../database.js'
import type { Digest } from '../files.js'

/** What a program found in the bytes of a file. */
export interface SealedVerdict {
  readonly digest: Digest
  readonly engine: string
  /** Why it could not be looked into; null where it was. */
  readonly refusal: string | null
  readonly findingCount: number
  readonly sealed: string
  readonly inspectedAt: Date
}

export async function listVerdicts(
  db: Db,
  digests: readonly Digest[],
  engines: readonly string[],
): Promise<readonly SealedVerdict[]> {
  if (digests.length === 0) return []
  const rows = await db
    .selectFrom('gate_verdict')
    .selectAll()
    .where('digest', 'in', digests)
    .where('engine', 'in', engines)
    .execute()
  return rows.map(toVerdict)
}

/** Puts down what came of looking. A file that was looked into once stays so; only what failed is put down anew. */
export async function saveVerdict(db: Db, verdict: SealedVerdict): Promise<void> {
  const { refusal, sealed: findings_sealed, inspectedAt: inspected_at } = verdict
  await db
    .insertInto('gate_verdict')
    .values({
      digest: verdict.digest,
      engine: verdict.engine,
      refusal,
      finding_count: verdict.findingCount,
      findings_sealed,
      inspected_at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['digest', 'engine'])
        .doUpdateSet({ refusal, finding_count: verdict.findingCount, findings_sealed, inspected_at })
        .where('gate_verdict.refusal', 'is not', null),
    )
    .execute()
}

/** Everything that programs found, a page at a time. */
export async function listSealedVerdicts(
  db: Db,
  after: { readonly digest: string; readonly engine: string },
  limit: number,
): Promise<readonly SealedVerdict[]> {
  const rows = await db
    .selectFrom('gate_verdict')
    .selectAll()
    .where(({ eb, refTuple, tuple }) => eb(refTuple('digest', 'engine'), '>', tuple(after.digest, after.engine)))
    .orderBy('digest')
    .orderBy('engine')
    .limit(limit)
    .execute()
  return rows.map(toVerdict)
}

/** Puts the same findings, sealed anew, in their place, unless they are others meanwhile. */
export async function replaceVerdict(
  db: Db,
  { digest, engine, sealed }: SealedVerdict,
  anew: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('gate_verdict')
    .set({ findings_sealed: anew })
    .where('digest', '=', digest)
    .where('engine', '=', engine)
    .where('findings_sealed', '=', sealed)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const toVerdict = (row: {
  digest: string
  engine: string
  refusal: string | null
  finding_count: number
  findings_sealed: string
  inspected_at: Date
}): SealedVerdict => ({
  digest: row.digest as Digest,
  engine: row.engine,
  refusal: row.refusal,
  findingCount: row.finding_count,
  sealed: row.findings_sealed,
  inspectedAt: row.inspected_at,
})
