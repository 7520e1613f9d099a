import { z } from '@hono/zod-openapi'
import { PROPOSAL_NAMES, PROPOSAL_STATES, permittedProposalMoves } from '../../domain/publication/index.js'
import type { KeptCase } from '../../service/requests/after/holds.js'
import type { AlikeRequests } from '../../service/requests/after/list-alike.js'
import type { Proposal } from '../../service/requests/after/proposals.js'
import type { PublicEntry } from '../../service/requests/after/public-log.js'
import { day, moment } from './clock-views.js'

export const alikeView = z.strictObject({
  items: z.array(
    z
      .strictObject({
        requests: z.array(z.strictObject({ no: z.string(), decidedOn: day, description: z.string() })),
        sharesNumber: z.boolean().openapi({ description: '写明的是同一个文号' }),
      })
      .openapi('AlikeRequests'),
  ),
})

export const toAlike = ({ requests, sharesNumber }: AlikeRequests) => ({
  requests: requests.map(({ no, decidedOn, description }) => ({ no, decidedOn, description })),
  sharesNumber,
})

export const proposalView = z
  .strictObject({
    id: z.string(),
    body: z.string(),
    version: z.int(),
    state: z.enum(PROPOSAL_STATES),
    stateName: z.string(),
    title: z.string(),
    link: z.string().nullable(),
    reason: z.string().nullable(),
    requests: z.array(z.string()),
    moves: z.array(z.enum(['accept', 'decline', 'publish', 'reconsider'])),
    changedAt: moment,
  })
  .openapi('PublicationProposal')

export const toProposal = (proposal: Proposal): z.infer<typeof proposalView> => ({
  id: proposal.id,
  body: proposal.body,
  version: proposal.version,
  state: proposal.state,
  stateName: PROPOSAL_NAMES[proposal.state],
  title: proposal.title,
  link: proposal.link,
  reason: proposal.reason,
  requests: proposal.requests.map(String),
  moves: [...permittedProposalMoves(proposal.state)],
  changedAt: proposal.changedAt.toISOString(),
})

export const publicLogView = z
  .strictObject({ version: z.int().openapi({ description: '从没有设定过的为 0' }), isOpen: z.boolean() })
  .openapi('PublicLog')

export const publicEntryView = z
  .strictObject({
    version: z.int(),
    state: z.enum(['draft', 'published', 'withdrawn']),
    title: z.string(),
    answer: z.string(),
    writtenAt: moment,
    writtenBy: z.string(),
    confirmedAt: moment.nullable(),
    publishedOn: day.nullable(),
  })
  .openapi('PublicEntry')

export const toPublicEntry = (entry: PublicEntry): z.infer<typeof publicEntryView> => ({
  version: entry.version,
  state: entry.state,
  title: entry.title,
  answer: entry.answer,
  writtenAt: entry.writtenAt.toISOString(),
  writtenBy: entry.writtenBy,
  confirmedAt: entry.confirmedAt?.toISOString() ?? null,
  publishedOn: entry.publishedOn,
})

export const holdsView = z
  .strictObject({
    holds: z.array(
      z.strictObject({
        id: z.string(),
        reason: z.string(),
        placedAt: moment,
        placedBy: z.string(),
        liftedAt: moment.nullable(),
        liftedBy: z.string().nullable(),
      }),
    ),
    retiredAt: moment.nullable().openapi({ description: '个人信息清除的时间；没有清除的为 null' }),
    retirableFrom: day
      .nullable()
      .openapi({ description: '哪一天起清除个人信息；要求保留的、没有办结的、已经清除的为 null' }),
    people: z.record(z.string(), z.string()).openapi({ description: '以上提到的人员的姓名' }),
  })
  .openapi('RequestHolds')

export const toHolds = ({ holds, retiredAt, retirableFrom, people }: KeptCase): z.infer<typeof holdsView> => ({
  holds: holds.map(({ id, reason, placedAt, placedBy, liftedAt, liftedBy }) => ({
    id,
    reason,
    placedAt: placedAt.toISOString(),
    placedBy,
    liftedAt: liftedAt?.toISOString() ?? null,
    liftedBy,
  })),
  retiredAt: retiredAt?.toISOString() ?? null,
  retirableFrom,
  people: { ...people },
})
