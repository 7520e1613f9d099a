import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { useOffice } from '../../access/office.js'
import { useWaiting, type WaitingTask } from '../../api/waiting.js'
import { useLanguage } from '../../language/language.js'
import { toDeadline } from '../../parts/deadline/deadline.js'
import { DeadlineChip } from '../../parts/deadline/deadline-chip.js'
import { WhenSeen } from '../../parts/figures/when-seen.js'
import { ActionsHead } from '../../parts/lists/actions-head.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Nothing } from '../../parts/page/nothing.js'
import { Page } from '../../parts/page/page.js'
import { Panel } from '../../parts/page/panel.js'
import { Waiting } from '../../shell/frame.js'
import { Figures } from '../requests/figures.js'
import { BodiesPanel } from './bodies-panel.js'
import { NextPanel } from './next-panel.js'

const YearsPanel = lazy(() => import('./years-panel.js'))

/** What waits for whoever is signed in, first what is due first. */
export function Component() {
  const { messages } = useLanguage()
  const { home, shell } = messages
  const { access, session } = useOffice()
  const waiting = useWaiting()
  return (
    <Page title={shell.pages.home} lead={home.greeting(session.person.displayName)}>
      {access.mayAnywhere('request.read') && <Figures body={null} isAmongOthers />}
      <Panel title={home.waiting} flush>
        <Loaded query={waiting}>
          {({ items }) =>
            items.length === 0 ? <Nothing text={home.nothing} hint={home.nothingText} /> : <Tasks items={items} />
          }
        </Loaded>
      </Panel>
      {access.mayAnywhere('request.read') && (
        <>
          <BodiesPanel />
          <NextPanel />
        </>
      )}
      {access.mayAnywhere('checked-report.read') && (
        <Panel title={home.chart}>
          <WhenSeen>
            <Suspense fallback={<Waiting />}>
              <YearsPanel />
            </Suspense>
          </WhenSeen>
        </Panel>
      )}
    </Page>
  )
}

function Tasks({ items }: { readonly items: readonly WaitingTask[] }) {
  const { code, messages } = useLanguage()
  const { home } = messages
  const { installation } = useOffice()
  return (
    <table className="plain stacks">
      <thead>
        <tr>
          <th scope="col">{home.matter}</th>
          <th scope="col">{home.due}</th>
          <ActionsHead />
        </tr>
      </thead>
      <tbody>
        {items.map(({ kind, year, dueOn, workingDaysLeft, title, path }) => (
          <tr key={`${kind} ${year} ${dueOn}`}>
            <th scope="row">{title[code]}</th>
            <td>
              {dueOn === null ? (
                <span className="absent">{home.noDue}</span>
              ) : (
                <DeadlineChip deadline={toDeadline(dueOn, installation.today, workingDaysLeft)} />
              )}
            </td>
            <td className="not-printed">
              <Link to={path} aria-label={`${home.go}：${title[code]}`}>
                {home.go}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
