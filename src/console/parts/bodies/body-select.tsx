import { Select, type SelectProps } from 'antd'
import { useOffice } from '../../access/office.js'

interface BodySelectProps extends Pick<SelectProps<string>, 'id' | 'value' | 'onChange' | 'placeholder' | 'className'> {
  /** In this order; all of today where none are named. */
  readonly bodies?: readonly string[]
  /** Choices that are no body, before the others. */
  readonly others?: readonly { readonly value: string; readonly label: string }[]
  readonly 'aria-label'?: string
}

/** One of the bodies, found by any part of its name. */
export function BodySelect({ bodies, others = [], ...select }: BodySelectProps) {
  const { bodies: list, nameOf } = useOffice()
  const ids = bodies ?? list.items.map(({ id }) => id)
  return (
    <Select
      {...select}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[...others, ...ids.map((value) => ({ value, label: nameOf(value) }))]}
    />
  )
}
