import { Form, Input, Select } from 'antd'
import { useMessages } from '../../../language/language.js'
import { DOCUMENT_KINDS } from './registration.js'

type Place = readonly (string | number)[]

interface DocumentFieldsProps {
  /** Where it stands in the form. */
  readonly at: Place
  /** Where the form watches it, if that is somewhere else: in a list, names are counted from the list. */
  readonly watchAt?: Place
  readonly isPerson: boolean
  readonly help?: string
}

/** What proves who somebody is; there may be none. */
export function DocumentFields({ at, watchAt = at, isPerson, help }: DocumentFieldsProps) {
  const { requests, requestNames, shell } = useMessages()
  const kind: string | undefined = Form.useWatch([...watchAt, 'kind'])
  const kinds = DOCUMENT_KINDS.filter((one) =>
    isPerson ? one !== 'credit-code' : one === 'credit-code' || one === 'other',
  )
  return (
    <div className="pair">
      <Form.Item name={[...at, 'kind']} label={requests.document} {...(help !== undefined && { extra: help })}>
        <Select
          options={[
            { value: 'none', label: requests.noDocument },
            ...kinds.map((value) => ({ value: value as string, label: requestNames.documents[value] })),
          ]}
        />
      </Form.Item>
      {kind !== undefined && kind !== 'none' && (
        <Form.Item
          name={[...at, 'number']}
          label={requests.documentNumber}
          rules={[{ required: true, whitespace: true, message: shell.required }]}
        >
          <Input maxLength={40} autoComplete="off" spellCheck={false} />
        </Form.Item>
      )}
    </div>
  )
}
