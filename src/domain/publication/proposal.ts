/** How a proposal to publish by oneself what was asked for stands. 条例第四十四条 */
export const PROPOSAL_STATES = ['proposed', 'accepted', 'published', 'declined'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

export type ProposalMove = 'accept' | 'decline' | 'publish' | 'reconsider'

/** From where each move may be made, and where to. */
const PROPOSAL_MOVES = {
  accept: { from: ['proposed'], to: 'accepted' },
  decline: { from: ['proposed', 'accepted'], to: 'declined' },
  /** With the address at which it can be found. */
  publish: { from: ['accepted'], to: 'published' },
  /** What was declined is looked at once more, and what is online no longer as well. */
  reconsider: { from: ['declined', 'published'], to: 'proposed' },
} as const satisfies Record<ProposalMove, { readonly from: readonly ProposalState[]; readonly to: ProposalState }>

export const PROPOSAL_NAMES: Readonly<Record<ProposalState, string>> = {
  proposed: '待研究',
  accepted: '拟主动公开',
  published: '已主动公开',
  declined: '不予主动公开',
}

/** The state after a move; null where it may not be made. */
export function afterProposalMove(state: ProposalState, move: ProposalMove): ProposalState | null {
  const { from, to } = PROPOSAL_MOVES[move]
  const states: readonly ProposalState[] = from
  return states.includes(state) ? to : null
}

export const permittedProposalMoves = (state: ProposalState): readonly ProposalMove[] =>
  (Object.keys(PROPOSAL_MOVES) as ProposalMove[]).filter((move) => afterProposalMove(state, move) !== null)
