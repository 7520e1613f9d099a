import { App, Form, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { type Person, usePersonAct } from '../../api/people.js'
import { Problem } from '../../api/problem.js'
import { useMessages } from '../../language/language.js'
import { ProblemAlert } from '../../parts/problem-alert.js'

interface CorrectDialogProps {
  readonly person: Person
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A name put right. Who is second is told what it is now, and keeps what they wrote. */
export function CorrectDialog({ person, isOpen, onClose }: CorrectDialogProps) {
  const { people, shell } = useMessages()
  const { message } = App.useApp()
  const formId = useId()
  const act = usePersonAct()
  const [version, setVersion] = useState<number | null>(null)
  const close = () => {
    act.reset()
    setVersion(null)
    onClose()
  }
  return (
    <Modal
      open={isOpen}
      title={people.correct}
      okText={shell.save}
      cancelText={shell.cancel}
      okButtonProps={{ htmlType: 'submit', form: formId, loading: act.isPending }}
      onCancel={close}
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
            { kind: 'correct', person: person.id, version: version ?? person.version, displayName },
            {
              onError: (error) => {
                // The server's words for a person: what was told is what the next saving builds on.
                if (error instanceof Problem && error.isConflict) setVersion((error.current as Person).version)
              },
              onSuccess: () => {
                message.success(people.corrected)
                close()
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
