import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { APPLICANTS } from '../../../../domain/request/index.js'
import { useMessages } from '../../../language/language.js'
import { DocumentFields } from './document-fields.js'

const A = 'applicant'
const MOST_JOINT = 50

/** Who asks, as it stands on the paper. */
export function ApplicantFields() {
  const { requests, requestNames, shell } = useMessages()
  const kind: string | undefined = Form.useWatch([A, 'kind'])
  const isPerson = kind === 'naturalPerson'
  const required = [{ required: true, whitespace: true, message: shell.required }]
  return (
    <>
      <Form.Item name={[A, 'kind']} label={requests.applicantKind} rules={required}>
        <Select options={APPLICANTS.map((value) => ({ value, label: requestNames.applicants[value] }))} />
      </Form.Item>
      <Form.Item name={[A, 'name']} label={isPerson ? requests.name : requests.organisation} rules={required}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <DocumentFields at={[A, 'document']} isPerson={isPerson} help={requests.documentHelp} />
      {!isPerson && (
        <div className="pair">
          <Form.Item name={[A, 'representative']} label={optional(requests.representative, requests.optional)}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name={[A, 'contactPerson']} label={optional(requests.contactPerson, requests.optional)}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
        </div>
      )}
      <div className="pair">
        <Form.Item name={[A, 'contact', 'telephone']} label={optional(requests.telephone, requests.optional)}>
          <Input maxLength={80} autoComplete="off" inputMode="tel" />
        </Form.Item>
        <Form.Item name={[A, 'contact', 'email']} label={optional(requests.email, requests.optional)}>
          <Input maxLength={260} autoComplete="off" inputMode="email" />
        </Form.Item>
        <Form.Item name={[A, 'contact', 'address']} label={optional(requests.address, requests.optional)}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name={[A, 'contact', 'postcode']} label={optional(requests.postcode, requests.optional)}>
          <Input maxLength={6} autoComplete="off" inputMode="numeric" />
        </Form.Item>
      </div>
      <AgentFields />
      <JointFields />
    </>
  )
}

export const optional = (label: string, word: string): string => `${label}（${word}）`

function AgentFields() {
  const { requests, shell } = useMessages()
  const hasAgent: boolean = Form.useWatch('hasAgent') ?? false
  const required = [{ required: true, whitespace: true, message: shell.required }]
  return (
    <>
      <Form.Item name="hasAgent" valuePropName="checked">
        <Checkbox>{requests.hasAgent}</Checkbox>
      </Form.Item>
      {hasAgent && (
        <fieldset>
          <legend>{requests.sections.agent}</legend>
          <p className="hint first">{requests.agentText}</p>
          <div className="pair">
            <Form.Item name={[A, 'agent', 'name']} label={requests.agentName} rules={required}>
              <Input maxLength={60} autoComplete="off" />
            </Form.Item>
            <Form.Item name={[A, 'agent', 'telephone']} label={requests.agentTelephone} rules={required}>
              <Input maxLength={80} autoComplete="off" inputMode="tel" />
            </Form.Item>
          </div>
          <DocumentFields at={[A, 'agent', 'document']} isPerson />
        </fieldset>
      )}
    </>
  )
}

function JointFields() {
  const { requests, shell } = useMessages()
  return (
    <Form.List name={[A, 'joint']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key}>
              <legend>{`${requests.sections.joint} ${name + 1}`}</legend>
              <Form.Item
                name={[name, 'name']}
                label={requests.jointName(name + 1)}
                rules={[{ required: true, whitespace: true, message: shell.required }]}
              >
                <Input maxLength={60} autoComplete="off" />
              </Form.Item>
              <DocumentFields at={[name, 'document']} watchAt={[A, 'joint', name, 'document']} isPerson />
              <Button size="small" icon={<DeleteOutlined />} onClick={() => remove(name)}>
                {requests.removeJoint(name + 1)}
              </Button>
            </fieldset>
          ))}
          {fields.length > 0 && <p className="hint first">{requests.jointText}</p>}
          {fields.length < MOST_JOINT && (
            <Button icon={<PlusOutlined />} onClick={() => add({ document: { kind: 'none' } })}>
              {requests.addJoint}
            </Button>
          )}
        </>
      )}
    </Form.List>
  )
}
