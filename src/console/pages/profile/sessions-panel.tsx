import { App, Button, Popconfirm } from 'antd'
import { useEndOtherSessions, useEndSession, useOwnSessions } from '../../api/profile.js'
import { showInstant } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import { ActionsHead } from '../../parts/lists/actions-head.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Panel } from '../../parts/page/panel.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'
import { nameDevice } from './device.js'

/** Where one is signed in; a place one does not know is ended here. */
export function SessionsPanel() {
  const { code, messages } = useLanguage()
  const { account, shell } = messages
  const { message } = App.useApp()
  const sessions = useOwnSessions()
  const end = useEndSession()
  const endOthers = useEndOtherSessions()
  const hasOthers = (sessions.data?.items.length ?? 0) > 1
  const failed = end.error ?? endOthers.error
  return (
    <Panel
      title={account.sessions}
      flush
      extra={
        hasOthers && (
          <Popconfirm
            title={account.endOthers}
            description={account.endOthersConfirm}
            okText={shell.confirm}
            onConfirm={() =>
              endOthers.mutate(undefined, { onSuccess: () => void message.success(account.othersEnded) })
            }
          >
            <Button size="small" danger loading={endOthers.isPending}>
              {account.endOthers}
            </Button>
          </Popconfirm>
        )
      }
    >
      <p className="panel-note">{account.sessionsText}</p>
      {failed !== null && <ProblemAlert error={failed} />}
      <Loaded query={sessions}>
        {({ items }) => (
          <table className="plain stacks">
            <thead>
              <tr>
                <th scope="col">{account.device}</th>
                <th scope="col">{account.signedInAt}</th>
                <th scope="col">{account.lastSeenAt}</th>
                <ActionsHead />
              </tr>
            </thead>
            <tbody>
              {items.map((session) => {
                const device = nameDevice(session.userAgent) ?? account.unknownDevice
                return (
                  <tr key={session.id}>
                    <th scope="row">
                      {device} {session.isThisOne && <span className="chip chip-ok">{account.thisSession}</span>}
                    </th>
                    <td data-label={account.signedInAt}>{showInstant(session.createdAt, code)}</td>
                    <td data-label={account.lastSeenAt}>{showInstant(session.lastSeenAt, code)}</td>
                    <td className="not-printed">
                      {!session.isThisOne && (
                        <Button
                          size="small"
                          aria-label={account.endSessionNamed(device)}
                          onClick={() =>
                            end.mutate(session.id, { onSuccess: () => void message.success(account.sessionEnded) })
                          }
                        >
                          {account.endSession}
                        </Button>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        )}
      </Loaded>
    </Panel>
  )
}
