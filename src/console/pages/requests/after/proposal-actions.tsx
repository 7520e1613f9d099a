import { App, Button, Flex } from 'antd'
import { useState } from 'react'
import { useOffice } from '../../../access/office.js'
import { type Proposal, type ProposalStep, useMoveProposal } from '../../../api/request-after.js'
import { useLanguage } from '../../../language/language.js'
import { explain } from '../../../parts/page/problem-alert.js'
import { MoveDialog } from './move-dialog.js'

type Move = ProposalStep['move']

/** Whether to publish is the head's to say; what follows is done by those who handle requests. */
const ACTIONS = {
  accept: 'request.approve',
  decline: 'request.approve',
  publish: 'request.handle',
  reconsider: 'request.handle',
} as const satisfies Record<Move, string>

/** What the one at work may do with a proposal as it stands. */
export function ProposalActions({ proposal }: { readonly proposal: Proposal }) {
  const { messages } = useLanguage()
  const { requestAfter, shell } = messages
  const { access } = useOffice()
  const { modal, message } = App.useApp()
  const move = useMoveProposal(proposal.body, proposal.id)
  const [asked, setAsked] = useState<'decline' | 'publish' | null>(null)
  const moves = proposal.moves.filter((one) => access.may(ACTIONS[one], proposal.body))
  const begin = (one: Move) => {
    if (one === 'decline' || one === 'publish') return setAsked(one)
    modal.confirm({
      title: requestAfter.moveNamed(requestAfter.moves[one], proposal.title),
      content: one === 'accept' ? requestAfter.acceptText : requestAfter.reconsiderText,
      okText: shell.confirm,
      cancelText: shell.cancel,
      onOk: () =>
        move.mutateAsync({ move: one, version: proposal.version }).then(
          () => void message.success(requestAfter.done),
          (error: unknown) => void message.error(explain(error, messages)),
        ),
    })
  }
  // Who is second still reads why, and keeps what they wrote.
  if (moves.length === 0 && asked === null) return <span className="absent">{requestAfter.noActs}</span>
  return (
    <Flex gap={8} wrap>
      {moves.map((one) => (
        <Button
          key={one}
          size="small"
          aria-label={requestAfter.moveNamed(requestAfter.moves[one], proposal.title)}
          loading={move.isPending}
          onClick={() => begin(one)}
        >
          {requestAfter.moves[one]}
        </Button>
      ))}
      {asked !== null && <MoveDialog proposal={proposal} move={asked} onClose={() => setAsked(null)} />}
    </Flex>
  )
}
