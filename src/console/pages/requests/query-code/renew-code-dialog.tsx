import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { type Renewal, type RenewedCode, useRenewQueryCode } from '../../../api/query-code.js'
import { useMessages } from '../../../language/language.js'
import { FormDialog } from '../../../parts/forms/form-dialog.js'
import { showFieldProblems } from '../../../parts/forms/form-problems.js'

interface RenewCodeDialogProps {
  readonly no: string
  readonly onClose: () => void
  readonly onRenewed: (renewed: RenewedCode) => void
}

const LONGEST_CHECK = 1_000

/** Why another code is needed, and how the office made sure who asks for it. */
export function RenewCodeDialog({ no, onClose, onRenewed }: RenewCodeDialogProps) {
  const { queryCode, shell } = useMessages()
  const [form] = Form.useForm<Renewal>()
  const renew = useRenewQueryCode(no)
  const [isUnsaid, setUnsaid] = useState(false)
  const submit = ({ reason, identityCheck }: Renewal) =>
    renew.mutate(
      { reason, identityCheck: identityCheck.trim() },
      { onError: (error) => setUnsaid(showFieldProblems(form, error)), onSuccess: onRenewed },
    )
  return (
    <FormDialog<Renewal>
      title={queryCode.renew}
      submitText={queryCode.renewNow}
      isPending={renew.isPending}
      problem={isUnsaid ? renew.error : null}
      lead={<p>{queryCode.text}</p>}
      form={form}
      initialValues={{ reason: 'lost' }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="reason" label={queryCode.reason} rules={[{ required: true, message: shell.required }]}>
        <Radio.Group
          options={(['lost', 'exposed'] as const).map((value) => ({ value, label: queryCode.reasons[value] }))}
        />
      </Form.Item>
      <Form.Item
        name="identityCheck"
        label={queryCode.check}
        extra={queryCode.checkHelp}
        rules={[{ required: true, whitespace: true, message: shell.required }]}
      >
        <Input.TextArea rows={3} maxLength={LONGEST_CHECK} />
      </Form.Item>
    </FormDialog>
  )
}
