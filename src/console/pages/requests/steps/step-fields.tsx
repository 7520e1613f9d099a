import { Form, Input, InputNumber, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Case } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'
import type { Messages } from '../../../language/zh/index.js'
import { DayInput } from '../../../parts/forms/day-input.js'
import { nameParts } from '../case-names.js'
import type { StepField, StepValues } from './step-field.js'
import { isAsked } from './step-values.js'

interface StepFieldsProps {
  readonly fields: readonly StepField[]
  readonly found: Case
  readonly values: StepValues
}

/** The fields of a step, one below the other: those that are asked for by what is filled in so far. */
export const StepFields = ({ fields, found, values }: StepFieldsProps) =>
  fields
    .filter((field) => field.follows === undefined && isAsked(field, values))
    .map((field) => <OneField key={`${field.path} ${field.label}`} field={field} found={found} values={values} />)

interface OneFieldProps extends Pick<StepFieldsProps, 'found' | 'values'> {
  readonly field: StepField
}

/** A field by its kind, with its label, its help, and whether it must be filled in. */
export function OneField({ field, found, values }: OneFieldProps) {
  const messages = useMessages()
  const { requestSteps, requests, shell } = messages
  const label = requestSteps.fields[field.label]
  return (
    <Form.Item
      name={field.path.split('.')}
      label={field.isOptional ? `${label}（${requests.optional}）` : label}
      extra={field.help && requestSteps.helps[field.help]}
      rules={[
        {
          required: field.isOptional !== true,
          message: shell.required,
          ...((field.kind === 'text' || field.kind === 'line') && { whitespace: true }),
        },
      ]}
    >
      {controlOf(field, found, values, messages)}
    </Form.Item>
  )
}

/** Few choices lie open; many are found in a list. */
const MOST_OPEN = 6

function controlOf(field: StepField, found: Case, values: StepValues, messages: Messages): ReactNode {
  const { requestNames, requestSteps } = messages
  switch (field.kind) {
    case 'day':
      return <DayInput allowClear={field.isOptional === true} />
    case 'request':
      return <Input maxLength={40} placeholder="2026-001-0001" autoComplete="off" />
    case 'line':
      return <Input maxLength={field.longest} autoComplete="off" />
    case 'text':
      return <Input.TextArea rows={3} maxLength={field.longest} />
    case 'number':
      return (
        <InputNumber
          min={field.least}
          max={field.most}
          precision={0}
          suffix={requestSteps.units[field.unit]}
          className="number-input"
        />
      )
    case 'yes-no': {
      const names = requestNames[field.names]
      return (
        <Radio.Group
          options={[
            { value: true, label: names.true },
            { value: false, label: names.false },
          ]}
        />
      )
    }
    case 'choice': {
      const names: Readonly<Record<string, string>> = requestNames[field.names]
      const options = field.of(found, values).map((value) => ({ value, label: names[value] ?? value }))
      return options.length > MOST_OPEN ? (
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} popupMatchSelectWidth={false} />
      ) : (
        <Radio.Group options={options} />
      )
    }
    case 'consultation': {
      const { consultation } = nameParts(found, messages)
      return <Radio.Group options={field.of(found).map(({ id }) => ({ value: id, label: consultation(id) }))} />
    }
    case 'commission': {
      const { commission } = nameParts(found, messages)
      return <Radio.Group options={field.of(found).map(({ id }) => ({ value: id, label: commission(id) }))} />
    }
  } // no default: a new kind must fail to compile here
}
