import { type ReactNode, useId } from 'react'

interface FieldProps {
  readonly label: string
  readonly className?: string
  /** The control, under the id that the label points to. */
  readonly children: (id: string) => ReactNode
}

/** A control with its label, outside a form. */
export function Field({ label, className = 'field', children }: FieldProps) {
  const id = useId()
  return (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
