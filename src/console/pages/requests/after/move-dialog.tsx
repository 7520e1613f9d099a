import { App, Form, Input } from 'antd'
import { useState } from 'react'
import { type Proposal, useMoveProposal } from '../../../api/request-after.js'
import { useMessages } from '../../../language/language.js'
import { FormDialog } from '../../../parts/forms/form-dialog.js'
import { showFieldProblems } from '../../../parts/forms/form-problems.js'

interface MoveDialogProps {
  readonly proposal: Proposal
  readonly move: 'decline' | 'publish'
  readonly onClose: () => void
}

interface Fields {
  readonly reason?: string
  readonly link?: string
}

/** Why something is not published, or where it is. */
export function MoveDialog({ proposal, move: kind, onClose }: MoveDialogProps) {
  const { requestAfter, shell } = useMessages()
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const move = useMoveProposal(proposal.body, proposal.id)
  // As it was when one began to write: a later version is somebody else's.
  const [version] = useState(proposal.version)
  const [isUnsaid, setUnsaid] = useState(false)
  const submit = ({ reason = '', link = '' }: Fields) =>
    move.mutate(
      kind === 'decline' ? { move: kind, version, reason: reason.trim() } : { move: kind, version, link: link.trim() },
      {
        onError: (error) => setUnsaid(showFieldProblems(form, error)),
        onSuccess: () => {
          message.success(requestAfter.done)
          onClose()
        },
      },
    )
  const required = { required: true, whitespace: true, message: shell.required }
  return (
    <FormDialog
      title={requestAfter.moveNamed(requestAfter.moves[kind], proposal.title)}
      submitText={shell.confirm}
      isPending={move.isPending}
      problem={isUnsaid ? move.error : null}
      form={form}
      onSubmit={submit}
      onClose={onClose}
    >
      {kind === 'decline' ? (
        <Form.Item name="reason" label={requestAfter.declineReason} rules={[required]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      ) : (
        <Form.Item
          name="link"
          label={requestAfter.link}
          extra={requestAfter.linkHelp}
          rules={[required, { pattern: /^\s*https?:\/\//, message: requestAfter.linkHelp }]}
        >
          <Input type="url" maxLength={500} autoComplete="off" />
        </Form.Item>
      )}
    </FormDialog>
  )
}
