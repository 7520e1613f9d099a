import { AuditOutlined, BarChartOutlined, NotificationOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { REQUEST_STATUSES } from '../../../domain/request/index.js'
import { NO_BODY, useChosenBody } from '../../access/chosen-body.js'
import { useOffice } from '../../access/office.js'
import { type QueueFilter, useQueue } from '../../api/requests.js'
import { useMessages } from '../../language/language.js'
import { BodySelect } from '../../parts/body-select.js'
import { Field } from '../../parts/field.js'
import { Forbidden } from '../../parts/forbidden.js'
import { LoadMore } from '../../parts/load-more.js'
import { Loaded } from '../../parts/loaded.js'
import { Nothing } from '../../parts/nothing.js'
import { Page } from '../../parts/page.js'
import { Panel } from '../../parts/panel.js'
import { Figures } from './figures.js'
import { DEADLINE_STATES, readQueueFilter, shownStatus } from './queue-filter.js'
import { QueueTable } from './queue-table.js'

/** Requests by when somebody must act. */
export function Component() {
  const { requests, shell } = useMessages()
  const [search, setSearch] = useSearchParams()
  const { isNone, bodies } = useChosenBody('request.read')
  const filter = readQueueFilter(search)
  const queue = useQueue(filter)
  if (isNone)
    return (
      <Page title={shell.pages.requests}>
        <Forbidden />
      </Page>
    )
  const change = (name: string, value: string | null) =>
    setSearch((before) => {
      const next = new URLSearchParams(before)
      if (value === null || value === '') next.delete(name)
      else next.set(name, value)
      return next
    })
  return (
    <Page title={shell.pages.requests} lead={requests.text} actions={<Actions />}>
      <Figures body={filter.body} />
      <Panel flush>
        <Filters
          filter={filter}
          bodies={bodies}
          onChange={change}
          onClear={() => setSearch({})}
          isSet={search.size > 0}
        />
        <Loaded query={queue} rows={8}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items)
            if (items.length === 0)
              return search.size > 0 ? (
                <Nothing text={requests.empty} hint={requests.emptyHint} />
              ) : (
                <Nothing text={requests.nothingYet} hint={requests.nothingYetHint} />
              )
            return (
              <>
                <QueueTable items={items} withBody={bodies.length > 1} />
                <LoadMore count={items.length} query={queue} />
              </>
            )
          }}
        </Loaded>
      </Panel>
    </Page>
  )
}

function Actions() {
  const { requestAfter, requests, requestWork } = useMessages()
  const { access } = useOffice()
  return (
    <>
      <Link to="/requests/counts" className="with-icon">
        <BarChartOutlined aria-hidden /> {requests.counts}
      </Link>
      <Link to="/requests/reviews" className="with-icon">
        <AuditOutlined aria-hidden /> {requestWork.page}
      </Link>
      <Link to="/requests/proposals" className="with-icon">
        <NotificationOutlined aria-hidden /> {requestAfter.page}
      </Link>
      {access.mayAnywhere('request.register') && (
        <Link to="/requests/new" className="with-icon primary-link">
          <PlusOutlined aria-hidden /> {requests.register}
        </Link>
      )}
    </>
  )
}

interface FiltersProps {
  readonly filter: QueueFilter
  readonly bodies: readonly string[]
  readonly onChange: (name: string, value: string | null) => void
  readonly onClear: () => void
  readonly isSet: boolean
}

function Filters({ filter, bodies, onChange, onClear, isSet }: FiltersProps) {
  const { requests, requestNames } = useMessages()
  return (
    <div className="filters">
      {bodies.length > 1 && (
        <Field label={requests.of}>
          {(id) => (
            <BodySelect
              id={id}
              value={filter.body ?? NO_BODY}
              onChange={(body) => onChange('body', body === NO_BODY ? null : body)}
              bodies={bodies}
              others={[{ value: NO_BODY, label: requests.allBodies }]}
            />
          )}
        </Field>
      )}
      <Field label={requests.status}>
        {(id) => (
          <Select
            id={id}
            value={shownStatus(filter)}
            onChange={(status) => onChange('status', status)}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: requests.openStatuses },
              { value: 'all', label: requests.allStatuses },
              ...REQUEST_STATUSES.map((value) => ({ value: value as string, label: requestNames.statuses[value] })),
            ]}
          />
        )}
      </Field>
      <Field label={requests.assignee}>
        {(id) => (
          <Select
            id={id}
            value={filter.assignee ?? ''}
            onChange={(assignee) => onChange('assignee', assignee)}
            options={[
              { value: '', label: requests.allAssignees },
              { value: 'me', label: requests.mine },
              { value: 'none', label: requests.nobody },
            ]}
          />
        )}
      </Field>
      <Field label={requests.deadline}>
        {(id) => (
          <Select
            id={id}
            value={filter.deadline ?? ''}
            onChange={(deadline) => onChange('deadline', deadline)}
            options={[
              { value: '', label: requests.allDeadlines },
              ...DEADLINE_STATES.map((value) => ({ value: value as string, label: requests.deadlines[value] })),
            ]}
          />
        )}
      </Field>
      {isSet && (
        <Button className="end" onClick={onClear}>
          {requests.clear}
        </Button>
      )}
    </div>
  )
}
