import { Link } from 'react-router'
import { useOffice } from '../../access/office.js'
import type { QueueItem } from '../../api/requests.js'
import { useWantedLines, type WantedLines } from '../../api/wanted-lines.js'
import { useLanguage } from '../../language/language.js'
import { AssignButton } from './assign-button.js'
import { DueChip } from './due-chip.js'
import { statusTone } from './status-tone.js'
import { WantedCell } from './wanted-cell.js'

interface QueueTableProps {
  readonly items: readonly QueueItem[]
  readonly withBody: boolean
}

/** Cases one below the other; on a phone one card each. */
export function QueueTable({ items, withBody }: QueueTableProps) {
  const { requests, shell } = useLanguage().messages
  const lines = useWantedLines(items.map(({ no }) => no))
  return (
    <table className="plain stacks queue">
      <thead>
        <tr>
          <th scope="col">{requests.no}</th>
          <th scope="col">{requests.wanted}</th>
          {withBody && <th scope="col">{requests.of}</th>}
          <th scope="col">{requests.status}</th>
          <th scope="col">{requests.due}</th>
          <th scope="col">{requests.assignee}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.no} item={item} lines={lines} withBody={withBody} />
        ))}
      </tbody>
      <caption className="off-screen">{shell.pages.requests}</caption>
    </table>
  )
}

interface RowProps {
  readonly item: QueueItem
  readonly lines: WantedLines
  readonly withBody: boolean
}

function Row({ item, lines, withBody }: RowProps) {
  const { requests, requestNames } = useLanguage().messages
  const { access } = useOffice()
  const { no, body, version, assignee } = item
  return (
    <tr>
      <th scope="row">
        <Link to={`/requests/${no}`} className="no">
          {no}
        </Link>
      </th>
      <WantedCell item={item} lines={lines} />
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
