import { App, Form, Input } from 'antd'
import { useState } from 'react'
import { type PublicEntry, useWritePublicEntry } from '../../../api/request-after.js'
import { useMessages } from '../../../language/language.js'
import { FormDialog } from '../../../parts/forms/form-dialog.js'
import { showFieldProblems } from '../../../parts/forms/form-problems.js'

interface EntryDialogProps {
  readonly no: string
  readonly entry: PublicEntry | null
  readonly onClose: () => void
}

interface Fields {
  readonly title: string
  readonly answer: string
}

/** What everybody is to be told; where a person is found in it, the field says so. */
export function EntryDialog({ no, entry, onClose }: EntryDialogProps) {
  const { requestAfter, shell } = useMessages()
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const write = useWritePublicEntry(no)
  // As it was when one began to write: a later version is somebody else's.
  const [version] = useState(entry?.version ?? 0)
  const [isUnsaid, setUnsaid] = useState(false)
  const submit = ({ title, answer }: Fields) =>
    write.mutate(
      { version, title: title.trim(), answer: answer.trim() },
      {
        onError: (error) => setUnsaid(showFieldProblems(form, error)),
        onSuccess: () => {
          message.success(requestAfter.written)
          onClose()
        },
      },
    )
  const required = [{ required: true, whitespace: true, message: shell.required }]
  return (
    <FormDialog
      title={entry === null ? requestAfter.write : requestAfter.rewrite}
      submitText={shell.save}
      isPending={write.isPending}
      problem={isUnsaid ? write.error : null}
      lead={entry !== null && <p>{requestAfter.rewriteText}</p>}
      form={form}
      initialValues={{ title: entry?.title ?? '', answer: entry?.answer ?? '' }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="title" label={requestAfter.title} extra={requestAfter.titleHelp} rules={required}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="answer" label={requestAfter.answer} extra={requestAfter.answerHelp} rules={required}>
        <Input.TextArea rows={6} maxLength={2_000} showCount />
      </Form.Item>
    </FormDialog>
  )
}
