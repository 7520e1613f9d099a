import { App, Form } from 'antd'
import type { Role } from '../../../domain/access/index.js'
import { useOffice } from '../../access/office.js'
import { type Person, usePersonAct } from '../../api/people.js'
import { useMessages } from '../../language/language.js'
import { BodySelect } from '../../parts/bodies/body-select.js'
import { FormDialog } from '../../parts/forms/form-dialog.js'
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
  const act = usePersonAct()
  const close = () => {
    act.reset()
    onClose()
  }
  const submit = (given: { role: Role; body: string }) => {
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
  }
  return (
    <FormDialog
      isOpen={person !== null}
      title={`${people.grant}${person === null ? '' : ` · ${person.displayName}`}`}
      submitText={people.grant}
      isPending={act.isPending}
      problem={act.error}
      initialValues={{ body: body ?? undefined, role: 'clerk' }}
      onSubmit={submit}
      onClose={close}
    >
      <Form.Item name="body" label={people.body} rules={[{ required: true, message: shell.required }]}>
        <BodySelect bodies={access.listBodiesFor('person.grant')} />
      </Form.Item>
      <RoleField />
    </FormDialog>
  )
}
