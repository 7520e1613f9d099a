import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useOffice } from '../../../access/office.js'
import { type Proposal, useProposals } from '../../../api/request-after.js'
import { showInstant } from '../../../language/dates.js'
import { useLanguage, useMessages } from '../../../language/language.js'
import { ActionsHead } from '../../../parts/lists/actions-head.js'
import { Loaded } from '../../../parts/page/loaded.js'
import { Nothing } from '../../../parts/page/nothing.js'
import { Panel } from '../../../parts/page/panel.js'
import { ProposalActions } from './proposal-actions.js'
import { ProposeDialog } from './propose-dialog.js'

/** What was proposed to be published, and what became of it. */
export function ProposalsPanel({ body }: { readonly body: string }) {
  const { requestAfter } = useMessages()
  const { access } = useOffice()
  const proposals = useProposals(body)
  const [isProposing, setProposing] = useState(false)
  return (
    <Panel
      title={requestAfter.proposals}
      flush
      extra={
        access.may('request.handle', body) && (
          <Button size="small" onClick={() => setProposing(true)}>
            {requestAfter.proposeOne}
          </Button>
        )
      }
    >
      <Loaded query={proposals}>
        {({ items }) =>
          items.length === 0 ? <Nothing text={requestAfter.noProposals} /> : <ProposalTable items={items} />
        }
      </Loaded>
      {isProposing && <ProposeDialog body={body} requests={[]} onClose={() => setProposing(false)} />}
    </Panel>
  )
}

const TONES = { proposed: 'chip-risk', accepted: 'chip-blue', published: 'chip-ok', declined: '' } as const

function ProposalTable({ items }: { readonly items: readonly Proposal[] }) {
  const { code, messages } = useLanguage()
  const { requestAfter } = messages
  return (
    <table className="plain stacks">
      <thead>
        <tr>
          <th scope="col">{requestAfter.information}</th>
          <th scope="col">{requestAfter.state}</th>
          <th scope="col">{requestAfter.requests}</th>
          <ActionsHead />
        </tr>
      </thead>
      <tbody>
        {items.map((proposal) => (
          <tr key={proposal.id}>
            <th scope="row">
              <span lang="zh-CN">{proposal.title}</span>
            </th>
            <td data-label={requestAfter.state}>
              <span className={`chip ${TONES[proposal.state]}`}>{requestAfter.proposalStates[proposal.state]}</span>
              <small>{requestAfter.changedAt(showInstant(proposal.changedAt, code))}</small>
              {proposal.link !== null && (
                <a className="address" href={proposal.link} target="_blank" rel="noreferrer">
                  {proposal.link}
                </a>
              )}
              {proposal.reason !== null && <small lang="zh-CN">{requestAfter.declinedBecause(proposal.reason)}</small>}
            </td>
            <td data-label={requestAfter.requests}>
              <ul className="numbers">
                {proposal.requests.map((no) => (
                  <li key={no}>
                    <Link to={`/requests/${no}`}>{no}</Link>
                  </li>
                ))}
              </ul>
            </td>
            <td className="not-printed">
              <ProposalActions proposal={proposal} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
