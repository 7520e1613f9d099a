import { CloseOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { mayGrant } from '../../../domain/access/index.js'
import { useOffice } from '../../access/office.js'
import { type ListedPerson, usePersonAct } from '../../api/people.js'
import { useLanguage } from '../../language/language.js'
import { explain } from '../../parts/page/problem-alert.js'

interface RevocableRoleProps {
  readonly person: ListedPerson['person']
  readonly grant: ListedPerson['grants'][number]
}

/** A role somebody holds, to be taken back by who may. */
export function RevocableRole({ person, grant }: RevocableRoleProps) {
  const { messages } = useLanguage()
  const { people, shell } = messages
  const { access, session, nameOf } = useOffice()
  const { modal, message } = App.useApp()
  const act = usePersonAct()
  const role = people.roleNames[grant.role]
  const body = nameOf(grant.body)
  const mayRevoke =
    person.id !== session.person.id &&
    access.may('person.grant', grant.body) &&
    session.grants.some((own) => mayGrant(own.role, grant.role))
  const revoke = () =>
    modal.confirm({
      title: people.revokeNamed(role, body),
      content: people.revokeConfirm(person.displayName, role, body),
      okText: people.revoke,
      cancelText: shell.cancel,
      okButtonProps: { danger: true },
      onOk: () =>
        act.mutateAsync({ kind: 'revoke', person: person.id, grant: grant.id }).then(
          () => void message.success(people.revoked),
          (error: unknown) => void message.error(explain(error, messages)),
        ),
    })
  return (
    <span className="chip chip-blue">
      {role}
      {mayRevoke && (
        <Button
          type="text"
          size="small"
          className="chip-button"
          icon={<CloseOutlined />}
          aria-label={people.revokeNamed(role, body)}
          onClick={revoke}
        />
      )}
    </span>
  )
}
