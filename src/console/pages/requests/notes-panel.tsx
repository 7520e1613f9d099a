import { App, Button, Form, Input } from 'antd'
import { useOffice } from '../../access/office.js'
import { useWriteNote } from '../../api/request-notes.js'
import type { Case } from '../../api/requests.js'
import { showInstant } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import { Panel } from '../../parts/page/panel.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'
import { nameParts } from './case-names.js'

/** What people of the office tell one another about a case. */
export function NotesPanel({ found }: { readonly found: Case }) {
  const { code, messages } = useLanguage()
  const { requestNotes } = messages
  const { access } = useOffice()
  const names = nameParts(found, messages)
  return (
    <Panel title={requestNotes.title}>
      {found.notes.length === 0 && <p className="absent first">{requestNotes.none}</p>}
      <ul className="work-list">
        {found.notes.map(({ number, text, writtenAt, writtenBy }) => (
          <li key={number}>
            <span className="note" lang="zh-CN">
              {text ?? requestNotes.erased}
            </span>
            <small>{requestNotes.by(names.person(writtenBy), showInstant(writtenAt, code))}</small>
          </li>
        ))}
      </ul>
      {access.may('request.handle', found.body) && <NoteForm no={found.no} />}
    </Panel>
  )
}

function NoteForm({ no }: { readonly no: string }) {
  const { requestNotes, shell } = useLanguage().messages
  const { message } = App.useApp()
  const [form] = Form.useForm<{ text: string }>()
  const write = useWriteNote(no)
  return (
    <Form
      className="not-printed"
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ text }) =>
        write.mutate(
          { text: text.trim() },
          {
            onSuccess: () => {
              message.success(requestNotes.added)
              form.resetFields()
            },
          },
        )
      }
    >
      {write.isError && <ProblemAlert error={write.error} />}
      <Form.Item
        name="text"
        label={requestNotes.write}
        extra={requestNotes.help}
        rules={[{ required: true, whitespace: true, message: shell.required }]}
      >
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
      <Button htmlType="submit" loading={write.isPending}>
        {requestNotes.add}
      </Button>
    </Form>
  )
}
