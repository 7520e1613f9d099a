import { App, Form, Select } from 'antd'
import { type ChangeEvent, useId, useState } from 'react'
import { FILE_PURPOSE_CODES, type FilePurpose } from '../../../../domain/request/index.js'
import { useFileAct } from '../../../api/request-files.js'
import { useMessages } from '../../../language/language.js'
import { FormDialog } from '../../../parts/forms/form-dialog.js'

interface AddFileDialogProps {
  readonly no: string
  /** What is usually added now. */
  readonly usual: FilePurpose
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A file with what it is for. */
export function AddFileDialog({ no, usual, isOpen, onClose }: AddFileDialogProps) {
  const { requestFiles, requestNames, shell } = useMessages()
  const { message } = App.useApp()
  const fileId = useId()
  const act = useFileAct(no)
  const [file, setFile] = useState<File | null>(null)
  const [isMissing, setMissing] = useState(false)
  const close = () => {
    act.reset()
    setFile(null)
    setMissing(false)
    onClose()
  }
  const submit = ({ purpose }: { readonly purpose: FilePurpose }) => {
    if (file === null) return setMissing(true)
    act.mutate(
      { kind: 'add', purpose, content: file },
      {
        onSuccess: () => {
          message.success(requestFiles.added)
          close()
        },
      },
    )
  }
  return (
    <FormDialog
      isOpen={isOpen}
      title={requestFiles.add}
      submitText={requestFiles.upload}
      isPending={act.isPending}
      problem={act.error}
      lead={<p>{requestFiles.addText}</p>}
      initialValues={{ purpose: usual }}
      onSubmit={submit}
      onClose={close}
    >
      <Form.Item name="purpose" label={requestFiles.purpose} rules={[{ required: true, message: shell.required }]}>
        <Select options={FILE_PURPOSE_CODES.map((value) => ({ value, label: requestNames.purposes[value] }))} />
      </Form.Item>
      <div className="upload-field">
        <label htmlFor={fileId}>{requestFiles.choose}</label>
        <input
          id={fileId}
          type="file"
          aria-invalid={isMissing}
          {...(isMissing && { 'aria-describedby': `${fileId}-missing` })}
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
            setFile(target.files?.[0] ?? null)
            setMissing(false)
          }}
        />
        {isMissing && (
          <p id={`${fileId}-missing`} className="field-fault">
            {requestFiles.chooseFirst}
          </p>
        )}
      </div>
    </FormDialog>
  )
}
