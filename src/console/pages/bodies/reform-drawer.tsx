import { App, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { BODY_TYPES } from '../../../domain/body/index.js'
import { useOffice } from '../../access/office.js'
import { type Body, useReform } from '../../api/bodies.js'
import { useMessages } from '../../language/language.js'
import { BodySelect } from '../../parts/bodies/body-select.js'
import { FormDay } from '../../parts/forms/form-day.js'
import { FormDrawer } from '../../parts/forms/form-drawer.js'
import { showFieldProblems } from '../../parts/forms/form-problems.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'
import { listWithBelow } from './body-tree.js'
import { type ReformFields, type ReformKind, TOP, toReform } from './reform-request.js'
import { MergeFields, SplitFields } from './successor-fields.js'

export type { ReformKind } from './reform-request.js'

/** What is asked for, and of which body; a new body is of none. */
export type OpenReform =
  | { readonly kind: 'establish'; readonly body: null }
  | { readonly kind: ReformKind; readonly body: Body }

interface ReformDrawerProps {
  readonly reform: OpenReform | null
  readonly onClose: () => void
}

type Fields = Omit<ReformFields, 'on'> & { readonly on: Dayjs }

/** Something that happens to a body, with what follows from it in plain words before it is handed in. */
export function ReformDrawer({ reform, onClose }: ReformDrawerProps) {
  const { bodies } = useMessages()
  const { bodies: list } = useOffice()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const formId = useId()
  const [form] = Form.useForm<Fields>()
  const send = useReform()
  const [isUnsaid, setUnsaid] = useState(false)
  const close = () => {
    // What is on record is not unsaved any more, also where we go on to another page at once.
    form.resetFields()
    send.reset()
    setUnsaid(false)
    onClose()
  }
  const submit = ({ on, ...fields }: Fields) => {
    if (reform === null) return
    const asked = { on: on.format('YYYY-MM-DD'), ...fields }
    send.mutate(toReform(reform.kind, reform.body, asked, list.items), {
      onError: (error) => setUnsaid(showFieldProblems(form, error)),
      onSuccess: ({ items }) => {
        message.success(bodies.done)
        close()
        const [first] = items
        if (first !== undefined && reform.kind === 'establish') void navigate(`/bodies/${encodeURIComponent(first.id)}`)
      },
    })
  }
  const kind = reform?.kind ?? 'establish'
  return (
    <FormDrawer
      isOpen={reform !== null}
      title={kind === 'establish' ? bodies.establish : bodies.reforms[kind]}
      formId={formId}
      submitText={bodies.submit}
      isPending={send.isPending}
      isDanger={kind === 'abolish'}
      isDirty={() => reform !== null && form.isFieldsTouched()}
      onClose={close}
    >
      {reform !== null && (
        <>
          {reform.body !== null && reform.body.state.status === 'active' && (
            <p>{bodies.chosen(reform.body.state.name)}</p>
          )}
          <Consequences kind={kind} />
          {send.isError && isUnsaid && <ProblemAlert error={send.error} />}
          <Form
            id={formId}
            form={form}
            layout="vertical"
            requiredMark={false}
            preserve={false}
            initialValues={startingValues(reform)}
            onFinish={submit}
          >
            <KindFields reform={reform} />
          </Form>
        </>
      )}
    </FormDrawer>
  )
}

/** Today, and where a new body would stand: beside the old one. */
function startingValues({ kind, body }: OpenReform) {
  const parent = body?.state.status === 'active' ? (body.state.parent ?? TOP) : undefined
  const successor = { mode: 'new' as const, kind: 'department' as const, ...(parent !== undefined && { parent }) }
  return {
    kind: 'department' as const,
    ...(kind === 'merge' && { successors: [successor] }),
    ...(kind === 'split' && { successors: [successor, successor] }),
  }
}

function Consequences({ kind }: { readonly kind: ReformKind }) {
  const { bodies } = useMessages()
  const id = useId()
  return (
    <section className="consequences" aria-labelledby={id}>
      <h3 id={id}>{bodies.consequences.title}</h3>
      <ul>
        {bodies.consequences[kind].map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>{bodies.consequences.final}</li>
      </ul>
    </section>
  )
}

function KindFields({ reform }: { readonly reform: OpenReform }) {
  const { bodies, shell } = useMessages()
  const { access, bodies: list, installation } = useOffice()
  const required = [{ required: true, message: shell.required }]
  const { kind, body } = reform
  const day = (
    <Form.Item
      name="on"
      label={bodies.on}
      extra={bodies.onHelp}
      rules={required}
      initialValue={dayjs(installation.today)}
    >
      <FormDay allowClear={false} />
    </Form.Item>
  )
  const places = access.listBodiesFor('body.reform')
  const top = access.may('body.reform', null) ? [{ value: TOP, label: bodies.noParent }] : []
  switch (kind) {
    case 'establish':
      return (
        <>
          <Form.Item name="name" label={bodies.name} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="kind" label={bodies.kind} rules={required}>
            <Select options={BODY_TYPES.map((value) => ({ value, label: bodies.kinds[value] }))} />
          </Form.Item>
          <Form.Item name="parent" label={bodies.parent} rules={required}>
            <BodySelect bodies={places} others={top} />
          </Form.Item>
          {day}
        </>
      )
    case 'rename':
      return (
        <>
          <Form.Item name="name" label={bodies.newName} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          {day}
        </>
      )
    case 'move': {
      const own = body === null ? new Set<string>() : listWithBelow(list.items, body.id)
      return (
        <>
          <Form.Item name="parent" label={bodies.newParent} rules={required}>
            <BodySelect bodies={places.filter((id) => !own.has(id))} others={top} />
          </Form.Item>
          {day}
        </>
      )
    }
    case 'merge':
      return (
        <>
          {body !== null && <MergeFields body={body.id} />}
          {day}
        </>
      )
    case 'split':
      return (
        <>
          {body !== null && <SplitFields body={body.id} />}
          {day}
        </>
      )
    case 'abolish':
      return day
  }
}
