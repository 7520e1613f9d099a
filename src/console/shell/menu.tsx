import {
  ApartmentOutlined,
  AuditOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FormOutlined,
  HomeOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { Drawer } from 'antd'
import type { ComponentType } from 'react'
import { Link, NavLink } from 'react-router'
import type { Action } from '../../domain/access/index.js'
import { useOffice } from '../access/office.js'
import { useWaiting } from '../api/waiting.js'
import { useMessages } from '../language/language.js'
import type { Language } from '../language/spoken.js'

type ShellMessages = Language['messages']['shell']

interface Entry {
  readonly path: string
  readonly page: keyof ShellMessages['pages']
  readonly icon: ComponentType
  /** Shown to those who may do this somewhere; to everybody where none is named. */
  readonly action: Action | null
}

/** By task, in the order of a day's work. */
const GROUPS: readonly { readonly group: keyof ShellMessages['groups'] | null; readonly entries: readonly Entry[] }[] =
  [
    { group: null, entries: [{ path: '/', page: 'home', icon: HomeOutlined, action: null }] },
    {
      group: 'work',
      entries: [
        { path: '/requests', page: 'requests', icon: FileSearchOutlined, action: 'request.read' },
        { path: '/letters', page: 'letters', icon: FormOutlined, action: 'letter.adapt' },
        { path: '/reports', page: 'reports', icon: FileDoneOutlined, action: 'checked-report.read' },
      ],
    },
    {
      group: 'people',
      entries: [
        { path: '/bodies', page: 'bodies', icon: ApartmentOutlined, action: 'body.read' },
        { path: '/people', page: 'people', icon: TeamOutlined, action: 'person.read' },
      ],
    },
    { group: 'record', entries: [{ path: '/audit', page: 'audit', icon: AuditOutlined, action: 'audit.read' }] },
    { group: 'system', entries: [{ path: '/system', page: 'system', icon: SettingOutlined, action: 'system.read' }] },
  ]

interface MenuProps {
  readonly hasBrand?: boolean
  readonly onChoose?: () => void
}

export function Menu({ hasBrand = false, onChoose }: MenuProps) {
  const { shell } = useMessages()
  const { access } = useOffice()
  const waiting = useWaiting()
  const count = waiting.data?.items.length ?? 0
  const groups = GROUPS.map(({ group, entries }) => ({
    group,
    entries: entries.filter(({ action }) => action === null || access.mayAnywhere(action)),
  })).filter(({ entries }) => entries.length > 0)
  return (
    <nav className="menu" aria-label={shell.menu}>
      {hasBrand && <Brand />}
      {groups.map(({ group, entries }) => (
        <div key={group ?? 'home'}>
          {group !== null && <p>{shell.groups[group]}</p>}
          <ul>
            {entries.map(({ path, page, icon: Icon }) => (
              <li key={path}>
                <NavLink to={path} end={path === '/'} {...(onChoose !== undefined && { onClick: onChoose })}>
                  <Icon aria-hidden />
                  {shell.pages[page]}
                  {page === 'home' && count > 0 && <em>{count}</em>}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function Brand() {
  const { shell } = useMessages()
  return (
    <Link to="/" className="brand">
      <small>{shell.productOf}</small>
      {shell.product}
    </Link>
  )
}

/** The same menu, where the screen has no room for it at the side. */
export function MenuDrawer({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { shell } = useMessages()
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      placement="left"
      size={280}
      title={shell.product}
      styles={{ body: { padding: 0 } }}
      closable={{ 'aria-label': shell.close }}
    >
      <Menu onChoose={onClose} />
    </Drawer>
  )
}
