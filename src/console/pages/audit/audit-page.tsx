import { DownOutlined } from '@ant-design/icons'
import { Button, DatePicker, Dropdown, Modal, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { NO_BODY, useChosenBody } from '../../access/chosen-body.js'
import { exportAddress, type TrailFilter, type TrailRecord, useTrail } from '../../api/audit.js'
import { showInstant } from '../../language/dates.js'
import { useLanguage, useMessages } from '../../language/language.js'
import { BodyFilter } from '../../parts/bodies/body-filter.js'
import { Field } from '../../parts/forms/field.js'
import { Listed } from '../../parts/lists/listed.js'
import { type Choices, useSearchChoices } from '../../parts/lists/search-choices.js'
import { Forbidden } from '../../parts/page/forbidden.js'
import { Nothing } from '../../parts/page/nothing.js'
import { Page } from '../../parts/page/page.js'
import { Panel } from '../../parts/page/panel.js'
import { readTrailFilter } from './trail-filter.js'

/** What was done, by whom, when; to be narrowed down, read, and taken away for checking. */
export function Component() {
  const { audit, shell } = useMessages()
  const { search, choose, clear } = useSearchChoices()
  const { body, isNone, bodies } = useChosenBody('audit.read')
  const filter = readTrailFilter(search, audit.types, body)
  const trail = useTrail(filter)
  const [opened, setOpened] = useState<TrailRecord | null>(null)
  if (isNone)
    return (
      <Page title={shell.pages.audit}>
        <Forbidden />
      </Page>
    )
  return (
    <Page title={shell.pages.audit} lead={audit.text} actions={<Export filter={filter} />}>
      <Panel flush>
        <Filters filter={filter} bodies={bodies} onChoose={choose} onClear={clear} />
        <Listed query={trail} rows={8} empty={<Nothing text={audit.empty} />}>
          {(items) => (
            <Records
              items={items}
              withBody={filter.body === null}
              onOpen={setOpened}
              onPerson={(person) => choose({ person })}
            />
          )}
        </Listed>
      </Panel>
      <Modal
        open={opened !== null}
        title={opened === null ? '' : audit.detailsOf(opened.sequence)}
        footer={null}
        onCancel={() => setOpened(null)}
      >
        {opened !== null && <pre className="record">{toText(opened)}</pre>}
      </Modal>
    </Page>
  )
}

/** The record as it is digested, without what is only shown beside it. */
function toText({ chain, sequence, at, actor, event, previousDigest, digest, algorithm }: TrailRecord): string {
  return JSON.stringify({ chain, sequence, at, actor, event, previousDigest, digest, algorithm }, null, 2)
}

interface FiltersProps {
  readonly filter: TrailFilter
  readonly bodies: readonly string[]
  readonly onChoose: (choices: Choices) => void
  readonly onClear: () => void
}

function Filters({ filter, bodies, onChoose, onClear }: FiltersProps) {
  const { audit } = useMessages()
  const types = Object.entries(audit.types).map(([value, label]) => ({ value, label }))
  return (
    <div className="filters">
      <BodyFilter
        label={audit.body}
        value={filter.body}
        bodies={bodies}
        none={audit.allBodies}
        onChange={(body) => onChoose({ body: body ?? NO_BODY })}
      />
      <Field label={audit.type}>
        {(id) => (
          <Select
            id={id}
            value={filter.type ?? ''}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            options={[{ value: '', label: audit.allTypes }, ...types]}
            onChange={(type) => onChoose({ type })}
          />
        )}
      </Field>
      <Day label={audit.from} value={filter.from} onChange={(from) => onChoose({ from })} />
      <Day label={audit.to} value={filter.to} onChange={(to) => onChoose({ to })} />
      <Button className="end" onClick={onClear}>
        {audit.clear}
      </Button>
    </div>
  )
}

interface DayProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (day: string | null) => void
}

const Day = ({ label, value, onChange }: DayProps) => (
  <Field label={label}>
    {(id) => (
      <DatePicker
        id={id}
        value={value === null ? null : dayjs(value)}
        onChange={(day) => onChange(day === null ? null : day.format('YYYY-MM-DD'))}
      />
    )}
  </Field>
)

interface RecordsProps {
  readonly items: readonly TrailRecord[]
  readonly withBody: boolean
  readonly onOpen: (record: TrailRecord) => void
  readonly onPerson: (person: string) => void
}

function Records({ items, withBody, onOpen, onPerson }: RecordsProps) {
  const { code, messages } = useLanguage()
  const { audit } = messages
  return (
    <table className="plain stacks">
      <thead>
        <tr>
          <th scope="col">{audit.at}</th>
          {withBody && <th scope="col">{audit.of}</th>}
          <th scope="col">{audit.by}</th>
          <th scope="col">{audit.what}</th>
          <th scope="col">{audit.details}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((record) => {
          const name = record.actorName ?? audit.bySystem
          return (
            <tr key={`${record.chain} ${record.sequence}`}>
              <td className="instant">
                <time dateTime={record.at}>{showInstant(record.at, code)}</time>
              </td>
              {withBody && <td data-label={audit.of}>{record.bodyName ?? audit.shared}</td>}
              <td data-label={audit.by}>
                {record.actor === null ? (
                  name
                ) : (
                  <Button
                    type="link"
                    size="small"
                    className="in-text"
                    title={audit.onlyPerson(name)}
                    onClick={() => record.actor !== null && onPerson(record.actor)}
                  >
                    {name}
                  </Button>
                )}
              </td>
              <td>{record.sentence[code]}</td>
              <td>
                <Button size="small" aria-label={audit.detailsOf(record.sequence)} onClick={() => onOpen(record)}>
                  #{record.sequence}
                </Button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Export({ filter }: { readonly filter: TrailFilter }) {
  const { audit } = useMessages()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'jsonl',
            label: (
              <a href={exportAddress(filter, 'jsonl')} download>
                {audit.exportChain}
              </a>
            ),
          },
          {
            key: 'csv',
            label: (
              <a href={exportAddress(filter, 'csv')} download>
                {audit.exportTable}
              </a>
            ),
          },
        ],
      }}
    >
      <Button icon={<DownOutlined />} iconPlacement="end">
        {audit.export}
      </Button>
    </Dropdown>
  )
}
