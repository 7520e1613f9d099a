import { Link } from 'react-router'
import { useOffice } from '../../access/office.js'
import type { Case } from '../../api/requests.js'
import { showDate } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import { Panel } from '../../parts/page/panel.js'
import { AssignButton } from './assign-button.js'
import { nameParts } from './case-names.js'
import { DueAnswer } from './clock/due-answer.js'
import { OpenClocks } from './clock/open-clocks.js'
import { statusTone } from './status-tone.js'

/** Where a case stands: status, day, hands. */
export function HeadPanel({ found }: { readonly found: Case }) {
  const { code, messages } = useLanguage()
  const { requestCase, requestNames, requests } = messages
  const { access } = useOffice()
  const names = nameParts(found, messages)
  const { no, version, body, decision } = found
  const assignee = found.assignee === null ? null : { id: found.assignee, name: names.person(found.assignee) }
  return (
    <Panel title={requestCase.head}>
      <span className={`chip chip-large ${statusTone(found.status)}`}>{requestNames.statuses[found.status]}</span>
      <DueAnswer found={found} />
      <OpenClocks found={found} />
      <dl className="facts case-facts">
        <dt>{requests.assignee}</dt>
        <dd>
          {assignee === null ? <span className="absent">{requestCase.unassigned}</span> : assignee.name}{' '}
          {access.may('request.assign', body) && <AssignButton no={no} version={version} assignee={assignee} />}
        </dd>
        <dt>{requestCase.body}</dt>
        <dd>{found.bodyName}</dd>
        <dt>{requestCase.receivedOn}</dt>
        <dd>{found.receivedOn === null ? requestCase.awaiting : showDate(found.receivedOn, code)}</dd>
        <dt>{requestCase.channel}</dt>
        <dd>
          {requestNames.channels[found.channel]} · {showDate(found.submittedOn, code)}
        </dd>
        <dt>{requestCase.applicantKind}</dt>
        <dd>{requestNames.applicants[found.applicantKind]}</dd>
        <dt>{requestCase.matter}</dt>
        <dd>{requestNames.matters[found.matter]}</dd>
        {decision !== null && (
          <>
            <dt>{requestCase.decision}</dt>
            <dd>
              {requestNames.decisions[decision.kind]}（{decision.kind}）
              <small>
                {requestCase.decidedOn(showDate(decision.madeOn, code))}
                {decision.servedOn !== null && ` · ${requestCase.servedOn(showDate(decision.servedOn, code))}`}
              </small>
            </dd>
          </>
        )}
        {found.origin !== null && (
          <>
            <dt>{requestCase.origin}</dt>
            <dd>
              <Link to={`/requests/${found.origin.from}`}>
                {requestCase.originOf(found.origin.from, found.origin.part)}
              </Link>
            </dd>
          </>
        )}
        {found.joinedInto !== null && (
          <>
            <dt>{requestCase.joinedInto}</dt>
            <dd>
              <Link to={`/requests/${found.joinedInto}`}>{found.joinedInto}</Link>
            </dd>
          </>
        )}
      </dl>
    </Panel>
  )
}
