import { Alert } from 'antd'
import { useJobs } from '../../api/system.js'
import { showInstant } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Nothing } from '../../parts/page/nothing.js'
import { Panel } from '../../parts/page/panel.js'
import { FailuresTable } from './failures-table.js'

/** What runs by itself, and what gave up and waits for somebody to look. */
export function JobsPanel() {
  const { code, messages } = useLanguage()
  const { system } = messages
  const jobs = useJobs()
  return (
    <Panel title={system.jobs} flush>
      <Loaded query={jobs}>
        {({ state, queues }) => {
          if (queues.length === 0) return <Nothing text={system.noJobs} />
          const total = (count: 'waiting' | 'active' | 'failed') => queues.reduce((sum, one) => sum + one[count], 0)
          return (
            <>
              {state === 'database-away' && <Alert banner type="warning" title={system.databaseAway} />}
              <ul className="counts">
                <li>
                  <b>{total('waiting')}</b> {system.jobsWaiting}
                </li>
                <li>
                  <b>{total('active')}</b> {system.jobsRunning}
                </li>
                <li className={total('failed') > 0 ? 'count-late' : ''}>
                  <b>{total('failed')}</b> {system.jobsSetAside}
                </li>
              </ul>
              <table className="plain stacks">
                <thead>
                  <tr>
                    <th scope="col">{system.jobName}</th>
                    <th scope="col">{system.lastRun}</th>
                    <th scope="col">{system.nextRun}</th>
                    <th scope="col" className="number">
                      {system.jobsWaiting}
                    </th>
                    <th scope="col" className="number">
                      {system.jobsSetAside}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {queues.map(({ name, title, waiting, failed, lastRunAt, nextRunAt }) => (
                    <tr key={name}>
                      <th scope="row">{title[code]}</th>
                      <td data-label={system.lastRun}>
                        {lastRunAt === null ? system.never : showInstant(lastRunAt, code)}
                      </td>
                      <td data-label={system.nextRun}>
                        {nextRunAt === null ? system.notPlanned : showInstant(nextRunAt, code)}
                      </td>
                      <td data-label={system.jobsWaiting} className="number">
                        {waiting}
                      </td>
                      <td data-label={system.jobsSetAside} className="number">
                        {failed}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {total('failed') > 0 && <FailuresTable />}
            </>
          )
        }}
      </Loaded>
    </Panel>
  )
}
