import { App, Button, Form, Input } from 'antd'
import { useId, useState } from 'react'
import { type LetterOffice, useChangeLetterOffice, useLetterOffice } from '../../api/letter-wordings.js'
import { useMessages } from '../../language/language.js'
import { FormDrawer } from '../../parts/forms/form-drawer.js'
import { showFieldProblems } from '../../parts/forms/form-problems.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Panel } from '../../parts/page/panel.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'

/** Mark, authority, court and online channel: as they stand in letters now. */
export function OfficePanel({ body }: { readonly body: string }) {
  const { letterWordings, shell } = useMessages()
  const office = useLetterOffice(body)
  const [isOpen, setOpen] = useState(false)
  return (
    <Panel
      title={letterWordings.office}
      extra={
        <Button size="small" disabled={office.data === undefined} onClick={() => setOpen(true)}>
          {shell.edit}
        </Button>
      }
    >
      <Loaded query={office} rows={2}>
        {({ mark, authority, court, onlineChannel, inForce }) => (
          <dl className="facts">
            <dt>{letterWordings.mark}</dt>
            <dd>{mark ?? letterWordings.derived(inForce.mark)}</dd>
            <dt>{letterWordings.authority}</dt>
            <dd>{authority ?? letterWordings.derived(inForce.authority)}</dd>
            <dt>{letterWordings.court}</dt>
            <dd>{court ?? letterWordings.derived(inForce.court)}</dd>
            <dt>{letterWordings.onlineChannel}</dt>
            <dd>{onlineChannel ?? shell.none}</dd>
          </dl>
        )}
      </Loaded>
      {isOpen && office.data !== undefined && (
        <OfficeDrawer body={body} office={office.data} onClose={() => setOpen(false)} />
      )}
    </Panel>
  )
}

interface OfficeDrawerProps {
  readonly body: string
  readonly office: LetterOffice
  readonly onClose: () => void
}

const FIELDS = ['mark', 'authority', 'court', 'onlineChannel'] as const
type Values = Readonly<Record<(typeof FIELDS)[number], string | null>>

function OfficeDrawer({ body, office, onClose }: OfficeDrawerProps) {
  const { letterWordings, shell } = useMessages()
  const { message } = App.useApp()
  const formId = useId()
  const [form] = Form.useForm<Values>()
  const save = useChangeLetterOffice(body)
  const [isUnsaid, setUnsaid] = useState(false)
  const hints: Readonly<Record<(typeof FIELDS)[number], string | undefined>> = {
    mark: letterWordings.markHint(`${office.inForce.mark}公复〔2026〕1号`),
    authority: undefined,
    court: undefined,
    onlineChannel: letterWordings.onlineHint,
  }
  return (
    <FormDrawer
      isOpen
      title={letterWordings.office}
      formId={formId}
      submitText={shell.save}
      isPending={save.isPending}
      isDirty={() => form.isFieldsTouched()}
      onClose={onClose}
    >
      <p className="hint first">{letterWordings.officeLead}</p>
      {save.isError && isUnsaid && <ProblemAlert error={save.error} />}
      <Form
        id={formId}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={office}
        onFinish={(values) =>
          save.mutate(
            { seen: office.version, ...toGiven(values) },
            {
              onError: (error) => setUnsaid(showFieldProblems(form, error)),
              onSuccess: () => {
                message.success(letterWordings.officeSaved)
                form.resetFields()
                onClose()
              },
            },
          )
        }
      >
        {FIELDS.map((field) => (
          <Form.Item key={field} name={field} label={letterWordings[field]} extra={hints[field]}>
            <Input maxLength={120} />
          </Form.Item>
        ))}
      </Form>
    </FormDrawer>
  )
}

/** What was left empty is not given. */
function toGiven(values: Values): Values {
  const orNone = (text: string | null) => ((text ?? '').trim() === '' ? null : (text ?? '').trim())
  return {
    mark: orNone(values.mark),
    authority: orNone(values.authority),
    court: orNone(values.court),
    onlineChannel: orNone(values.onlineChannel),
  }
}
