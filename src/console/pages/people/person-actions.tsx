import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import type { Action } from '../../../domain/access/index.js'
import { useOffice } from '../../access/office.js'
import { type Person, usePersonAct } from '../../api/people.js'
import { useLanguage } from '../../language/language.js'
import { explain } from '../../parts/page/problem-alert.js'
import { CorrectDialog } from './correct-dialog.js'
import type { HandOver } from './initial-password.js'
import { ResetDialog } from './reset-dialog.js'

/** What there is to be done with accounts: who may do none of it needs no column for it. */
export const ACCOUNT_ACTS: readonly Action[] = [
  'person.grant',
  'person.correct',
  'person.reset',
  'session.end',
  'person.suspend',
]

interface PersonActionsProps {
  readonly person: Person
  readonly onGrant: () => void
  readonly onHandOver: (handOver: HandOver) => void
}

/** What can be done with somebody's account, by who may; one's own is managed elsewhere. */
export function PersonActions({ person, onGrant, onHandOver }: PersonActionsProps) {
  const { messages } = useLanguage()
  const { people, shell } = messages
  const { access, session } = useOffice()
  const { modal, message } = App.useApp()
  const act = usePersonAct()
  const [open, setOpen] = useState<'correct' | 'reset' | null>(null)
  if (person.id === session.person.id) return null

  const name = person.displayName
  const ask = (
    kind: 'suspend' | 'reinstate' | 'end-sessions',
    words: { readonly title: string; readonly content: string; readonly done: string },
  ) =>
    modal.confirm({
      title: words.title,
      content: words.content,
      okText: shell.confirm,
      cancelText: shell.cancel,
      okButtonProps: { danger: kind === 'suspend' },
      onOk: () =>
        act.mutateAsync({ kind, person: person.id }).then(
          () => void message.success(words.done),
          (error: unknown) => void message.error(explain(error, messages)),
        ),
    })
  const entries: { readonly action: Action; readonly item: NonNullable<MenuProps['items']>[number] }[] = [
    { action: 'person.grant', item: { key: 'grant', label: people.grant, onClick: onGrant } },
    { action: 'person.correct', item: { key: 'correct', label: people.correct, onClick: () => setOpen('correct') } },
    { action: 'person.reset', item: { key: 'reset', label: people.reset, onClick: () => setOpen('reset') } },
    {
      action: 'session.end',
      item: {
        key: 'end-sessions',
        label: people.endSessions,
        onClick: () =>
          ask('end-sessions', {
            title: people.endSessions,
            content: people.endSessionsConfirm(name),
            done: people.sessionsEnded,
          }),
      },
    },
    {
      action: 'person.suspend',
      item:
        person.status === 'active'
          ? {
              key: 'suspend',
              label: people.suspend,
              danger: true,
              onClick: () =>
                ask('suspend', {
                  title: people.suspend,
                  content: people.suspendConfirm(name),
                  done: people.suspendDone,
                }),
            }
          : {
              key: 'reinstate',
              label: people.reinstate,
              onClick: () =>
                ask('reinstate', {
                  title: people.reinstate,
                  content: people.reinstateConfirm(name),
                  done: people.reinstateDone,
                }),
            },
    },
  ]
  const items = entries.filter(({ action }) => access.mayAnywhere(action)).map(({ item }) => item)
  if (items.length === 0) return null
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button size="small" icon={<DownOutlined />} iconPlacement="end" aria-label={people.moreFor(name)}>
          {shell.actions}
        </Button>
      </Dropdown>
      {open === 'correct' && <CorrectDialog person={person} onClose={() => setOpen(null)} />}
      <ResetDialog
        person={person}
        isOpen={open === 'reset'}
        onClose={() => setOpen(null)}
        onDone={(initialPassword) => {
          setOpen(null)
          onHandOver({ displayName: name, account: person.account, initialPassword })
        }}
      />
    </>
  )
}
