import { App, Button, Flex, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useOffice } from '../../access/office.js'
import { useBeginReplacement, useConfirmReplacement, useRenewRecoveryCodes } from '../../api/profile.js'
import { type Enrolment, useStepTaken } from '../../api/session.js'
import { useMessages } from '../../language/language.js'
import { showFieldProblems } from '../../parts/forms/form-problems.js'
import { Panel } from '../../parts/page/panel.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'
import { EnrolmentCode } from '../../parts/secrets/enrolment-code.js'
import { RecoveryCodes } from '../../parts/secrets/recovery-codes.js'

type Open = 'factor' | 'codes' | null

/** The authenticator and the recovery codes. */
export function SecondFactorPanel() {
  const { account } = useMessages()
  const { session } = useOffice()
  const stepTaken = useStepTaken()
  const [open, setOpen] = useState<Open>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const { hasSecondFactor } = session.person
  const close = () => {
    setOpen(null)
    setCodes(null)
    void stepTaken()
  }
  const title = hasSecondFactor ? account.factorReplace : account.factorEnrol
  return (
    <Panel title={account.factor}>
      <p>
        <span className={`chip ${hasSecondFactor ? 'chip-ok' : 'chip-risk'}`}>
          {hasSecondFactor ? account.factorOn : account.factorOff}
        </span>
        {hasSecondFactor && account.recoveryLeft(session.recoveryCodesLeft)}
      </p>
      <Flex gap={8} wrap>
        <Button onClick={() => setOpen('factor')}>{title}</Button>
        {hasSecondFactor && <Button onClick={() => setOpen('codes')}>{account.recoveryRenew}</Button>}
      </Flex>
      <Modal
        open={open !== null}
        title={codes !== null ? account.recoveryTitle : open === 'codes' ? account.recoveryRenew : title}
        footer={null}
        closable={codes === null}
        mask={{ closable: false }}
        onCancel={close}
        destroyOnHidden
        width={560}
      >
        {codes !== null && <RecoveryCodes codes={codes} account={session.person.account} onDone={close} />}
        {codes === null && open === 'codes' && <RenewCodes onCodes={setCodes} />}
        {codes === null && open === 'factor' && <ReplaceFactor hasOne={hasSecondFactor} onCodes={setCodes} />}
      </Modal>
    </Panel>
  )
}

function RenewCodes({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const { account } = useMessages()
  const renew = useRenewRecoveryCodes()
  return (
    <>
      <p>{account.recoveryRenewText}</p>
      <Proof
        withCode={false}
        isPending={renew.isPending}
        error={renew.error}
        onGiven={({ password }, onError) =>
          renew.mutate(password, { onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes), onError })
        }
      />
    </>
  )
}

interface ReplaceFactorProps {
  readonly hasOne: boolean
  readonly onCodes: (codes: readonly string[]) => void
}

function ReplaceFactor({ hasOne, onCodes }: ReplaceFactorProps) {
  const { account, shell } = useMessages()
  const { message } = App.useApp()
  const begin = useBeginReplacement()
  const confirm = useConfirmReplacement()
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  if (enrolment === null)
    return (
      <Proof
        withCode={hasOne}
        isPending={begin.isPending}
        error={begin.error}
        onGiven={({ password, code }, onError) =>
          begin.mutate({ password, code: hasOne ? code : null }, { onSuccess: setEnrolment, onError })
        }
      />
    )
  return (
    <>
      <p>{hasOne ? account.enrolReplaceText : account.enrolText}</p>
      <EnrolmentCode {...enrolment} />
      {confirm.isError && <ProblemAlert error={confirm.error} />}
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={({ code }: { code: string }) =>
          confirm.mutate(code.trim(), {
            onSuccess: ({ recoveryCodes }) => {
              message.success(account.factorChanged)
              onCodes(recoveryCodes)
            },
          })
        }
      >
        <Form.Item name="code" label={account.codeOnly} rules={[{ required: true, message: shell.required }]}>
          <Input autoComplete="one-time-code" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={confirm.isPending}>
          {account.next}
        </Button>
      </Form>
    </>
  )
}

interface Given {
  readonly password: string
  readonly code: string
}

interface ProofProps {
  readonly withCode: boolean
  readonly isPending: boolean
  readonly error: unknown
  readonly onGiven: (given: Given, onError: (error: unknown) => void) => void
}

/** That it is still the same person at the keyboard. */
function Proof({ withCode, isPending, error, onGiven }: ProofProps) {
  const { account, shell } = useMessages()
  const [form] = Form.useForm<Given>()
  const [isUnsaid, setUnsaid] = useState(false)
  const required = [{ required: true, message: shell.required }]
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(given) => onGiven(given, (failed) => setUnsaid(showFieldProblems(form, failed)))}
    >
      <p>{account.confirmPassword}</p>
      {error !== null && isUnsaid && <ProblemAlert error={error} />}
      <Form.Item name="password" label={account.password} rules={required}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      {withCode && (
        <Form.Item name="code" label={account.code} rules={required}>
          <Input autoComplete="one-time-code" spellCheck={false} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {account.next}
      </Button>
    </Form>
  )
}
