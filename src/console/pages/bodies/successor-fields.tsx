import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Radio, Select } from 'antd'
import { BODY_TYPES } from '../../../domain/body/index.js'
import { useOffice } from '../../access/office.js'
import { useMessages } from '../../language/language.js'
import { BodySelect } from '../../parts/bodies/body-select.js'
import { listBelow, type SuccessorFields, TOP } from './reform-request.js'

const LEAST = 2

export function MergeFields({ body }: { readonly body: string }) {
  const { bodies } = useMessages()
  const { access, nameOf } = useOffice()
  const others = access.listBodiesFor('body.reform').filter((id) => id !== body)
  return (
    <>
      <Form.Item name="also" label={bodies.alsoMerge}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map((value) => ({ value, label: nameOf(value) }))}
        />
      </Form.Item>
      <fieldset>
        <legend>{bodies.into}</legend>
        <OneSuccessor within={['successors', 0]} index={0} ending={body} />
      </fieldset>
    </>
  )
}

/** Two or more that take over, and which of them takes each body below. */
export function SplitFields({ body }: { readonly body: string }) {
  const { bodies } = useMessages()
  const { bodies: list, nameOf } = useOffice()
  const below = listBelow(list.items, [body])
  // A list of fields is watched as a list only once all of it is there.
  const successors = Object.values<SuccessorFields | undefined>(Form.useWatch('successors') ?? {})
  const nameSuccessor = (one: SuccessorFields | undefined) =>
    one?.mode === 'existing' ? one.body && nameOf(one.body) : one?.name
  const options = successors.map((one, index) => ({
    value: index,
    label: nameSuccessor(one) || bodies.successor(index + 1),
  }))
  return (
    <>
      <Form.List name="successors">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <fieldset key={key}>
                <legend>{bodies.successor(name + 1)}</legend>
                <OneSuccessor within={[name]} index={name} ending={body} />
                {fields.length > LEAST && (
                  <Button
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={bodies.removeSuccessor(name + 1)}
                    onClick={() => remove(name)}
                  />
                )}
              </fieldset>
            ))}
            <Form.Item>
              <Button icon={<PlusOutlined />} onClick={() => add({ mode: 'new', kind: 'department' })}>
                {bodies.addSuccessor}
              </Button>
            </Form.Item>
          </>
        )}
      </Form.List>
      {below.length > 0 && (
        <fieldset>
          <legend>{bodies.childrenGo}</legend>
          {below.map(({ id, name }) => (
            <Form.Item key={id} name={['takes', id]} label={name} initialValue={0}>
              <Select options={options} />
            </Form.Item>
          ))}
        </fieldset>
      )}
    </>
  )
}

interface OneSuccessorProps {
  /** What its fields are named below: a list of fields has put its own name before. */
  readonly within: readonly (string | number)[]
  readonly index: number
  readonly ending: string
}

/** A body that is there, or one that is set up with the reform. */
function OneSuccessor({ within, index, ending }: OneSuccessorProps) {
  const { bodies, shell } = useMessages()
  const { access } = useOffice()
  const form = Form.useFormInstance()
  const mode = Form.useWatch(['successors', index, 'mode'], form)
  const required = [{ required: true, message: shell.required }]
  const places = access.listBodiesFor('body.reform').filter((id) => id !== ending)
  const at = (field: keyof SuccessorFields) => [...within, field]
  return (
    <>
      <Form.Item name={at('mode')} rules={required}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'new', label: bodies.intoNew },
            { value: 'existing', label: bodies.intoExisting },
          ]}
        />
      </Form.Item>
      {mode === 'existing' ? (
        <Form.Item name={at('body')} label={bodies.into} rules={required}>
          <BodySelect bodies={places} />
        </Form.Item>
      ) : (
        <>
          <Form.Item name={at('name')} label={bodies.name} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name={at('kind')} label={bodies.kind} rules={required}>
            <Select options={BODY_TYPES.map((value) => ({ value, label: bodies.kinds[value] }))} />
          </Form.Item>
          <Form.Item name={at('parent')} label={bodies.parent} rules={required}>
            <BodySelect
              bodies={places}
              others={access.may('body.reform', null) ? [{ value: TOP, label: bodies.noParent }] : []}
            />
          </Form.Item>
        </>
      )}
    </>
  )
}
