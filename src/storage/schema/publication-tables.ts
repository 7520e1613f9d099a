import type { ProposalState } from '../../domain/publication/index.js'
import type { OverturnGroundCode } from '../../domain/remedy/index.js'

/** What was learnt from requests, and what became public of them. */
export interface PublicationTables {
  review_lesson: {
    request_id: string
    review_id: string
    body_id: string
    version: number
    grounds: OverturnGroundCode[]
    learnt: string
    written_at: Date
    written_by: string
  }
  publication_proposal: {
    id: string
    body_id: string
    version: number
    state: ProposalState
    title: string
    link: string | null
    reason: string | null
    proposed_at: Date
    proposed_by: string
    changed_at: Date
    changed_by: string
  }
  publication_proposal_request: {
    proposal_id: string
    request_id: string
  }
  public_log: {
    body_id: string
    version: number
    is_open: boolean
    changed_at: Date
    changed_by: string
  }
  public_log_entry: {
    request_id: string
    body_id: string
    version: number
    state: 'draft' | 'published' | 'withdrawn'
    title: string
    answer: string
    written_at: Date
    written_by: string
    confirmed_at: Date | null
    confirmed_by: string | null
    published_on: string | null
  }
}
