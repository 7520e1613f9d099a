import { sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { Verdict } from '../../domain/report/index.js'
import type { Db, DbTransaction } from '../database.js'
import type { PersonId } from '../people/people.js'

/** One of a body's reports: that of a year, in whatever file it comes. */
export interface Edition {
  readonly body: BodyId
  readonly edition: string
}

/** What somebody decided about a finding, once. */
export interface VerdictEvent {
  /** From 1; the last one stands. */
  readonly number: number
  readonly finding: string
  readonly verdict: Verdict
  readonly reason: string | null
  readonly judgedAt: Date
  readonly judgedBy: PersonId
}

export interface NewVerdict extends VerdictEvent {
  readonly rule: string
}

/**
 * One at a time judges, attaches or re-checks what is a body's: numbers of verdicts and the counts in lists depend on
 * all of it. After `lockDigest`, where both are needed. Held until the transaction ends.
 */
export async function lockVerdicts(transaction: DbTransaction, bodies: readonly BodyId[]): Promise<void> {
  for (const body of [...new Set(bodies)].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`verdicts ${body}`}, 0))`.execute(transaction)
}

/** Everything that was ever decided about a body's report, by finding and then in order. */
export async function listVerdicts(db: Db, { body, edition }: Edition): Promise<VerdictEvent[]> {
  const rows = await db
    .selectFrom('verdict_event')
    .selectAll()
    .where('body_id', '=', body)
    .where('edition', '=', edition)
    .orderBy('finding_key')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    finding: row.finding_key,
    verdict: row.verdict,
    reason: row.reason,
    judgedAt: row.judged_at,
    judgedBy: row.judged_by as PersonId,
  }))
}

/** @throws when somebody else has added the same number: the caller holds the lock, so that is a bug */
export async function insertVerdict(
  transaction: DbTransaction,
  { body, edition }: Edition,
  verdict: NewVerdict,
): Promise<void> {
  await transaction
    .insertInto('verdict_event')
    .values({
      body_id: body,
      edition,
      finding_key: verdict.finding,
      number: verdict.number,
      rule: verdict.rule,
      verdict: verdict.verdict,
      reason: verdict.reason,
      judged_at: verdict.judgedAt,
      judged_by: verdict.judgedBy,
    })
    .execute()
}

/** Counts anew, in lists, which findings of these bodies' reports were confirmed and dismissed. `edition` null: of all. */
export async function countVerdicts(
  transaction: DbTransaction,
  { bodies, edition }: { readonly bodies: readonly BodyId[]; readonly edition: string | null },
): Promise<void> {
  if (bodies.length === 0) return
  await sql`
    update handed_in set confirmed_count = counted.confirmed, dismissed_count = counted.dismissed
    from (
      select report.id,
        count(*) filter (where stands.verdict = 'confirmed') as confirmed,
        count(*) filter (where stands.verdict = 'dismissed') as dismissed
      from handed_in as report
      join checked_file as file on file.digest = report.digest
      left join lateral unnest(file.finding_keys) as found(key) on true
      left join lateral (
        select verdict from verdict_event
        where body_id = report.body_id and edition = report.edition and finding_key = found.key
        order by number desc limit 1
      ) as stands on true
      where report.holder_id = any(${bodies}) and report.body_id is not null
        and (${edition}::text is null or report.edition = ${edition})
      group by report.id
    ) as counted
    where counted.id = handed_in.id
      and (confirmed_count, dismissed_count) is distinct from (counted.confirmed, counted.dismissed)
  `.execute(transaction)
}
