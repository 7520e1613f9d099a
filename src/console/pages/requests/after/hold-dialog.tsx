import { App, Form, Input } from 'antd'
import { useState } from 'react'
import { usePlaceHold } from '../../../api/request-after.js'
import { useMessages } from '../../../language/language.js'
import { FormDialog } from '../../../parts/forms/form-dialog.js'
import { showFieldProblems } from '../../../parts/forms/form-problems.js'

interface HoldDialogProps {
  readonly no: string
  readonly onClose: () => void
}

/** Keeps a case beyond its time, for a reason. */
export function HoldDialog({ no, onClose }: HoldDialogProps) {
  const { requestAfter, shell } = useMessages()
  const { message } = App.useApp()
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
    <FormDialog
      title={requestAfter.place}
      submitText={shell.save}
      isPending={place.isPending}
      problem={isUnsaid ? place.error : null}
      form={form}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={requestAfter.reason}
        extra={requestAfter.reasonHelp}
        rules={[{ required: true, whitespace: true, message: shell.required }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
