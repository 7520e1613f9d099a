import { DownOutlined, EditOutlined } from '@ant-design/icons'
import { Alert, Button, Dropdown } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useOffice } from '../../access/office.js'
import { type Body, useBody } from '../../api/bodies.js'
import { showDate } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Panel } from '../../parts/page/panel.js'
import { DetailsDrawer } from './details-drawer.js'
import { listHistory } from './history.js'
import { OFFICE_FIELDS } from './office-fields.js'
import { ReformDrawer, type ReformKind } from './reform-drawer.js'

/** One body: what it is, how it is reached, how it came about; and what can be done with it. */
export function BodyDetail({ id }: { readonly id: string }) {
  const body = useBody(id)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Below the tree where there is no room beside it: who chose there would not see that anything came.
    if (window.matchMedia('(max-width: 68rem)').matches) place.current?.scrollIntoView()
  }, [])
  return (
    <div ref={place}>
      <Loaded query={body}>{(found) => <Found body={found} />}</Loaded>
    </div>
  )
}

const REFORMS = ['rename', 'move', 'merge', 'split', 'abolish'] as const satisfies readonly ReformKind[]

function Found({ body }: { readonly body: Body }) {
  const { code, messages } = useLanguage()
  const { bodies } = messages
  const { access, nameOf } = useOffice()
  const [reform, setReform] = useState<ReformKind | null>(null)
  const [isEditing, setEditing] = useState(false)
  const { state } = body
  const isActive = state.status === 'active'
  const name = state.status === 'not-yet' ? nameOf(body.id) : state.name
  const established = body.history.find(({ type }) => type === 'body.established')
  return (
    <>
      <Panel
        title={name}
        extra={
          isActive &&
          access.may('body.reform', body.id) && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: REFORMS.map((kind) => ({ key: kind, label: bodies.reforms[kind], danger: kind === 'abolish' })),
                onClick: ({ key }) => setReform(REFORMS.find((kind) => kind === key) ?? null),
              }}
            >
              <Button icon={<DownOutlined />} iconPlacement="end">
                {bodies.reform}
              </Button>
            </Dropdown>
          )
        }
      >
        {state.status === 'ended' && <Alert className="problem" type="warning" showIcon title={bodies.endedNotice} />}
        <dl className="facts">
          <dt>{bodies.status}</dt>
          <dd>
            <span className={`chip ${isActive ? 'chip-ok' : ''}`}>
              {state.status === 'ended' ? bodies.ended(showDate(state.endedOn, code)) : bodies.active}
            </span>
          </dd>
          {state.status !== 'not-yet' && (
            <>
              <dt>{bodies.kind}</dt>
              <dd>{bodies.kinds[state.kind]}</dd>
            </>
          )}
          {state.status === 'active' && (
            <>
              <dt>{bodies.parent}</dt>
              <dd>
                {state.parent === null ? (
                  bodies.noParent
                ) : (
                  <Link to={`/bodies/${encodeURIComponent(state.parent)}`}>{nameOf(state.parent)}</Link>
                )}
              </dd>
            </>
          )}
          {established !== undefined && (
            <>
              <dt>{bodies.since}</dt>
              <dd>{showDate(established.on, code)}</dd>
            </>
          )}
          <Fact name={bodies.creditCode} value={body.creditCode} />
          <Fact name={bodies.regionCode} value={body.regionCode} />
          <Fact name={bodies.siteIdCode} value={body.siteIdCode} />
        </dl>
        <p className="links">
          {access.may('person.read', body.id) && (
            <Link to={`/people?body=${encodeURIComponent(body.id)}`}>{bodies.peopleOf}</Link>
          )}
          {access.may('checked-report.read', body.id) && (
            <Link to={`/reports?body=${encodeURIComponent(body.id)}`}>{bodies.reportsOf}</Link>
          )}
        </p>
      </Panel>
      <Panel
        title={bodies.office}
        extra={
          isActive &&
          access.may('body.edit-office', body.id) && (
            <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
              {bodies.officeEdit}
            </Button>
          )
        }
      >
        <p className="hint first">{bodies.officeText}</p>
        <dl className="facts">
          {OFFICE_FIELDS.map((field) => (
            <Fact key={field} name={bodies[field]} value={body.office[field]} />
          ))}
        </dl>
      </Panel>
      <Panel title={bodies.history}>
        <ol className="history" reversed>
          {listHistory(body.history, nameOf, bodies).map(({ on, text }) => (
            <li key={`${on} ${text}`}>
              <time dateTime={on}>{showDate(on, code)}</time>
              {text}
            </li>
          ))}
        </ol>
      </Panel>
      <ReformDrawer reform={reform === null ? null : { kind: reform, body }} onClose={() => setReform(null)} />
      {isEditing && <DetailsDrawer body={body} onClose={() => setEditing(false)} />}
    </>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  const { messages } = useLanguage()
  return (
    <>
      <dt>{name}</dt>
      <dd>{value ?? <span className="absent">{messages.bodies.notGiven}</span>}</dd>
    </>
  )
}
