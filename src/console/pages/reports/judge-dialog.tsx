import { App, Form, Input, Modal } from 'antd'
import { useId } from 'react'
import type { Verdict } from '../../../domain/report/index.js'
import { type Finding, useJudge } from '../../api/reports.js'
import { useMessages } from '../../language/language.js'
import { ProblemAlert } from '../../parts/problem-alert.js'

interface JudgeDialogProps {
  readonly report: number
  readonly finding: Finding
  /** What is about to be decided; `null`: nothing. */
  readonly verdict: Verdict | null
  readonly onClose: () => void
}

const LONGEST_REASON = 500

/** A verdict with its reason, which a dismissal must have. Who is second is told, and keeps what they wrote. */
export function JudgeDialog({ report, finding, verdict, onClose }: JudgeDialogProps) {
  const { reports, shell } = useMessages()
  const { message } = App.useApp()
  const formId = useId()
  const judge = useJudge(String(report))
  const close = () => {
    judge.reset()
    onClose()
  }
  const titles = { confirmed: reports.confirmTitle, dismissed: reports.dismissTitle, open: reports.reopen }
  const submit = ({ reason = '' }: { readonly reason?: string }) => {
    if (verdict === null) return
    const given = reason.trim() === '' ? null : reason.trim()
    // After a refusal the findings are fetched anew: what was decided meanwhile is on the screen by then.
    const seen = finding.verdicts.at(-1)?.number ?? 0
    judge.mutate(
      { finding: finding.key, verdict, reason: given, seen },
      {
        onSuccess: () => {
          message.success(reports.judged)
          close()
        },
      },
    )
  }
  return (
    <Modal
      open={verdict !== null}
      title={verdict === null ? '' : titles[verdict]}
      okText={shell.confirm}
      cancelText={shell.cancel}
      okButtonProps={{ htmlType: 'submit', form: formId, loading: judge.isPending }}
      onCancel={close}
      destroyOnHidden
    >
      <p lang="zh-CN">{finding.message}</p>
      {judge.isError && <ProblemAlert error={judge.error} />}
      <Form id={formId} layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item
          name="reason"
          label={verdict === 'dismissed' ? reports.reasonDismiss : reports.reasonConfirm}
          rules={[{ required: verdict === 'dismissed', whitespace: true, message: shell.required }]}
        >
          <Input.TextArea rows={3} maxLength={LONGEST_REASON} showCount />
        </Form.Item>
      </Form>
    </Modal>
  )
}
