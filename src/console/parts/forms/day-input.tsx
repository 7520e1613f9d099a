import { DatePicker } from 'antd'
import dayjs from 'dayjs'

interface DayInputProps {
  readonly id?: string
  readonly allowClear?: boolean
  /** 2026-07-01 */
  readonly value?: string | null
  readonly onChange?: (day: string | undefined) => void
}

/** A day of the calendar as it is sent: no time, no zone. Enter takes what was typed, and does not hand in the rest. */
export const DayInput = ({ value, onChange, ...rest }: DayInputProps) => (
  <DatePicker
    {...rest}
    value={typeof value === 'string' ? dayjs(value) : null}
    onChange={(day) => onChange?.(day === null ? undefined : day.format('YYYY-MM-DD'))}
    onKeyDown={(event) => {
      if (event.key === 'Enter') event.preventDefault()
    }}
  />
)
