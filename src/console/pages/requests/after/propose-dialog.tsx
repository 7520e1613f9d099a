import { App, Form, Input } from 'antd'
import { useState } from 'react'
import { Problem } from '../../../api/problem.js'
import { usePropose } from '../../../api/request-after.js'
import { useMessages } from '../../../language/language.js'
import { FormDialog } from '../../../parts/forms/form-dialog.js'
import { showFieldProblems } from '../../../parts/forms/form-problems.js'
import { readNumbers } from './request-numbers.js'

interface ProposeDialogProps {
  readonly body: string
  /** What the proposal begins with. */
  readonly requests: readonly string[]
  readonly onClose: () => void
}

interface Fields {
  readonly title: string
  readonly requests: string
}

/** Says what is to be published, and for which requests. */
export function ProposeDialog({ body, requests, onClose }: ProposeDialogProps) {
  const { requestAfter, shell } = useMessages()
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const propose = usePropose(body)
  const [isUnsaid, setUnsaid] = useState(false)
  const submit = (fields: Fields) => {
    const given = { title: fields.title.trim(), requests: readNumbers(fields.requests) }
    propose.mutate(given, {
      onError: (error) => {
        const wrong = explainNumbers(error, given.requests)
        if (wrong.length === 0) return setUnsaid(showFieldProblems(form, error))
        form.setFields([{ name: 'requests', errors: wrong }])
        setUnsaid(false)
      },
      onSuccess: () => {
        message.success(requestAfter.proposed)
        onClose()
      },
    })
  }
  const required = [{ required: true, whitespace: true, message: shell.required }]
  return (
    <FormDialog
      title={requestAfter.propose}
      submitText={shell.confirm}
      isPending={propose.isPending}
      problem={isUnsaid ? propose.error : null}
      form={form}
      initialValues={{ title: '', requests: requests.join('、') }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="title" label={requestAfter.proposalTitle} extra={requestAfter.proposeText} rules={required}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="requests" label={requestAfter.requests} extra={requestAfter.requestsHelp} rules={required}>
        <Input.TextArea rows={3} maxLength={2_500} />
      </Form.Item>
    </FormDialog>
  )
}

/** All numbers are written in one field: which of them the server means. */
const explainNumbers = (error: unknown, numbers: readonly string[]): string[] =>
  error instanceof Problem
    ? error.fields.flatMap(({ path, message }) => {
        const [field, place] = path.split('.')
        return field === 'requests' && place !== undefined ? [`${numbers[Number(place)] ?? ''}：${message}`] : []
      })
    : []
