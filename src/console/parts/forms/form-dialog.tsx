import { Form, type FormProps, Modal } from 'antd'
import { type ReactNode, useId } from 'react'
import { useMessages } from '../../language/language.js'
import { ProblemAlert } from '../page/problem-alert.js'
import { useFocusBack } from './focus-back.js'

interface FormDialogProps<Fields extends object> extends Pick<FormProps<Fields>, 'form' | 'initialValues'> {
  readonly isOpen?: boolean
  readonly title: string
  readonly submitText: string
  readonly isPending: boolean
  /** What was refused and no field says; `null`: nothing. */
  readonly problem: unknown
  /** Above the fields: what this is about. */
  readonly lead?: ReactNode
  readonly onSubmit: (fields: Fields) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A short form in front of the page. A click beside it loses nothing of what was written. */
export function FormDialog<Fields extends object>({
  isOpen = true,
  title,
  submitText,
  isPending,
  problem,
  lead,
  onSubmit,
  onClose,
  children,
  ...form
}: FormDialogProps<Fields>) {
  const { shell } = useMessages()
  const formId = useId()
  useFocusBack(isOpen)
  return (
    <Modal
      open={isOpen}
      title={title}
      okText={submitText}
      cancelText={shell.cancel}
      okButtonProps={{ htmlType: 'submit', form: formId, loading: isPending }}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {lead}
      {problem !== null && <ProblemAlert error={problem} />}
      <Form<Fields> {...form} id={formId} layout="vertical" requiredMark={false} onFinish={onSubmit}>
        {children}
      </Form>
    </Modal>
  )
}
