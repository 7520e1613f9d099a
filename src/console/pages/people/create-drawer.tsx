import { Form, Input } from 'antd'
import { useId, useState } from 'react'
import { useOffice } from '../../access/office.js'
import { type NewPerson, useCreatePerson } from '../../api/people.js'
import { useMessages } from '../../language/language.js'
import { FormDrawer } from '../../parts/forms/form-drawer.js'
import { showFieldProblems } from '../../parts/forms/form-problems.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'
import type { HandOver } from './initial-password.js'
import { RoleField } from './role-field.js'

interface CreateDrawerProps {
  readonly body: string | null
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onCreated: (handOver: HandOver) => void
}

type Fields = Omit<NewPerson, 'body'>

/** A new person with their first role. */
export function CreateDrawer({ body, isOpen, onClose, onCreated }: CreateDrawerProps) {
  const { people, account, shell } = useMessages()
  const { nameOf } = useOffice()
  const formId = useId()
  const [form] = Form.useForm<Fields>()
  const create = useCreatePerson()
  const [isUnsaid, setUnsaid] = useState(false)
  const required = [{ required: true, message: shell.required }]
  const close = () => {
    form.resetFields()
    create.reset()
    onClose()
  }
  const submit = (fields: Fields) => {
    if (body === null) return
    create.mutate(
      { ...fields, body },
      {
        onError: (error) => setUnsaid(showFieldProblems(form, error)),
        onSuccess: ({ initialPassword }) => {
          close()
          onCreated({ displayName: fields.displayName, account: fields.account.trim().toLowerCase(), initialPassword })
        },
      },
    )
  }
  return (
    <FormDrawer
      isOpen={isOpen && body !== null}
      title={people.create}
      formId={formId}
      submitText={people.create}
      isPending={create.isPending}
      isDirty={() => isOpen && form.isFieldsTouched()}
      onClose={close}
    >
      <p className="hint first">{people.createText}</p>
      {body !== null && <p>{`${people.body}：${nameOf(body)}`}</p>}
      {create.isError && isUnsaid && <ProblemAlert error={create.error} />}
      <Form
        id={formId}
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        initialValues={{ role: 'clerk' }}
        onFinish={submit}
      >
        <Form.Item name="displayName" label={people.name} rules={required}>
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
        <Form.Item name="account" label={people.account} extra={account.accountHelp} rules={required}>
          <Input maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <RoleField />
      </Form>
    </FormDrawer>
  )
}
