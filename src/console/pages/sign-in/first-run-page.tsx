import { Button, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { BODY_TYPES } from '../../../domain/body/index.js'
import { type FirstRun, useFirstRun, useInstallation } from '../../api/installation.js'
import { useSignIn, useStepTaken } from '../../api/session.js'
import { useMessages } from '../../language/language.js'
import { FormDay } from '../../parts/forms/form-day.js'
import { showFieldProblems } from '../../parts/forms/form-problems.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'
import { NewPasswordFields } from '../../parts/secrets/new-password-fields.js'
import { Gate } from '../../shell/gate.js'

interface Fields extends Omit<FirstRun, 'bodyEstablishedOn'> {
  readonly bodyEstablishedOn: Dayjs
  readonly repeated: string
}

/** A new installation: its first administrator and the body at the top. */
export function Component() {
  const messages = useMessages()
  const { account, bodies } = messages
  const navigate = useNavigate()
  const [form] = Form.useForm<Fields>()
  const installation = useInstallation()
  const create = useFirstRun()
  const signIn = useSignIn()
  const stepTaken = useStepTaken()
  const [isUnsaid, setUnsaid] = useState(false)
  const typed: string = Form.useWatch('account', form) ?? ''
  const required = [{ required: true, message: messages.shell.required }]

  if (installation.data?.isEmpty === false && !create.isSuccess) return <Navigate to="/" replace />

  const submit = ({ bodyEstablishedOn, repeated: _, ...given }: Fields) =>
    create.mutate(
      { ...given, bodyEstablishedOn: bodyEstablishedOn.format('YYYY-MM-DD') },
      {
        onError: (error) => setUnsaid(showFieldProblems(form, error)),
        onSuccess: async () => {
          const { account, password } = given
          // Where that fails they are asked for it once more.
          await signIn.mutateAsync({ account, password }).catch(() => undefined)
          await Promise.all([installation.refetch(), stepTaken()])
          navigate('/sign-in', { replace: true })
        },
      },
    )
  return (
    <Gate title={account.firstRunTitle} lead={account.firstRunText} wide>
      {installation.isError && <ProblemAlert error={installation.error} onRetry={() => void installation.refetch()} />}
      {create.isError && isUnsaid && <ProblemAlert error={create.error} />}
      {installation.data !== undefined && (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ bodyKind: 'government' }}
          onFinish={submit}
          scrollToFirstError={{ focus: true }}
        >
          <h2>{account.firstRunBody}</h2>
          <p className="hint">{account.firstRunBodyText}</p>
          <Form.Item name="bodyName" label={account.bodyName} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="bodyKind" label={account.bodyKind} rules={required}>
            <Select options={BODY_TYPES.map((value) => ({ value, label: bodies.kinds[value] }))} />
          </Form.Item>
          <Form.Item name="bodyEstablishedOn" label={account.bodySince} extra={account.bodySinceHelp} rules={required}>
            <FormDay />
          </Form.Item>
          <h2>{account.firstRunPerson}</h2>
          <Form.Item name="displayName" label={account.displayName} rules={required}>
            <Input maxLength={30} autoComplete="name" />
          </Form.Item>
          <Form.Item name="account" label={account.account} extra={account.accountHelp} rules={required}>
            <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
          </Form.Item>
          <NewPasswordFields profile={installation.data.password.profile} account={typed} />
          <Button type="primary" htmlType="submit" size="large" loading={create.isPending || signIn.isPending}>
            {account.firstRunSubmit}
          </Button>
        </Form>
      )}
    </Gate>
  )
}
