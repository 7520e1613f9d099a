import { type Selectable, sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { ProposalState } from '../../domain/publication/index.js'
import type { DecisionCode, RequestNo } from '../../domain/request/index.js'
import type { Db, DbTransaction } from '../database.js'
import type { PersonId } from '../people/people.js'
import type { Database } from '../schema.js'
import type { RequestId } from './requests.js'

/** To publish by oneself what several asked for. */
export interface ProposalRecord {
  readonly id: string
  readonly body: BodyId
  readonly version: number
  readonly state: ProposalState
  readonly title: string
  readonly link: string | null
  readonly reason: string | null
  readonly proposedAt: Date
  readonly proposedBy: PersonId
  readonly changedAt: Date
  readonly changedBy: PersonId
}

export async function insertProposal(
  transaction: DbTransaction,
  proposal: ProposalRecord,
  requests: readonly RequestId[],
): Promise<void> {
  const { id, body, title, proposedAt, proposedBy } = proposal
  await transaction
    .insertInto('publication_proposal')
    .values({ id, body_id: body, title, proposed_at: proposedAt, proposed_by: proposedBy, ...toColumns(proposal) })
    .execute()
  await transaction
    .insertInto('publication_proposal_request')
    .values(requests.map((request) => ({ proposal_id: id, request_id: request })))
    .execute()
}

export async function lockProposal(transaction: DbTransaction, id: string): Promise<ProposalRecord | undefined> {
  const row = await transaction
    .selectFrom('publication_proposal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toProposal(row)
}

/** The requests that a proposal rests on. */
export async function listProposedNumbers(db: Db, id: string): Promise<readonly RequestNo[]> {
  const rows = await db
    .selectFrom('publication_proposal_request')
    .innerJoin('request', 'request.id', 'publication_proposal_request.request_id')
    .select('no')
    .where('proposal_id', '=', id)
    .orderBy('no')
    .execute()
  return rows.map(({ no }) => no as RequestNo)
}

export async function saveProposal(transaction: DbTransaction, proposal: ProposalRecord): Promise<void> {
  await transaction.updateTable('publication_proposal').set(toColumns(proposal)).where('id', '=', proposal.id).execute()
}

/** The newest change first. */
export async function listProposals(
  db: Db,
  bodies: readonly BodyId[],
  limit: number,
): Promise<readonly (ProposalRecord & { readonly requests: readonly RequestNo[] })[]> {
  const rows = await db
    .selectFrom('publication_proposal')
    .selectAll()
    .where('body_id', 'in', bodies)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  if (rows.length === 0) return []
  const members = await db
    .selectFrom('publication_proposal_request')
    .innerJoin('request', 'request.id', 'publication_proposal_request.request_id')
    .select(['proposal_id', 'no'])
    .where(
      'proposal_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('no')
    .execute()
  return rows.map((row) => ({
    ...toProposal(row),
    requests: members.flatMap(({ proposal_id, no }) => (proposal_id === row.id ? [no as RequestNo] : [])),
  }))
}

/** Which of these requests stand in a proposal already. */
export async function listProposed(db: Db, requests: readonly RequestId[]): Promise<ReadonlySet<RequestId>> {
  if (requests.length === 0) return new Set()
  const rows = await db
    .selectFrom('publication_proposal_request')
    .select('request_id')
    .where('request_id', 'in', requests)
    .execute()
  return new Set(rows.map((row) => row.request_id as RequestId))
}

/** A request that was answered with what it asked for. */
export interface DisclosedRequest {
  readonly id: RequestId
  readonly no: RequestNo
  readonly decidedOn: PlainDate
}

/**
 * The newest requests to a body that are over and whose last decision is of one of these kinds.
 *
 * @param among so many of the newest that are over are looked at, of whatever kind
 */
export async function listDisclosed(
  db: Db,
  body: BodyId,
  kinds: readonly DecisionCode[],
  { among, limit }: { readonly among: number; readonly limit: number },
): Promise<readonly DisclosedRequest[]> {
  const rows = await db
    .selectFrom(({ selectFrom }) =>
      selectFrom('request')
        .select(['id', 'no', 'decided_on'])
        .where('body_id', '=', body)
        .where('decided_on', 'is not', null)
        .where('retired_at', 'is', null)
        .where('matter', '=', 'disclosure')
        .where('status', 'in', ['decided', 'served', 'closed'])
        .orderBy('decided_on', 'desc')
        .orderBy('id', 'desc')
        .limit(among)
        .as('newest'),
    )
    .select(['id', 'no', 'decided_on'])
    .where(
      ({ selectFrom }) =>
        selectFrom('request_event')
          .select(sql<string>`facts ->> 'kind'`.as('kind'))
          .whereRef('request_event.request_id', '=', 'newest.id')
          .where('type', '=', 'decision.made')
          .orderBy('number', 'desc')
          .limit(1),
      'in',
      kinds,
    )
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id as RequestId,
    no: row.no as RequestNo,
    decidedOn: row.decided_on as PlainDate,
  }))
}

const toColumns = ({ version, state, link, reason, changedAt, changedBy }: ProposalRecord) => ({
  version,
  state,
  link,
  reason,
  changed_at: changedAt,
  changed_by: changedBy,
})

const toProposal = (row: Selectable<Database['publication_proposal']>): ProposalRecord => ({
  id: row.id,
  body: row.body_id as BodyId,
  version: row.version,
  state: row.state,
  title: row.title,
  link: row.link,
  reason: row.reason,
  proposedAt: row.proposed_at,
  proposedBy: row.proposed_by as PersonId,
  changedAt: row.changed_at,
  changedBy: row.changed_by as PersonId,
})
