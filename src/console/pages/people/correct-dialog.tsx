import { App, Form, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { type Person, usePersonAct } from '../../api/people.js'
import { Problem } from '../../api/problem.js'
import { useMessages } from '../../language/language.js'
import { ProblemAlert } from '../../parts/problem-alert.js'

interface CorrectDialogProps {
  /** As it is looked at when the dialog is opened. */
  readonly person: Person
  readonly onClose: () => void
}

/** A name put right. Who is second is told what it is now, and keeps what they wrote. */
export function CorrectDialog({ person, onClose }: CorrectDialogProps) {
  const { people, shell } = useMessages()
  const { message } = App.useApp()
  const formId = useId()
  const act = usePersonAct()
  const [version, setVersion] = useState(person.version)
  return (
    <Modal
      open
      title={people.correct}
      okText={shell.save}
      cancelText={shell.cancel}
      okButtonProps={{ htmlType: 'submit', form: formId, loading: act.isPending }}
      onCancel={onClose}
      destroyOnHidden
    >
      {act.isError && <ProblemAlert error={act.error} />}
      <Form
        id={formId}
        layout="vertical"
        requiredMark={false}
        initialValues={{ displayName: person.displayName }}
        onFinish={({ displayName }: { displayName: string }) =>
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
        }
      >
        <Form.Item name="displayName" label={people.name} rules={[{ required: true, message: shell.required }]}>
          <Input maxLength={30} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
