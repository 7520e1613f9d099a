import { Form } from 'antd'
import { type ChangeEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { useOffice } from '../../access/office.js'
import { useHandIn } from '../../api/reports.js'
import { useMessages } from '../../language/language.js'
import { BodySelect } from '../../parts/bodies/body-select.js'
import { FormDialog } from '../../parts/forms/form-dialog.js'

const ACCEPTED = '.doc,.docx,.pdf,.ofd,.html,.htm,.mht,.xlsx,.xls,.csv,.txt,.zip'

/** A file to be checked, for a body one works for. */
export function HandInDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { reports, shell } = useMessages()
  const { access, acting } = useOffice()
  const navigate = useNavigate()
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
    <FormDialog
      isOpen={isOpen}
      title={reports.handIn}
      submitText={reports.handInNow}
      isPending={handIn.isPending}
      problem={handIn.error}
      lead={<p>{reports.handInText}</p>}
      initialValues={{ desk: acting !== null && bodies.includes(acting) ? acting : bodies[0] }}
      onSubmit={submit}
      onClose={close}
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
    </FormDialog>
  )
}
