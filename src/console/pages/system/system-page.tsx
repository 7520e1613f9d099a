import { ReloadOutlined } from '@ant-design/icons'
import { Alert, Button, Progress } from 'antd'
import { useOffice } from '../../access/office.js'
import { type SystemStatus, useSystem } from '../../api/system.js'
import { showBytes, showDate, showInstant } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import { Forbidden } from '../../parts/page/forbidden.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Nothing } from '../../parts/page/nothing.js'
import { Page } from '../../parts/page/page.js'
import { Panel } from '../../parts/page/panel.js'
import { JobsPanel } from './jobs-panel.js'

/** How the installation is: what who runs it looks at in the morning. */
export function Component() {
  const { messages } = useLanguage()
  const { access } = useOffice()
  const status = useSystem()
  const { system, shell } = messages
  if (!access.mayAnywhere('system.read'))
    return (
      <Page title={shell.pages.system}>
        <Forbidden />
      </Page>
    )
  return (
    <Page
      title={shell.pages.system}
      actions={
        <Button icon={<ReloadOutlined />} loading={status.isFetching} onClick={() => void status.refetch()}>
          {system.refresh}
        </Button>
      }
    >
      <Loaded query={status} rows={10}>
        {(data) => (
          <>
            <div className="halves">
              <AboutPanel status={data} />
              <StoragePanel storage={data.storage} />
            </div>
            <JobsPanel />
            <div className="halves">
              <CalendarPanel years={data.holidayYears} />
              <BackupsPanel backups={data.backups} />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function AboutPanel({ status: { version, startedAt, demoDay, database } }: { readonly status: SystemStatus }) {
  const { code, messages } = useLanguage()
  const { system } = messages
  return (
    <Panel title={system.about}>
      <dl className="facts">
        <dt>{system.version}</dt>
        <dd>Gongkai {version}</dd>
        <dt>{system.startedAt}</dt>
        <dd>{showInstant(startedAt, code)}</dd>
        {demoDay !== null && (
          <>
            <dt>{system.demo}</dt>
            <dd>{showDate(demoDay, code)}</dd>
          </>
        )}
        <dt>{system.databaseVersion}</dt>
        <dd>{database.version}</dd>
        <dt>{system.databaseSize}</dt>
        <dd>{showBytes(database.bytes)}</dd>
        <dt>{system.migration}</dt>
        <dd>{database.migration}</dd>
      </dl>
    </Panel>
  )
}

function StoragePanel({ storage }: { readonly storage: SystemStatus['storage'] }) {
  const { messages } = useLanguage()
  const { system } = messages
  const { files, bytes, quotaBytes, encrypted } = storage
  const percent = quotaBytes === null ? null : Math.min(100, Math.round((bytes / Math.max(1, quotaBytes)) * 100))
  return (
    <Panel title={system.storage}>
      <dl className="facts">
        <dt>{system.files}</dt>
        <dd>{files}</dd>
        <dt>{system.size}</dt>
        <dd>{showBytes(bytes)}</dd>
        <dt>{system.quota}</dt>
        <dd>{quotaBytes === null ? system.noQuota : showBytes(quotaBytes)}</dd>
        <dt>{system.encrypted}</dt>
        <dd>
          <span className={`chip ${encrypted ? 'chip-ok' : 'chip-risk'}`}>
            {encrypted ? system.isEncrypted : system.notEncrypted}
          </span>
        </dd>
      </dl>
      {percent !== null && (
        <>
          <Progress percent={percent} showInfo={false} aria-label={system.used(percent)} />
          <p className="hint">{system.used(percent)}</p>
        </>
      )}
      {!encrypted && <Alert className="problem" type="info" title={system.notEncryptedText} />}
    </Panel>
  )
}

function CalendarPanel({ years }: { readonly years: SystemStatus['holidayYears'] }) {
  const { messages } = useLanguage()
  const { system } = messages
  return (
    <Panel title={system.calendar} flush>
      <p className="panel-note">{system.calendarText}</p>
      {years.length === 0 ? (
        <Nothing text={system.noCalendar} />
      ) : (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{system.year}</th>
              <th scope="col">{system.notice}</th>
            </tr>
          </thead>
          <tbody>
            {[...years].reverse().map(({ year, notice }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{notice}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function BackupsPanel({ backups }: { readonly backups: SystemStatus['backups'] }) {
  const { code, messages } = useLanguage()
  const { system } = messages
  return (
    <Panel title={system.backups} flush>
      {backups.length === 0 ? (
        <Nothing text={system.noBackups} />
      ) : (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{system.backupAt}</th>
              <th scope="col" className="number">
                {system.backupSize}
              </th>
              <th scope="col">{system.backupVerified}</th>
            </tr>
          </thead>
          <tbody>
            {backups.map(({ at, bytes, verified }) => (
              <tr key={at}>
                <th scope="row">{showInstant(at, code)}</th>
                <td className="number">{showBytes(bytes)}</td>
                <td>
                  <span className={`chip ${verified ? 'chip-ok' : 'chip-risk'}`}>
                    {verified ? system.verified : system.notVerified}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
