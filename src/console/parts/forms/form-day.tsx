import { DatePicker, type DatePickerProps } from 'antd'

/** A day in a form: Enter takes what was typed, and does not hand in the rest. */
export const FormDay = (given: DatePickerProps) => (
  <DatePicker
    {...given}
    onKeyDown={(event) => {
      if (event.key === 'Enter') event.preventDefault()
    }}
  />
)
