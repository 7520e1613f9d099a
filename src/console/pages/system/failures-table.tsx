import { App, Button, Flex, Popconfirm } from 'antd'
import { useOffice } from '../../access/office.js'
import { useFailures, useSettleFailure } from '../../api/system.js'
import { showInstant } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import { ActionsHead } from '../../parts/lists/actions-head.js'
import { Listed } from '../../parts/lists/listed.js'
import { explain } from '../../parts/page/problem-alert.js'

/** Runs that were set aside after their last try: each is tried once more or given up. */
export function FailuresTable() {
  const { code, messages } = useLanguage()
  const { system, shell } = messages
  const { access } = useOffice()
  const { message } = App.useApp()
  const failures = useFailures()
  const settle = useSettleFailure()
  const end = (run: string, isRetried: boolean) =>
    settle.mutate(
      { run, isRetried },
      {
        onSuccess: () => void message.success(isRetried ? system.retried : system.discarded),
        onError: (error) => void message.error(explain(error, messages)),
      },
    )
  return (
    <>
      <h3 className="panel-note">{system.failures}</h3>
      <p className="panel-note">{system.jobsSetAsideText}</p>
      <Listed query={failures} empty={null}>
        {(items) => (
          <table className="plain stacks">
            <thead>
              <tr>
                <th scope="col">{system.jobName}</th>
                <th scope="col">{system.failedAt}</th>
                <th scope="col">{system.reason}</th>
                <ActionsHead />
              </tr>
            </thead>
            <tbody>
              {items.map(({ id, run, title, code: reason, failedAt }) => (
                <tr key={id}>
                  <th scope="row">{title[code]}</th>
                  <td data-label={system.failedAt}>{showInstant(failedAt, code)}</td>
                  <td data-label={system.reason}>
                    <code>{reason}</code>
                  </td>
                  <td className="not-printed">
                    {access.may('system.run-job', null) && (
                      <Flex gap={8}>
                        <Button size="small" aria-label={system.retryNamed(title[code])} onClick={() => end(run, true)}>
                          {system.retry}
                        </Button>
                        <Popconfirm
                          title={system.discard}
                          description={system.discardConfirm}
                          okText={shell.confirm}
                          cancelText={shell.cancel}
                          onConfirm={() => end(run, false)}
                        >
                          <Button size="small" danger aria-label={system.discardNamed(title[code])}>
                            {system.discard}
                          </Button>
                        </Popconfirm>
                      </Flex>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listed>
    </>
  )
}
