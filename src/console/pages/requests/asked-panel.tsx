import { Button } from 'antd'
import { useState } from 'react'
import { useOffice } from '../../access/office.js'
import type { Case } from '../../api/requests.js'
import { useMessages } from '../../language/language.js'
import { Panel } from '../../parts/page/panel.js'
import { RenewCodeButton } from './query-code/renew-code-button.js'

/** What is asked for; and, when somebody wants to see it, by whom. */
export function AskedPanel({ found }: { readonly found: Case }) {
  const { requestCase, requestNames } = useMessages()
  const { wanted } = found
  return (
    <Panel title={requestCase.asked}>
      {wanted === null ? (
        <p className="absent">{requestCase.cleared}</p>
      ) : (
        <>
          <p className="wanted" lang="zh-CN">
            {wanted.description}
          </p>
          <dl className="facts">
            {wanted.documentNumber !== null && (
              <>
                <dt>{requestCase.documentNumber}</dt>
                <dd>{wanted.documentNumber}</dd>
              </>
            )}
            <dt>{requestCase.form}</dt>
            <dd>
              {requestNames.forms[wanted.form]} · {requestNames.deliveries[wanted.delivery]}
            </dd>
          </dl>
        </>
      )}
      {found.applicant !== null && <Applicant found={found} applicant={found.applicant} />}
    </Panel>
  )
}

/** Folded: a screen is seen by others too. */
interface ApplicantProps {
  readonly found: Case
  readonly applicant: NonNullable<Case['applicant']>
}

function Applicant({ found, applicant }: ApplicantProps) {
  const { requestCase, requestNames, requests } = useMessages()
  const { access } = useOffice()
  const [isOpen, setOpen] = useState(false)
  const { contact, document, agent, joint } = applicant
  const showDocument = (shown: typeof document) =>
    shown === null ? requests.noDocument : `${requestNames.documents[shown.kind]} ${shown.number}`
  const lines: readonly (readonly [string, string | null])[] = [
    [applicant.kind === 'naturalPerson' ? requests.name : requests.organisation, applicant.name],
    [requestCase.document, showDocument(document)],
    [requests.representative, applicant.representative],
    [requests.contactPerson, applicant.contactPerson],
    [requests.telephone, contact.telephone],
    [requests.email, contact.email],
    [requests.address, [contact.address, contact.postcode].filter((part) => part !== null).join(' ') || null],
    [
      requestCase.agent,
      agent === null ? null : [agent.name, showDocument(agent.document), agent.telephone].join(' · '),
    ],
    [
      requestCase.joint,
      joint.length === 0 ? null : joint.map((one) => `${one.name}（${showDocument(one.document)}）`).join('；'),
    ],
  ]
  return (
    <section className="applicant" aria-label={requestCase.applicant}>
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? requestCase.hideApplicant : requestCase.showApplicant}
      </Button>{' '}
      {access.may('request.handle', found.body) && <RenewCodeButton no={found.no} />}
      {isOpen && (
        <>
          <p className="hint">{requestCase.applicantHint}</p>
          <dl className="facts">
            {lines
              .filter(([, text]) => text !== null)
              .map(([label, text]) => (
                <div key={label} className="fact">
                  <dt>{label}</dt>
                  <dd lang="zh-CN">{text}</dd>
                </div>
              ))}
          </dl>
        </>
      )}
    </section>
  )
}
