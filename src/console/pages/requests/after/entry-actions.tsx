import { App, Button, Flex } from 'antd'
import { useOffice } from '../../../access/office.js'
import { type EntryStep, type PublicEntry, useStepPublicEntry } from '../../../api/request-after.js'
import type { Case } from '../../../api/requests.js'
import { useLanguage } from '../../../language/language.js'
import { explain } from '../../../parts/page/problem-alert.js'

interface EntryActionsProps {
  readonly found: Case
  readonly entry: PublicEntry | null
  readonly mayWrite: boolean
  readonly onWrite: () => void
}

/** What the one at work may do with an entry: nobody confirms their own words. */
export function EntryActions({ found, entry, mayWrite, onWrite }: EntryActionsProps) {
  const { messages } = useLanguage()
  const { requestAfter, shell } = messages
  const { access, session } = useOffice()
  const { modal, message } = App.useApp()
  const step = useStepPublicEntry(found.no)
  const take = (given: EntryStep['step'], version: number) => {
    const isConfirming = given === 'confirmation'
    modal.confirm({
      title: isConfirming ? requestAfter.confirm : requestAfter.withdraw,
      content: isConfirming ? requestAfter.confirmText : requestAfter.withdrawText,
      okText: shell.confirm,
      cancelText: shell.cancel,
      okButtonProps: { danger: !isConfirming },
      onOk: () =>
        step.mutateAsync({ step: given, version }).then(
          () => void message.success(isConfirming ? requestAfter.confirmed : requestAfter.withdrawn),
          (error: unknown) => void message.error(explain(error, messages)),
        ),
    })
  }
  const isOwn = entry?.writtenBy === session.person.id
  const mayConfirm = entry?.state === 'draft' && access.may('release.confirm', found.body)
  const mayWithdraw = entry !== null && entry.state !== 'withdrawn' && access.may('request.handle', found.body)
  return (
    <>
      {entry?.state === 'draft' && isOwn && <p className="hint">{requestAfter.ownWords}</p>}
      <Flex gap={8} wrap className="entry-acts">
        {mayConfirm && !isOwn && (
          <Button type="primary" loading={step.isPending} onClick={() => take('confirmation', entry.version)}>
            {requestAfter.confirm}
          </Button>
        )}
        {mayWrite && <Button onClick={onWrite}>{entry === null ? requestAfter.write : requestAfter.rewrite}</Button>}
        {mayWithdraw && (
          <Button danger loading={step.isPending} onClick={() => take('withdrawal', entry.version)}>
            {requestAfter.withdraw}
          </Button>
        )}
      </Flex>
    </>
  )
}
