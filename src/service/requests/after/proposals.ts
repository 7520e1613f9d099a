import { z } from 'zod'
import { afterProposalMove, type ProposalMove } from '../../../domain/publication/index.js'
import { DECISION_CODES, DECISION_KINDS, type DecisionCode, type RequestNo } from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import type { DbTransaction } from '../../../storage/database.js'
import {
  insertProposal,
  listProposals as list,
  listProposed,
  listProposedNumbers,
  lockProposal,
  type ProposalRecord,
  saveProposal,
} from '../../../storage/requests/proposals.js'
import { lockRequest, type RequestRecord } from '../../../storage/requests/requests.js'
import { remark } from '../../checked-reports/report-fields.js'
import { line, readInput } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import { type Actor, authorise } from '../../people/authorise.js'
import { authoriseFor } from '../../people/reach.js'
import { recordChanges } from '../../people/record-changes.js'
import { requestNo } from '../event-fields.js'
import { loadRequest } from '../load-requests.js'
import type { RequestServices } from '../request-services.js'
import type { AfterError } from './after-error.js'
import { findPersons, wordsOfCase } from './free-of-persons.js'

/** Decisions by which something was given out that others may want as well. */
export const DISCLOSING: readonly DecisionCode[] = DECISION_CODES.filter((code) => DECISION_KINDS[code].discloses)

export interface Proposal extends ProposalRecord {
  readonly requests: readonly RequestNo[]
}

const MOST = 200

/** What was proposed to a body, the last change first; no more than the 200 newest. */
export async function listProposals(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<readonly Proposal[], AfterError>> {
  const read = readInput(z.strictObject({ body: bodyId }), input)
  if (!read.ok) return read
  const { body } = read.value
  const allowed = await authoriseFor(services, actor, 'request.read', body)
  return allowed.ok ? succeed(await list(services.db, [body], MOST)) : allowed
}

export const ProposalInput = z.strictObject({
  body: bodyId,
  title: line(200),
  requests: z.array(requestNo).min(1).max(100),
})

/** Proposes to publish what several asked for. 条例第四十四条 */
export async function propose(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<Proposal, AfterError>> {
  const read = readInput(ProposalInput, input)
  if (!read.ok) return read
  const { body, title } = read.value
  const requests = [...new Set(read.value.requests)].sort()
  const allowed = await authorise(services, actor, { action: 'request.handle', body })
  if (!allowed.ok) return allowed
  return services.db.transaction().execute(async (transaction) => {
    const records: RequestRecord[] = []
    for (const no of requests) {
      const record = await lockRequest(transaction, no)
      if (record?.body !== body || !(await wasGiven(services, transaction, record)))
        return fail({ code: 'proposal.requests' } as const)
      records.push(record)
    }
    const ids = records.map(({ id }) => id)
    if ((await listProposed(transaction, ids)).size > 0) return fail({ code: 'proposal.requests' } as const)
    for (const { id } of records) {
      const words = (await wordsOfCase(services, transaction, id)) ?? []
      const fields = findPersons('title', title, words)
      if (fields.length > 0) return fail({ code: 'input.refused', fields } as const)
    }
    const at = services.clock.now()
    const by = actor.person
    const proposal: ProposalRecord = {
      id: services.newId(),
      ...{ body, version: 1, state: 'proposed', title, link: null, reason: null },
      ...{ proposedAt: at, proposedBy: by, changedAt: at, changedBy: by },
    }
    await insertProposal(transaction, proposal, ids)
    const event = { type: 'proposal.made', proposal: proposal.id, body } as const
    await recordChanges(services, transaction, by, [{ chain: body, event }])
    return succeed({ ...proposal, requests })
  })
}

async function wasGiven(
  { settings }: RequestServices,
  transaction: DbTransaction,
  { id }: RequestRecord,
): Promise<boolean> {
  const { decision } = await loadRequest(transaction, id, settings)
  return decision !== null && DISCLOSING.includes(decision.kind)
}

const held = { version: z.number().int().min(1) }

const web = z
  .string()
  .trim()
  .max(500)
  .refine(
    (text) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) && URL.canParse(text),
    '请填写以 http:// 或 https:// 开头的网址',
  )

/** A step of a proposal, with what it says. */
export const proposalMove = z.discriminatedUnion('move', [
  z.strictObject({ ...held, move: z.literal('accept') }),
  z.strictObject({ ...held, move: z.literal('decline'), reason: remark(500) }),
  z.strictObject({ ...held, move: z.literal('publish'), link: web }),
  z.strictObject({ ...held, move: z.literal('reconsider') }),
])

const MoveInput = z.strictObject({ body: bodyId, proposal: z.string().max(64), step: proposalMove })

/** Accepts or declines a proposal, says where it was published, or takes it up once more. */
export async function moveProposal(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<Proposal, AfterError>> {
  const read = readInput(MoveInput, input)
  if (!read.ok) return read
  const { body, proposal, step: move } = read.value
  const allowed = await authorise(services, actor, { action: ACTIONS[move.move], body })
  if (!allowed.ok) return allowed
  if (move.move === 'decline') {
    const fields = findPersons('reason', move.reason, [])
    if (fields.length > 0) return fail({ code: 'input.refused', fields })
  }
  return services.db.transaction().execute(async (transaction) => {
    const before = await lockProposal(transaction, proposal)
    if (before?.body !== body) return fail({ code: 'proposal.unknown' } as const)
    if (before.version !== move.version) return fail({ code: 'after.changed' } as const)
    const state = afterProposalMove(before.state, move.move)
    if (state === null) return fail({ code: 'proposal.not-now' } as const)
    const after: ProposalRecord = {
      ...before,
      ...{ state, version: before.version + 1 },
      link: move.move === 'publish' ? move.link : null,
      reason: move.move === 'decline' ? move.reason : null,
      ...{ changedAt: services.clock.now(), changedBy: actor.person },
    }
    await saveProposal(transaction, after)
    const event = { type: 'proposal.moved', proposal: before.id, body: before.body, state } as const
    await recordChanges(services, transaction, actor.person, [{ chain: before.body, event }])
    return succeed({ ...after, requests: await listProposedNumbers(transaction, before.id) })
  })
}

/** Whether to publish is the head's to say. */
const ACTIONS: Readonly<Record<ProposalMove, 'request.approve' | 'request.handle'>> = {
  accept: 'request.approve',
  decline: 'request.approve',
  publish: 'request.handle',
  reconsider: 'request.handle',
}
