import { useOffice } from '../../access/office.js'
import { useMessages } from '../../language/language.js'
import { Page } from '../../parts/page/page.js'
import { Panel } from '../../parts/page/panel.js'
import { PasswordPanel } from './password-panel.js'
import { SecondFactorPanel } from './second-factor-panel.js'
import { SessionsPanel } from './sessions-panel.js'

/** One's own account: who one is, where one is signed in, and what keeps others out. */
export function Component() {
  const messages = useMessages()
  const { session, nameOf } = useOffice()
  const { person, grants } = session
  return (
    <Page title={messages.shell.pages.profile}>
      <Panel title={messages.account.signedInAs}>
        <dl className="facts">
          <dt>{messages.account.displayName}</dt>
          <dd>{person.displayName}</dd>
          <dt>{messages.account.account}</dt>
          <dd>{person.account}</dd>
          <dt>{messages.account.roles}</dt>
          <dd>
            {grants.length === 0 && messages.account.noRoles}
            {grants.map(({ id, role, body }) => (
              <div key={id}>
                {nameOf(body)} · {messages.people.roleNames[role]}
              </div>
            ))}
          </dd>
        </dl>
      </Panel>
      <PasswordPanel />
      <SecondFactorPanel />
      <SessionsPanel />
    </Page>
  )
}
