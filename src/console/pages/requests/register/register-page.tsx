import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useOffice } from '../../../access/office.js'
import { useRegister } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'
import { BodySelect } from '../../../parts/bodies/body-select.js'
import { DayInput } from '../../../parts/forms/day-input.js'
import { showFieldProblems } from '../../../parts/forms/form-problems.js'
import { UnsavedGuard } from '../../../parts/forms/unsaved-guard.js'
import { Forbidden } from '../../../parts/page/forbidden.js'
import { Page } from '../../../parts/page/page.js'
import { Panel } from '../../../parts/page/panel.js'
import { ProblemAlert } from '../../../parts/page/problem-alert.js'
import { ApplicantFields, optional } from './applicant-fields.js'
import { type IssuedReceipt, ReceiptCard } from './receipt-card.js'
import { OFFICE_CHANNELS, type OfficeChannel, type RegistrationFields, toRegistration } from './registration.js'

/** What came over the counter, by post, by fax or by word of mouth, with its legal day. */
export function Component() {
  const { requests } = useMessages()
  const { access } = useOffice()
  const [receipt, setReceipt] = useState<IssuedReceipt | null>(null)
  const bodies = access.listBodiesFor('request.register')
  return (
    <Page title={requests.newTitle} lead={<Link to="/requests">{requests.back}</Link>}>
      {bodies.length === 0 && <Forbidden />}
      {bodies.length > 0 && receipt === null && <RegistrationForm bodies={bodies} onRegistered={setReceipt} />}
      {receipt !== null && <ReceiptCard receipt={receipt} onAnother={() => setReceipt(null)} />}
    </Page>
  )
}

interface RegistrationFormProps {
  readonly bodies: readonly string[]
  readonly onRegistered: (receipt: IssuedReceipt) => void
}

function RegistrationForm({ bodies, onRegistered }: RegistrationFormProps) {
  const { requests } = useMessages()
  const { acting, installation } = useOffice()
  const [form] = Form.useForm<RegistrationFields>()
  const register = useRegister()
  const [isUnsaid, setUnsaid] = useState(false)
  const submit = () => {
    const given = toRegistration(form.getFieldsValue(true))
    register.mutate(given, {
      onError: (error) => setUnsaid(showFieldProblems(form, error)),
      onSuccess: ({ no, queryCode, submittedOn }) => {
        const { body, channel } = given
        // What is on record is not unsaved any more.
        form.resetFields()
        onRegistered({ no, queryCode, on: submittedOn, body, channel })
      },
    })
  }
  return (
    <Form
      form={form}
      className="long-form"
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true, block: 'center' }}
      initialValues={{
        body: acting !== null && bodies.includes(acting) ? acting : bodies[0],
        channel: 'in-person',
        on: installation.today,
        matter: 'disclosure',
        applicant: {
          kind: 'naturalPerson',
          document: { kind: 'identity-card' },
          agent: { document: { kind: 'none' } },
        },
        wanted: { form: 'paper', delivery: 'post' },
      }}
      onFinish={submit}
    >
      <UnsavedGuard isDirty={() => form.isFieldsTouched()} />
      <p className="lead">{requests.newText}</p>
      {register.isError && isUnsaid && <ProblemAlert error={register.error} />}
      <Panel title={requests.sections.how}>
        <ArrivalFields bodies={bodies} />
      </Panel>
      <Panel title={requests.sections.who}>
        <ApplicantFields />
      </Panel>
      <Panel title={requests.sections.what}>
        <WantedFields />
      </Panel>
      <Button type="primary" htmlType="submit" size="large" loading={register.isPending}>
        {requests.submit}
      </Button>
    </Form>
  )
}

/** How it came, and what day of receipt the law makes of that. */
function ArrivalFields({ bodies }: { readonly bodies: readonly string[] }) {
  const { requests, requestNames, shell } = useMessages()
  const channel: OfficeChannel = Form.useWatch('channel') ?? 'in-person'
  const required = [{ required: true, message: shell.required }]
  return (
    <>
      {bodies.length > 1 && (
        <Form.Item name="body" label={requests.body} rules={required}>
          <BodySelect bodies={bodies} />
        </Form.Item>
      )}
      <Form.Item name="channel" label={requests.channel} rules={required}>
        <Radio.Group options={OFFICE_CHANNELS.map((value) => ({ value, label: requestNames.channels[value] }))} />
      </Form.Item>
      <Form.Item name="on" label={requests.on[channel]} rules={required}>
        <DayInput allowClear={false} />
      </Form.Item>
      <p className="consequences" role="status">
        {requests.legal[channel]}
      </p>
      <Form.Item name="matter" label={requests.matterField} rules={required}>
        <Radio.Group
          options={(['disclosure', 'record-correction'] as const).map((value) => ({
            value,
            label: requestNames.matters[value],
          }))}
        />
      </Form.Item>
    </>
  )
}

function WantedFields() {
  const { requests, requestNames, shell } = useMessages()
  const required = [{ required: true, whitespace: true, message: shell.required }]
  const choices = <T extends string>(names: Readonly<Record<T, string>>) =>
    (Object.keys(names) as T[]).map((value) => ({ value, label: names[value] }))
  return (
    <>
      <Form.Item
        name={['wanted', 'description']}
        label={requests.description}
        extra={requests.descriptionHelp}
        rules={required}
      >
        <Input.TextArea rows={4} maxLength={2_000} showCount />
      </Form.Item>
      <Form.Item name={['wanted', 'documentNumber']} label={optional(requests.wantedNumber, requests.optional)}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['wanted', 'form']} label={requests.form} rules={required}>
        <Radio.Group options={choices(requestNames.forms)} />
      </Form.Item>
      <Form.Item name={['wanted', 'delivery']} label={requests.delivery} rules={required}>
        <Radio.Group options={choices(requestNames.deliveries)} />
      </Form.Item>
    </>
  )
}
