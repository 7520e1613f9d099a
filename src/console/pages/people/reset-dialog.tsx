import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { type Person, useResetPerson } from '../../api/people.js'
import { useMessages } from '../../language/language.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'

interface ResetDialogProps {
  readonly person: Person
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone: (initialPassword: string) => void
}

/** For somebody who cannot sign in: a new initial password, and the second factor taken off if that is gone too. */
export function ResetDialog({ person, isOpen, onClose, onDone }: ResetDialogProps) {
  const { people, shell } = useMessages()
  const reset = useResetPerson()
  const [secondFactor, setSecondFactor] = useState(false)
  return (
    <Modal
      open={isOpen}
      title={people.reset}
      okText={people.reset}
      cancelText={shell.cancel}
      okButtonProps={{ danger: true, loading: reset.isPending }}
      onCancel={onClose}
      onOk={() =>
        reset.mutate(
          { person: person.id, secondFactor },
          { onSuccess: ({ initialPassword }) => onDone(initialPassword) },
        )
      }
    >
      {reset.isError && <ProblemAlert error={reset.error} />}
      <p>{people.resetText(person.displayName)}</p>
      {person.hasSecondFactor && (
        <Checkbox checked={secondFactor} onChange={({ target }) => setSecondFactor(target.checked)}>
          {people.resetFactor}
        </Checkbox>
      )}
    </Modal>
  )
}
