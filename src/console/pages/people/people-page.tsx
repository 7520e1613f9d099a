import { UserAddOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useChosenBody } from '../../access/chosen-body.js'
import { useOffice } from '../../access/office.js'
import { type ListedPerson, usePeople } from '../../api/people.js'
import { useMessages } from '../../language/language.js'
import { BodyFilter } from '../../parts/bodies/body-filter.js'
import { ActionsHead } from '../../parts/lists/actions-head.js'
import { Listed } from '../../parts/lists/listed.js'
import { useSearchChoices } from '../../parts/lists/search-choices.js'
import { Forbidden } from '../../parts/page/forbidden.js'
import { Nothing } from '../../parts/page/nothing.js'
import { Page } from '../../parts/page/page.js'
import { Panel } from '../../parts/page/panel.js'
import { CreateDrawer } from './create-drawer.js'
import { GrantDialog } from './grant-dialog.js'
import { type HandOver, InitialPassword } from './initial-password.js'
import { ACCOUNT_ACTS, PersonActions } from './person-actions.js'
import { RevocableRole } from './revocable-role.js'

/** Who works for a body, and as what. */
export function Component() {
  const { people, shell } = useMessages()
  const { access } = useOffice()
  const { body, isNone, bodies, mayNone, choose } = useChosenBody('person.read')
  const address = useSearchChoices()
  const onlyInitial = address.search.get('initial') === 'true'
  const list = usePeople(body, onlyInitial)
  const mayManage = ACCOUNT_ACTS.some((action) => access.mayAnywhere(action))
  const [isCreating, setCreating] = useState(false)
  const [granting, setGranting] = useState<ListedPerson['person'] | null>(null)
  const [handOver, setHandOver] = useState<HandOver | null>(null)
  if (isNone)
    return (
      <Page title={shell.pages.people}>
        <Forbidden />
      </Page>
    )
  return (
    <Page
      title={shell.pages.people}
      actions={
        body !== null &&
        access.may('person.create', body) && (
          <Button type="primary" icon={<UserAddOutlined />} onClick={() => setCreating(true)}>
            {people.create}
          </Button>
        )
      }
    >
      {onlyInitial && (
        <Alert
          className="problem"
          type="info"
          showIcon
          title={people.onlyInitial}
          action={
            <Button size="small" onClick={() => address.choose({ initial: null })}>
              {people.showAll}
            </Button>
          }
        />
      )}
      <Panel flush>
        {(bodies.length > 1 || mayNone) && (
          <div className="filters">
            <BodyFilter
              label={people.ofBody}
              value={body}
              bodies={bodies}
              none={mayNone ? people.withoutRole : undefined}
              onChange={choose}
            />
          </div>
        )}
        <Listed
          query={list}
          empty={<Nothing text={body === null || onlyInitial ? people.emptyWithoutRole : people.empty} />}
          only={({ person }) => !onlyInitial || person.hasInitialPassword}
        >
          {(items) => (
            <table className="plain stacks">
              <thead>
                <tr>
                  <th scope="col">{people.name}</th>
                  <th scope="col">{people.roles}</th>
                  <th scope="col">{people.factor}</th>
                  <th scope="col">{people.status}</th>
                  {mayManage && <ActionsHead />}
                </tr>
              </thead>
              <tbody>
                {items.map((listed) => (
                  <Row
                    key={listed.person.id}
                    listed={listed}
                    mayManage={mayManage}
                    onGrant={setGranting}
                    onHandOver={setHandOver}
                  />
                ))}
              </tbody>
            </table>
          )}
        </Listed>
      </Panel>
      <CreateDrawer body={body} isOpen={isCreating} onClose={() => setCreating(false)} onCreated={setHandOver} />
      <GrantDialog person={granting} body={body} onClose={() => setGranting(null)} />
      <InitialPassword handOver={handOver} onClose={() => setHandOver(null)} />
    </Page>
  )
}

interface RowProps {
  readonly listed: ListedPerson
  readonly mayManage: boolean
  readonly onGrant: (person: ListedPerson['person']) => void
  readonly onHandOver: (handOver: HandOver) => void
}

function Row({ listed, mayManage, onGrant, onHandOver }: RowProps) {
  const { people } = useMessages()
  const { person, grants } = listed
  const isActive = person.status === 'active'
  return (
    <tr>
      <th scope="row">
        {person.displayName}
        <small>{person.account}</small>
      </th>
      <td data-label={people.roles}>
        {grants.map((grant) => (
          <RevocableRole key={grant.id} person={person} grant={grant} />
        ))}
      </td>
      <td data-label={people.factor}>
        <span className={`chip ${person.hasSecondFactor ? 'chip-ok' : ''}`}>
          {person.hasSecondFactor ? people.factorOn : people.factorOff}
        </span>
      </td>
      <td data-label={people.status}>
        <span className={`chip ${isActive ? 'chip-ok' : 'chip-late'}`}>
          {isActive ? people.active : people.suspended}
        </span>
        {person.hasInitialPassword && <span className="chip chip-risk">{people.initialKept}</span>}
      </td>
      {mayManage && (
        <td className="not-printed">
          <PersonActions person={person} onGrant={() => onGrant(person)} onHandOver={onHandOver} />
        </td>
      )}
    </tr>
  )
}
