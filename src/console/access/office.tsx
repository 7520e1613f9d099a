import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { BodyList } from '../api/bodies.js'
import type { Installation } from '../api/installation.js'
import type { SignedIn } from '../api/session.js'
import { type Access, createAccess } from './access.js'

/** Who is at work, for which body, on which day: what every page behind the sign-in may count on. */
export interface Office {
  readonly installation: Installation
  readonly session: SignedIn
  readonly access: Access
  readonly bodies: BodyList
  /** Names of today, also of bodies that ended. */
  nameOf(body: string): string
  /** The body one acts for; `null` for who holds no role. */
  readonly acting: string | null
  actFor(body: string): void
}

const OfficeContext = createContext<Office | null>(null)
const KEPT_AS = 'gongkai.console.acting'

interface OfficeProviderProps extends Pick<Office, 'installation' | 'session' | 'bodies'> {
  readonly children: ReactNode
}

export function OfficeProvider({ installation, session, bodies, children }: OfficeProviderProps) {
  const own = useMemo(() => [...new Set(session.grants.map(({ body }) => body))], [session.grants])
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEPT_AS))
  const value = useMemo<Office>(() => {
    const names = new Map([...bodies.ended, ...bodies.items].map(({ id, name }) => [id, name]))
    return {
      installation,
      session,
      bodies,
      access: createAccess(session.grants, bodies.items),
      nameOf: (body) => names.get(body) ?? body,
      acting: chosen !== null && own.includes(chosen) ? chosen : (own[0] ?? null),
      actFor(body) {
        localStorage.setItem(KEPT_AS, body)
        setChosen(body)
      },
    }
  }, [installation, session, bodies, chosen, own])
  return <OfficeContext value={value}>{children}</OfficeContext>
}

export function useOffice(): Office {
  const office = useContext(OfficeContext)
  if (office === null) throw new Error('this page stands outside the frame')
  return office
}

/** The bodies one acts for, each once. */
export const listOwnBodies = ({ session }: Office): readonly string[] => [
  ...new Set(session.grants.map(({ body }) => body)),
]
