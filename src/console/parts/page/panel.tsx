import { Flex } from 'antd'
import { type ReactNode, useId } from 'react'

interface PanelProps {
  readonly title?: ReactNode
  readonly extra?: ReactNode
  readonly children: ReactNode
  /** A table brings its own edges. */
  readonly flush?: boolean
}

/** A part of a page with a heading of its own. */
export function Panel({ title, extra, children, flush = false }: PanelProps) {
  const id = useId()
  return (
    <section className="panel" {...(title !== undefined && { 'aria-labelledby': id })}>
      {title !== undefined && (
        <Flex className="panel-head" justify="space-between" align="center" gap={12} wrap>
          <h2 id={id}>{title}</h2>
          {extra}
        </Flex>
      )}
      <div className={flush ? 'panel-flush' : 'panel-body'}>{children}</div>
    </section>
  )
}
