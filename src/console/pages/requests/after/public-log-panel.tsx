import { App, Button } from 'antd'
import { useState } from 'react'
import { useOffice } from '../../../access/office.js'
import {
  type PublicEntry,
  type PublicLog,
  usePublicEntry,
  usePublicLog,
  useSetPublicLog,
} from '../../../api/request-after.js'
import type { Case } from '../../../api/requests.js'
import { showDate, showInstant } from '../../../language/dates.js'
import { useLanguage, useMessages } from '../../../language/language.js'
import { Loaded } from '../../../parts/page/loaded.js'
import { Panel } from '../../../parts/page/panel.js'
import { explain } from '../../../parts/page/problem-alert.js'
import { EntryActions } from './entry-actions.js'
import { EntryDialog } from './entry-dialog.js'

interface PublicLogPanelProps {
  readonly found: Case
}

/** What everybody is told of an answered case: written by one, confirmed by another. */
export function PublicLogPanel({ found }: PublicLogPanelProps) {
  const { requestAfter } = useMessages()
  const { access } = useOffice()
  const { no, body, status } = found
  const mayWrite = access.may('request.handle', body)
  const maySwitch = access.may('request.approve', body)
  const maySee = mayWrite || maySwitch || access.may('release.confirm', body)
  const log = usePublicLog(body, maySee)
  const entry = usePublicEntry(no, maySee)
  // A new decision may be under way about what is shown already.
  const isAnswered = status === 'served' || status === 'closed'
  const isOfUse = isAnswered ? log.data?.isOpen !== false || maySwitch || entry.data?.entry != null : entry.data?.entry
  if (!maySee || !isOfUse) return null
  return (
    <Panel title={requestAfter.log}>
      <p className="hint first">{requestAfter.logText}</p>
      <Loaded query={log} rows={1}>
        {(setting) => <LogSwitch body={body} name={found.bodyName} log={setting} maySwitch={maySwitch} />}
      </Loaded>
      <Loaded query={entry} rows={2}>
        {(told) => (
          <Entry
            found={found}
            entry={told.entry}
            mayWrite={mayWrite && isAnswered && log.data?.isOpen === true && found.applicant !== null}
          />
        )}
      </Loaded>
    </Panel>
  )
}

interface LogSwitchProps {
  readonly body: string
  readonly name: string
  readonly log: PublicLog
  readonly maySwitch: boolean
}

/** A body opens its log once, for all its cases; it may close it at any time. */
function LogSwitch({ body, name, log, maySwitch }: LogSwitchProps) {
  const { messages } = useLanguage()
  const { requestAfter, shell } = messages
  const { modal, message } = App.useApp()
  const set = useSetPublicLog(body)
  const label = log.isOpen ? requestAfter.closeLog : requestAfter.openLog
  const change = () =>
    modal.confirm({
      title: label,
      content: log.isOpen ? requestAfter.closeConfirm(name) : requestAfter.openConfirm(name),
      okText: shell.confirm,
      cancelText: shell.cancel,
      okButtonProps: { danger: log.isOpen },
      onOk: () =>
        set.mutateAsync({ version: log.version, isOpen: !log.isOpen }).then(
          () => void message.success(requestAfter.done),
          (error: unknown) => void message.error(explain(error, messages)),
        ),
    })
  return (
    <p>
      <span className={`chip ${log.isOpen ? 'chip-ok' : ''}`}>
        {log.isOpen ? requestAfter.open : requestAfter.notOpen}
      </span>{' '}
      {maySwitch && (
        <Button size="small" loading={set.isPending} onClick={change}>
          {label}
        </Button>
      )}
      {!log.isOpen && <small className="below">{requestAfter.notOpenText}</small>}
    </p>
  )
}

interface EntryProps {
  readonly found: Case
  readonly entry: PublicEntry | null
  readonly mayWrite: boolean
}

const TONES = { draft: 'chip-risk', published: 'chip-ok', withdrawn: '' } as const

function Entry({ found, entry, mayWrite }: EntryProps) {
  const { code, messages } = useLanguage()
  const { requestAfter } = messages
  const [isWriting, setWriting] = useState(false)
  return (
    <>
      {entry === null ? (
        <p className="absent">{requestAfter.none}</p>
      ) : (
        <>
          <h3 className="entry-head">
            <span lang="zh-CN">{entry.title}</span>{' '}
            <span className={`chip ${TONES[entry.state]}`}>{requestAfter.states[entry.state]}</span>
          </h3>
          <p className="quote note" lang="zh-CN">
            {entry.answer}
          </p>
          <p className="hint">
            {[
              requestAfter.writtenAt(showInstant(entry.writtenAt, code)),
              ...(entry.publishedOn === null ? [] : [requestAfter.publishedOn(showDate(entry.publishedOn, code))]),
            ].join(' · ')}
          </p>
        </>
      )}
      <EntryActions found={found} entry={entry} mayWrite={mayWrite} onWrite={() => setWriting(true)} />
      {isWriting && <EntryDialog no={found.no} entry={entry} onClose={() => setWriting(false)} />}
    </>
  )
}
