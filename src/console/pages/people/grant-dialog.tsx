import { App, Form, Modal } from 'antd'
import { useId } from 'react'
import type { Role } from '../../../domain/access/index.js'
import { useOffice } from '../../access/office.js'
import { type Person, usePersonAct } from '../../api/people.js'
import { useMessages } from '../../language/language.js'
import { BodySelect } from '../../parts/body-select.js'
import { ProblemAlert } from '../../parts/problem-alert.js'
import { RoleField } from './role-field.js'

interface GrantDialogProps {
  readonly person: Person | null
  readonly body: string | null
  readonly onClose: () => void
}

/** Another role for somebody, in this body or another that one looks after. */
export function GrantDialog({ person, body, onClose }: GrantDialogProps) {
  const { people, shell } = useMessages()
  const { access } = useOffice()
  const { message } = App.useApp()
  const formId = useId()
  const act = usePersonAct()
  const close = () => {
    act.reset()
    onClose()
  }
  return (
    <Modal
      open={person !== null}
      title={`${people.grant}${person === null ? '' : ` · ${person.displayName}`}`}
      okText={people.grant}
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
        initialValues={{ body: body ?? undefined, role: 'clerk' }}
        onFinish={(given: { role: Role; body: string }) => {
          if (person === null) return
          act.mutate(
            { kind: 'grant', person: person.id, ...given },
            {
              onSuccess: () => {
                message.success(people.granted)
                close()
              },
            },
          )
        }}
      >
        <Form.Item name="body" label={people.body} rules={[{ required: true, message: shell.required }]}>
          <BodySelect bodies={access.listBodiesFor('person.grant')} />
        </Form.Item>
        <RoleField />
      </Form>
    </Modal>
  )
}
