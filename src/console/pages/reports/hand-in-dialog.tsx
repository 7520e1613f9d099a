import { Form, Modal } from 'antd'
import { type ChangeEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { useOffice } from '../../access/office.js'
import { useHandIn } from '../../api/reports.js'
import { useMessages } from '../../language/language.js'
import { BodySelect } from '../../parts/body-select.js'
import { ProblemAlert } from '../../parts/problem-alert.js'

const ACCEPTED = '.doc,.docx,.pdf,.ofd,.html,.htm,.mht,.xlsx,.xls,.csv,.txt,.zip'

/** A file to be checked, for a body one works for. */
export function HandInDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { reports, shell } = useMessages()
  const { access, acting } = useOffice()
  const navigate = useNavigate()
  const formId = useId()
  const fileId = useId()
  const handIn = useHandIn()
  const [file, setFile] = useState<File | null>(null)
  const [isMissing, setMissing] = useState(false)
  const bodies = access.listBodiesFor('checked-report.hand-in')
  const close = () => {
    handIn.reset()
    setFile(null)
    setMissing(false)
    onClose()
  }
  const submit = ({ desk }: { readonly desk: string }) => {
    if (file === null) return setMissing(true)
    handIn.mutate(
      { file, desk, body: desk },
      {
        onSuccess: ({ report }) => {
          close()
          void navigate(`/reports/${report.id}`)
        },
      },
    )
  }
  return (
    <Modal
      open={isOpen}
      title={reports.handIn}
      okText={reports.handInNow}
      cancelText={shell.cancel}
      okButtonProps={{ htmlType: 'submit', form: formId, loading: handIn.isPending }}
      onCancel={close}
      destroyOnHidden
    >
      <p>{reports.handInText}</p>
      {handIn.isError && <ProblemAlert error={handIn.error} />}
      <Form
        id={formId}
        layout="vertical"
        requiredMark={false}
        initialValues={{ desk: acting !== null && bodies.includes(acting) ? acting : bodies[0] }}
        onFinish={submit}
      >
        <Form.Item name="desk" label={reports.attachTo} rules={[{ required: true, message: shell.required }]}>
          <BodySelect bodies={bodies} />
        </Form.Item>
        <Form.Item
          label={reports.file}
          htmlFor={fileId}
          {...(isMissing && file === null && { validateStatus: 'error' as const, help: shell.required })}
        >
          <input
            id={fileId}
            type="file"
            accept={ACCEPTED}
            onChange={({ target }: ChangeEvent<HTMLInputElement>) => setFile(target.files?.[0] ?? null)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
