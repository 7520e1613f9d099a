import { NO_BODY } from '../../access/chosen-body.js'
import { Field } from '../forms/field.js'
import { BodySelect } from './body-select.js'

interface BodyFilterProps {
  readonly label: string
  /** `null`: no one body. */
  readonly value: string | null
  readonly bodies: readonly string[]
  /** All of them together: a choice where there are several. */
  readonly all?: string
  /** What belongs to none of them, which is a choice of its own. */
  readonly none?: string | undefined
  readonly onChange: (body: string | null) => void
}

/** Which body a list is about; not asked where there is but one answer. */
export function BodyFilter({ label, value, bodies, all, none, onChange }: BodyFilterProps) {
  if (bodies.length < 2 && none === undefined) return null
  const others = all ?? none
  return (
    <Field label={label}>
      {(id) => (
        <BodySelect
          id={id}
          value={value ?? NO_BODY}
          onChange={(body) => onChange(body === NO_BODY ? null : body)}
          bodies={bodies}
          others={others === undefined ? [] : [{ value: NO_BODY, label: others }]}
        />
      )}
    </Field>
  )
}
