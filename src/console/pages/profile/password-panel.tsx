import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useOffice } from '../../access/office.js'
import { useChangePassword } from '../../api/profile.js'
import { useMessages } from '../../language/language.js'
import { showFieldProblems } from '../../parts/forms/form-problems.js'
import { Panel } from '../../parts/page/panel.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'
import { NewPasswordFields } from '../../parts/secrets/new-password-fields.js'

interface Fields {
  readonly current: string
  readonly password: string
}

export function PasswordPanel() {
  const { account, shell } = useMessages()
  const { message } = App.useApp()
  const { installation, session } = useOffice()
  const [form] = Form.useForm<Fields>()
  const [isOpen, setOpen] = useState(false)
  const [isUnsaid, setUnsaid] = useState(false)
  const change = useChangePassword()
  const close = () => {
    form.resetFields()
    change.reset()
    setOpen(false)
  }
  if (!isOpen)
    return (
      <Panel title={account.changePassword}>
        <Button onClick={() => setOpen(true)}>{account.changePassword}</Button>
      </Panel>
    )
  return (
    <Panel title={account.changePassword}>
      {change.isError && isUnsaid && <ProblemAlert error={change.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="narrow"
        onFinish={({ current, password }) =>
          change.mutate(
            { current, password },
            {
              onError: (error) => setUnsaid(showFieldProblems(form, error)),
              onSuccess: () => {
                message.success(account.passwordChanged)
                close()
              },
            },
          )
        }
      >
        <Form.Item name="current" label={account.currentPassword} rules={[{ required: true, message: shell.required }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPasswordFields profile={installation.password.profile} account={session.person.account} />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {account.changePassword}
        </Button>{' '}
        <Button onClick={close}>{shell.cancel}</Button>
      </Form>
    </Panel>
  )
}
