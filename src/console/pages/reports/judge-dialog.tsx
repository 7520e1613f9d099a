import { App, Form, Input } from 'antd'
import type { Verdict } from '../../../domain/report/index.js'
import { type Finding, useJudge } from '../../api/reports.js'
import { useMessages } from '../../language/language.js'
import { FormDialog } from '../../parts/forms/form-dialog.js'

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
    <FormDialog
      isOpen={verdict !== null}
      title={verdict === null ? '' : titles[verdict]}
      submitText={shell.confirm}
      isPending={judge.isPending}
      problem={judge.error}
      lead={<p lang="zh-CN">{finding.message}</p>}
      onSubmit={submit}
      onClose={close}
    >
      <Form.Item
        name="reason"
        label={verdict === 'dismissed' ? reports.reasonDismiss : reports.reasonConfirm}
        rules={[{ required: verdict === 'dismissed', whitespace: true, message: shell.required }]}
      >
        <Input.TextArea rows={3} maxLength={LONGEST_REASON} showCount />
      </Form.Item>
    </FormDialog>
  )
}
