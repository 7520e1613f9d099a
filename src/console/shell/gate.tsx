import { type ReactNode, useEffect, useRef } from 'react'
import { useInstallation } from '../api/installation.js'
import { showDate } from '../language/dates.js'
import { useLanguage } from '../language/language.js'
import { LanguageButton } from './language-button.js'

interface GateProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** What stands before the frame: signing in and the first run. */
export function Gate({ title, lead, wide = false, children }: GateProps) {
  const { code, messages } = useLanguage()
  const { shell } = messages
  const installation = useInstallation()
  const heading = useRef<HTMLHeadingElement>(null)
  const last = useRef(title)
  useEffect(() => {
    document.title = `${title} · ${shell.product}`
    // Another step under the same address: reading goes on at its title.
    if (last.current !== title) heading.current?.focus()
    last.current = title
  }, [title, shell.product])
  const demoDate = installation.data?.demoDate ?? null
  return (
    <div className="gate">
      {demoDate !== null && (
        <aside className="demo" aria-label={shell.demoShort(showDate(demoDate, code))}>
          {shell.demo(showDate(demoDate, code))}
        </aside>
      )}
      <header className="gate-head">
        <a className="brand" href="/">
          <small>{shell.productOf}</small>
          {shell.product}
        </a>
        <LanguageButton />
      </header>
      <main className={wide ? 'wide' : ''}>
        <div className="gate-card">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className="lead">{lead}</p>}
          {children}
        </div>
      </main>
    </div>
  )
}
