import { App, Form, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { usePlaceHold } from '../../../api/request-after.js'
import { useMessages } from '../../../language/language.js'
import { showFieldProblems } from '../../../parts/form-problems.js'
import { ProblemAlert } from '../../../parts/problem-alert.js'

interface HoldDialogProps {
  readonly no: string
  readonly onClose: () => void
}

/** Keeps a case beyond its time, for a reason. */
export function HoldDialog({ no, onClose }: HoldDialogProps) {
  const { requestAfter, shell } = useMessages()
  const { message } = App.useApp()
  const formId = useId()
  const [form] = Form.useForm<{ reason: string }>()
  const place = usePlaceHold(no)
  const [isUnsaid, setUnsaid] = useState(false)
  const submit = ({ reason }: { reason: string }) =>
    place.mutate(
      { reason: reason.trim() },
      {
        onError: (error) => setUnsaid(showFieldProblems(form, error)),
        onSuccess: () => {
          message.success(requestAfter.placed)
          onClose()
        },
      },
    )
  return (
    <Modal
      open
      title={requestAfter.place}
      okText={shell.save}
      cancelText={shell.cancel}
      okButtonProps={{ htmlType: 'submit', form: formId, loading: place.isPending }}
      onCancel={onClose}
      destroyOnHidden
    >
      {place.isError && isUnsaid && <ProblemAlert error={place.error} />}
      <Form id={formId} form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item
          name="reason"
          label={requestAfter.reason}
          extra={requestAfter.reasonHelp}
          rules={[{ required: true, whitespace: true, message: shell.required }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
