import { App, Button } from 'antd'
import { useState } from 'react'
import { useOffice } from '../../../access/office.js'
import { type Hold, useHolds, useLiftHold } from '../../../api/request-after.js'
import type { Case } from '../../../api/requests.js'
import { showDate, showInstant } from '../../../language/dates.js'
import { useLanguage } from '../../../language/language.js'
import { Loaded } from '../../../parts/page/loaded.js'
import { Panel } from '../../../parts/page/panel.js'
import { explain } from '../../../parts/page/problem-alert.js'
import { HoldDialog } from './hold-dialog.js'

/** How long persons are kept in a case, and why longer. */
export function HoldsPanel({ found }: { readonly found: Case }) {
  const { code, messages } = useLanguage()
  const { requestAfter } = messages
  const { access } = useOffice()
  const holds = useHolds(found.no)
  const [isPlacing, setPlacing] = useState(false)
  const mayHold = access.may('request.approve', found.body)
  // Who can do nothing about it is told only what there is to tell.
  const { holds: placed = [], retiredAt: gone = null, retirableFrom: from = null } = holds.data ?? {}
  const isQuiet = !holds.isError && placed.length === 0 && gone === null && from === null
  if (isQuiet && !mayHold) return null
  return (
    <Panel
      title={requestAfter.holds}
      extra={
        mayHold &&
        holds.data?.retiredAt === null && (
          <Button size="small" onClick={() => setPlacing(true)}>
            {requestAfter.place}
          </Button>
        )
      }
    >
      <Loaded query={holds} rows={2}>
        {({ holds: items, retiredAt, retirableFrom, people }) => (
          <>
            {retiredAt === null ? (
              <p className="hint first">{requestAfter.holdsText}</p>
            ) : (
              <p className="first">{requestAfter.retiredAt(showInstant(retiredAt, code))}</p>
            )}
            {retirableFrom !== null && (
              <p>
                <time dateTime={retirableFrom}>{requestAfter.retirableFrom(showDate(retirableFrom, code))}</time>
              </p>
            )}
            {items.length > 0 && (
              <ul className="work-list">
                {items.map((hold) => (
                  <OneHold key={hold.id} found={found} hold={hold} people={people} mayLift={mayHold} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
      {isPlacing && <HoldDialog no={found.no} onClose={() => setPlacing(false)} />}
    </Panel>
  )
}

interface OneHoldProps {
  readonly found: Case
  readonly hold: Hold
  readonly people: Readonly<Record<string, string>>
  readonly mayLift: boolean
}

function OneHold({ found, hold, people, mayLift }: OneHoldProps) {
  const { code, messages } = useLanguage()
  const { requestAfter, requestCase, shell } = messages
  const { modal, message } = App.useApp()
  const lift = useLiftHold(found.no)
  const nameOf = (id: string) => people[id] ?? requestCase.unknownPerson
  const ask = () =>
    modal.confirm({
      title: requestAfter.liftNamed(hold.reason),
      content: requestAfter.liftText,
      okText: requestAfter.lift,
      cancelText: shell.cancel,
      okButtonProps: { danger: true },
      onOk: () =>
        lift.mutateAsync(hold.id).then(
          () => void message.success(requestAfter.lifted),
          (error: unknown) => void message.error(explain(error, messages)),
        ),
    })
  const { liftedAt, liftedBy } = hold
  return (
    <li>
      <span className="note" lang="zh-CN">
        {hold.reason}
      </span>{' '}
      {liftedAt === null ? (
        <span className="chip chip-risk">{requestAfter.held}</span>
      ) : (
        <span className="chip">{requestAfter.lifted}</span>
      )}{' '}
      {mayLift && liftedAt === null && (
        <Button size="small" aria-label={requestAfter.liftNamed(hold.reason)} loading={lift.isPending} onClick={ask}>
          {requestAfter.lift}
        </Button>
      )}
      <small>
        {[
          requestAfter.placedBy(nameOf(hold.placedBy), showInstant(hold.placedAt, code)),
          ...(liftedAt === null || liftedBy === null
            ? []
            : [requestAfter.liftedBy(nameOf(liftedBy), showInstant(liftedAt, code))]),
        ].join('；')}
      </small>
    </li>
  )
}
