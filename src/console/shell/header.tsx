import { DownOutlined, MenuOutlined } from '@ant-design/icons'
import { Button, Dropdown, Select } from 'antd'
import { useNavigate } from 'react-router'
import { listOwnBodies, useOffice } from '../access/office.js'
import { useSignOut } from '../api/session.js'
import { showDate, weekdayOf } from '../language/dates.js'
import { useLanguage } from '../language/language.js'
import { Field } from '../parts/forms/field.js'
import { LanguageButton } from './language-button.js'

export function Header({ onMenu }: { readonly onMenu: () => void }) {
  const { code, messages } = useLanguage()
  const { shell } = messages
  const { installation } = useOffice()
  const today = shell.today(showDate(installation.today, code), shell.weekdays[weekdayOf(installation.today)] ?? '')
  return (
    <header className="bar">
      <Button className="menu-button" icon={<MenuOutlined />} aria-label={shell.openMenu} onClick={onMenu} />
      <ActingBody />
      <div className="bar-end">
        <span className="date">{today}</span>
        <LanguageButton />
        <ProfileMenu />
      </div>
    </header>
  )
}

/** For which body one acts: a name where there is one, a choice where there are several. */
function ActingBody() {
  const { messages } = useLanguage()
  const office = useOffice()
  const own = listOwnBodies(office)
  if (office.acting === null) return <span className="acting">{messages.shell.actingForNone}</span>
  if (own.length === 1) return <strong className="acting">{office.nameOf(office.acting)}</strong>
  return (
    <Field label={messages.shell.actingFor} className="acting-field">
      {(id) => (
        <Select
          id={id}
          className="acting"
          value={office.acting}
          onChange={(body) => office.actFor(body)}
          options={own.map((body) => ({ value: body, label: office.nameOf(body) }))}
          popupMatchSelectWidth={false}
        />
      )}
    </Field>
  )
}

function ProfileMenu() {
  const { messages } = useLanguage()
  const { session } = useOffice()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const name = session.person.displayName
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'profile', label: messages.shell.profile, onClick: () => void navigate('/profile') },
          { type: 'divider' },
          { key: 'sign-out', label: messages.shell.signOut, onClick: () => signOut.mutate() },
        ],
      }}
    >
      <Button type="text" aria-label={messages.shell.profileMenu(name)}>
        {name} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
