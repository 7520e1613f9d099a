import { App, Form, Input } from 'antd'
import { useState } from 'react'
import { type Person, usePersonAct } from '../../api/people.js'
import { Problem } from '../../api/problem.js'
import { useMessages } from '../../language/language.js'
import { FormDialog } from '../../parts/forms/form-dialog.js'

interface CorrectDialogProps {
  /** As it is looked at when the dialog is opened. */
  readonly person: Person
  readonly onClose: () => void
}

/** A name put right. Who is second is told what it is now, and keeps what they wrote. */
export function CorrectDialog({ person, onClose }: CorrectDialogProps) {
  const { people, shell } = useMessages()
  const { message } = App.useApp()
  const act = usePersonAct()
  const [version, setVersion] = useState(person.version)
  const submit = ({ displayName }: { displayName: string }) =>
    act.mutate(
      { kind: 'correct', person: person.id, version, displayName },
      {
        onError: (error) => {
          // The server's words for a person: what was told is what the next saving builds on.
          if (error instanceof Problem && error.isConflict) setVersion((error.current as Person).version)
        },
        onSuccess: () => {
          message.success(people.corrected)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      title={people.correct}
      submitText={shell.save}
      isPending={act.isPending}
      problem={act.error}
      initialValues={{ displayName: person.displayName }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="displayName" label={people.name} rules={[{ required: true, message: shell.required }]}>
        <Input maxLength={30} />
      </Form.Item>
    </FormDialog>
  )
}
