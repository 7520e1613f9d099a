import { Button, Flex, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import type { PasswordProfile } from '../../../domain/access/index.js'
import {
  type Enrolment,
  useBeginEnrolment,
  useChoosePassword,
  useFinishEnrolment,
  useGiveSecondFactor,
  useSignIn,
} from '../../api/session.js'
import { useMessages } from '../../language/language.js'
import { showFieldProblems } from '../../parts/forms/form-problems.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'
import { EnrolmentCode } from '../../parts/secrets/enrolment-code.js'
import { NewPasswordFields } from '../../parts/secrets/new-password-fields.js'
import { Gate } from '../../shell/gate.js'

export function CredentialsStep({ onDone }: { readonly onDone: (account: string) => void }) {
  const messages = useMessages()
  const [form] = Form.useForm<{ account: string; password: string }>()
  const signIn = useSignIn()
  const required = [{ required: true, message: messages.shell.required }]
  return (
    <Gate title={messages.account.signIn}>
      {signIn.isError && <ProblemAlert error={signIn.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(given) =>
          signIn.mutate(given, {
            onSuccess: () => onDone(given.account.trim().toLowerCase()),
            onError: (error) => showFieldProblems(form, error),
          })
        }
      >
        <Form.Item name="account" label={messages.account.account} rules={required}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={messages.account.password} rules={required}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block size="large" loading={signIn.isPending}>
          {messages.account.signIn}
        </Button>
        <p className="hint">{messages.account.forgot}</p>
      </Form>
    </Gate>
  )
}

interface StepProps {
  readonly onStartOver: () => void
}

export function SecondFactorStep({ onDone, onStartOver }: StepProps & { readonly onDone: () => void }) {
  const { account } = useMessages()
  const give = useGiveSecondFactor()
  return (
    <Gate title={account.secondFactor} lead={account.secondFactorText}>
      {give.isError && <ProblemAlert error={give.error} />}
      <CodeForm
        label={account.code}
        isPending={give.isPending}
        onGiven={(code) => give.mutate(code, { onSuccess: onDone })}
        onStartOver={onStartOver}
      />
    </Gate>
  )
}

interface EnrolmentStepProps extends StepProps {
  readonly enrolment: Enrolment | null
  readonly onBegun: (enrolment: Enrolment) => void
  readonly onDone: (recoveryCodes: readonly string[]) => void
}

export function EnrolmentStep({ enrolment, onBegun, onDone, onStartOver }: EnrolmentStepProps) {
  const { account } = useMessages()
  const { mutate: begin, isError, error } = useBeginEnrolment()
  const finish = useFinishEnrolment()
  useEffect(() => {
    if (enrolment === null) begin(undefined, { onSuccess: onBegun })
  }, [enrolment, begin, onBegun])
  return (
    <Gate title={account.enrolTitle} lead={account.enrolText} wide>
      {isError && <ProblemAlert error={error} onRetry={() => begin(undefined, { onSuccess: onBegun })} />}
      {enrolment !== null && (
        <>
          <EnrolmentCode {...enrolment} />
          {finish.isError && <ProblemAlert error={finish.error} />}
          <CodeForm
            label={account.codeOnly}
            isPending={finish.isPending}
            onGiven={(code) => finish.mutate(code, { onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes) })}
            onStartOver={onStartOver}
          />
        </>
      )}
    </Gate>
  )
}

interface NewPasswordStepProps extends StepProps {
  readonly profile: PasswordProfile['id']
  readonly account: string
  readonly onDone: () => void
}

export function NewPasswordStep({ profile, account, onDone, onStartOver }: NewPasswordStepProps) {
  const messages = useMessages()
  const [form] = Form.useForm<{ password: string }>()
  const choose = useChoosePassword()
  const [isUnsaid, setUnsaid] = useState(false)
  return (
    <Gate title={messages.account.newPasswordTitle} lead={messages.account.newPasswordText}>
      {choose.isError && isUnsaid && <ProblemAlert error={choose.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }) =>
          choose.mutate(password, {
            onSuccess: onDone,
            onError: (error) => setUnsaid(showFieldProblems(form, error)),
          })
        }
      >
        <NewPasswordFields profile={profile} account={account} />
        <StepButtons isPending={choose.isPending} onStartOver={onStartOver} />
      </Form>
    </Gate>
  )
}

interface CodeFormProps extends StepProps {
  readonly label: string
  readonly isPending: boolean
  readonly onGiven: (code: string) => void
}

function CodeForm({ label, isPending, onGiven, onStartOver }: CodeFormProps) {
  const { shell } = useMessages()
  return (
    <Form layout="vertical" requiredMark={false} onFinish={({ code }: { code: string }) => onGiven(code.trim())}>
      <Form.Item name="code" label={label} rules={[{ required: true, message: shell.required }]}>
        <Input autoComplete="one-time-code" inputMode="text" spellCheck={false} />
      </Form.Item>
      <StepButtons isPending={isPending} onStartOver={onStartOver} />
    </Form>
  )
}

function StepButtons({ isPending, onStartOver }: StepProps & { readonly isPending: boolean }) {
  const { account } = useMessages()
  return (
    <Flex gap={8} wrap>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {account.next}
      </Button>
      <Button type="text" onClick={onStartOver}>
        {account.startOver}
      </Button>
    </Flex>
  )
}
