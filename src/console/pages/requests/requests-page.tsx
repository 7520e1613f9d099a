import { AuditOutlined, BarChartOutlined, NotificationOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { Link } from 'react-router'
import { REQUEST_STATUSES } from '../../../domain/request/index.js'
import { useChosenBody } from '../../access/chosen-body.js'
import { useOffice } from '../../access/office.js'
import { type QueueFilter, useHandlers, useQueue } from '../../api/requests.js'
import { useMessages } from '../../language/language.js'
import { BodyFilter } from '../../parts/bodies/body-filter.js'
import { Field } from '../../parts/forms/field.js'
import { Listed } from '../../parts/lists/listed.js'
import { type Choices, useSearchChoices } from '../../parts/lists/search-choices.js'
import { Forbidden } from '../../parts/page/forbidden.js'
import { Nothing } from '../../parts/page/nothing.js'
import { Page } from '../../parts/page/page.js'
import { Panel } from '../../parts/page/panel.js'
import { Figures } from './figures.js'
import { DEADLINE_STATES, readQueueFilter, shownStatus } from './queue-filter.js'
import { QueueTable } from './queue-table.js'

/** Requests by when somebody must act. */
export function Component() {
  const { requests, shell } = useMessages()
  const { search, choose, clear } = useSearchChoices()
  const { isNone, bodies } = useChosenBody('request.read')
  const filter = readQueueFilter(search)
  const queue = useQueue(filter)
  if (isNone)
    return (
      <Page title={shell.pages.requests}>
        <Forbidden />
      </Page>
    )
  return (
    <Page title={shell.pages.requests} lead={requests.text} actions={<Actions />}>
      <Figures body={filter.body} />
      <Panel flush>
        <Filters filter={filter} bodies={bodies} onChoose={choose} onClear={clear} isSet={search.size > 0} />
        <Listed
          query={queue}
          rows={8}
          empty={
            search.size > 0 ? (
              <Nothing text={requests.empty} hint={requests.emptyHint} />
            ) : (
              <Nothing text={requests.nothingYet} hint={requests.nothingYetHint} />
            )
          }
        >
          {(items) => <QueueTable items={items} withBody={bodies.length > 1} />}
        </Listed>
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
  readonly onChoose: (choices: Choices) => void
  readonly onClear: () => void
  readonly isSet: boolean
}

function Filters({ filter, bodies, onChoose, onClear, isSet }: FiltersProps) {
  const { requests, requestNames } = useMessages()
  const { session } = useOffice()
  // People are known body by body: those of several are asked for once one is chosen.
  const handlers = useHandlers(filter.body ?? (bodies.length === 1 ? (bodies[0] ?? null) : null))
  const others = (handlers.data?.items ?? []).filter(({ id }) => id !== session.person.id)
  return (
    <div className="filters">
      <BodyFilter
        label={requests.of}
        value={filter.body}
        bodies={bodies}
        all={requests.allBodies}
        onChange={(body) => onChoose({ body })}
      />
      <Field label={requests.status}>
        {(id) => (
          <Select
            id={id}
            value={shownStatus(filter)}
            onChange={(status) => onChoose({ status })}
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
            onChange={(assignee) => onChoose({ assignee })}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            loading={handlers.isFetching}
            options={[
              { value: '', label: requests.allAssignees },
              { value: 'me', label: requests.mine },
              { value: 'none', label: requests.nobody },
              ...others.map(({ id: value, name }) => ({ value, label: name })),
            ]}
          />
        )}
      </Field>
      <Field label={requests.deadline}>
        {(id) => (
          <Select
            id={id}
            value={filter.deadline ?? ''}
            onChange={(deadline) => onChoose({ deadline })}
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
