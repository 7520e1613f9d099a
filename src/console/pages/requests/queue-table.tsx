import { Link } from 'react-router'
import { useOffice } from '../../access/office.js'
import type { QueueItem } from '../../api/requests.js'
import { showDate } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import { AssignButton } from './assign-button.js'
import { DueChip } from './due-chip.js'
import { statusTone } from './status-tone.js'

/** Cases one below the other; on a phone one card each. */
export function QueueTable({ items, withBody }: { readonly items: readonly QueueItem[]; readonly withBody: boolean }) {
  const { requests, shell } = useLanguage().messages
  return (
    <table className="plain stacks queue">
      <thead>
        <tr>
          <th scope="col">{requests.no}</th>
          <th scope="col">{requests.matter}</th>
          {withBody && <th scope="col">{requests.of}</th>}
          <th scope="col">{requests.status}</th>
          <th scope="col">{requests.due}</th>
          <th scope="col">{requests.assignee}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.no} item={item} withBody={withBody} />
        ))}
      </tbody>
      <caption className="off-screen">{shell.pages.requests}</caption>
    </table>
  )
}

function Row({ item, withBody }: { readonly item: QueueItem; readonly withBody: boolean }) {
  const { code, messages } = useLanguage()
  const { requests, requestNames } = messages
  const { access } = useOffice()
  const { no, body, version, assignee } = item
  const when =
    item.receivedOn === null
      ? requests.submittedOn(showDate(item.submittedOn, code))
      : requests.receivedOn(showDate(item.receivedOn, code))
  return (
    <tr>
      <th scope="row">
        <Link to={`/requests/${no}`} className="no">
          {no}
        </Link>
      </th>
      <td>
        {requestNames.applicants[item.applicantKind]} · {requestNames.channels[item.channel]}
        {item.matter === 'record-correction' && <span className="chip">{requestNames.matters[item.matter]}</span>}
        <small>
          {item.decidedOn === null ? when : `${when} · ${requests.decidedOn(showDate(item.decidedOn, code))}`}
        </small>
      </td>
      {withBody && (
        <td data-label={requests.of} className="of">
          {item.bodyName}
        </td>
      )}
      <td>
        <span className={`chip ${statusTone(item.status)}`}>{requestNames.statuses[item.status]}</span>
      </td>
      <td>
        <DueChip item={item} />
      </td>
      <td data-label={requests.assignee}>
        {assignee === null ? <span className="absent">{requests.nobody}</span> : assignee.name}{' '}
        {access.may('request.assign', body) && <AssignButton no={no} version={version} assignee={assignee} />}
      </td>
    </tr>
  )
}
