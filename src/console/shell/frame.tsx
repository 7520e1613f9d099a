import { Spin } from 'antd'
import { type ReactNode, Suspense, useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { OfficeProvider, useOffice } from '../access/office.js'
import { useBodies } from '../api/bodies.js'
import { useInstallation } from '../api/installation.js'
import { isSignedIn, useSession } from '../api/session.js'
import { showDate } from '../language/dates.js'
import { useLanguage, useMessages } from '../language/language.js'
import { ProblemAlert } from '../parts/page/problem-alert.js'
import { Header } from './header.js'
import { Menu, MenuDrawer } from './menu.js'
import { SignedOutNotice } from './signed-out-notice.js'

/** Everything behind the sign-in: asks who is there, and sends those who are not to the door. */
export function Frame() {
  const location = useLocation()
  const installation = useInstallation()
  const session = useSession()
  const signedIn = session.data !== undefined && isSignedIn(session.data) ? session.data : undefined
  // Who was signed in stays on the page when that ends: what they wrote is there.
  const [seen, setSeen] = useState(signedIn)
  if (signedIn !== undefined && signedIn !== seen) setSeen(signedIn)
  const bodies = useBodies(null, seen !== undefined)

  if (installation.data?.isEmpty === true) return <Navigate to="/first-run" replace />
  if (session.data !== undefined && seen === undefined) {
    const next = `${location.pathname}${location.search}`
    return <Navigate to={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`} replace />
  }
  const failed = [installation, session, bodies].find(({ isError, data }) => isError && data === undefined)
  if (failed !== undefined)
    return (
      <Alone>
        <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />
      </Alone>
    )
  if (installation.data === undefined || seen === undefined || bodies.data === undefined)
    return (
      <Alone>
        <Waiting />
      </Alone>
    )
  return (
    <OfficeProvider installation={installation.data} session={seen} bodies={bodies.data}>
      <Framed />
      {signedIn === undefined && <SignedOutNotice person={seen.person.id} />}
    </OfficeProvider>
  )
}

function Framed() {
  const { code, messages } = useLanguage()
  const { installation } = useOffice()
  const [isMenuOpen, setMenuOpen] = useState(false)
  return (
    <>
      <a className="skip" href="#content">
        {messages.shell.skipToContent}
      </a>
      <div className="frame">
        <div className="side">
          <Menu hasBrand />
        </div>
        <div className="column">
          {installation.demoDate !== null && (
            <aside className="demo" aria-label={messages.shell.demoShort(showDate(installation.demoDate, code))}>
              {messages.shell.demo(showDate(installation.demoDate, code))}
            </aside>
          )}
          <Header onMenu={() => setMenuOpen(true)} />
          <main id="content" tabIndex={-1}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </main>
          <footer className="foot">
            <a href={installation.portalUrl}>{messages.shell.portal}</a>
            <span>Gongkai {installation.version}</span>
          </footer>
        </div>
      </div>
      <MenuDrawer isOpen={isMenuOpen} onClose={() => setMenuOpen(false)} />
    </>
  )
}

export function Waiting() {
  const { shell } = useMessages()
  return (
    <div className="loading" role="status" aria-label={shell.loading}>
      <Spin />
    </div>
  )
}

const Alone = ({ children }: { readonly children: ReactNode }) => (
  <div className="gate">
    <main>{children}</main>
  </div>
)
