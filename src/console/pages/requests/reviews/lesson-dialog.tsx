import { App, Checkbox, Form, Input } from 'antd'
import { OVERTURN_GROUND_CODES, OVERTURN_GROUNDS, type OverturnGroundCode } from '../../../../domain/remedy/index.js'
import { type CaseReview, useWriteLesson } from '../../../api/request-work.js'
import { useMessages } from '../../../language/language.js'
import { FormDialog } from '../../../parts/forms/form-dialog.js'

interface LessonDialogProps {
  readonly no: string
  readonly review: CaseReview
  readonly onClose: () => void
}

interface Fields {
  readonly grounds: OverturnGroundCode[]
  readonly learnt: string
}

const LONG = 2_000

/** Why a decision did not stand, and how to avoid that. */
export function LessonDialog({ no, review, onClose }: LessonDialogProps) {
  const { requestWork, shell } = useMessages()
  const { message } = App.useApp()
  const write = useWriteLesson(no)
  const { lesson } = review
  const submit = (fields: Fields) =>
    write.mutate(
      { review: review.id, version: lesson?.version ?? 0, ...fields },
      {
        onSuccess: () => {
          message.success(requestWork.saved)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      title={requestWork.writeLesson}
      submitText={shell.save}
      isPending={write.isPending}
      problem={write.error}
      lead={<p>{requestWork.lessonText}</p>}
      initialValues={{ grounds: lesson?.grounds.map(({ code }) => code) ?? [], learnt: lesson?.learnt ?? '' }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="grounds" label={requestWork.grounds} rules={[{ required: true, message: shell.required }]}>
        <Checkbox.Group
          className="stacked"
          options={OVERTURN_GROUND_CODES.map((value) => ({
            value,
            label: <span lang="zh-CN">{OVERTURN_GROUNDS[value].name}</span>,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="learnt"
        label={requestWork.learnt}
        rules={[{ required: true, whitespace: true, message: shell.required }]}
      >
        <Input.TextArea rows={4} maxLength={LONG} showCount />
      </Form.Item>
    </FormDialog>
  )
}
