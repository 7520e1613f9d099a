import type { ReactNode } from 'react'

/** Where there is nothing to list: that this is so, and what one can do. */
export function Nothing({ text, hint, children }: { text: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="nothing">
      <p>{text}</p>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {children}
    </div>
  )
}
