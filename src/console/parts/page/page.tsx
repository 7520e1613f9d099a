import { Flex } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useMessages } from '../../language/language.js'

/** The first page is read from its top, as any page; on every later one the title is where reading goes on. */
let hasOpenedOne = false

interface PageProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page with its title, which takes the focus when one comes here. */
export function Page({ title, lead, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { shell } = useMessages()
  useEffect(() => {
    document.title = `${title} · ${shell.product}`
  }, [title, shell.product])
  useEffect(() => {
    if (hasOpenedOne) heading.current?.focus({ preventScroll: true })
    hasOpenedOne = true
  }, [])
  return (
    <>
      <Flex className="page-head" justify="space-between" align="center" gap={12} wrap>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && (
          <Flex gap={8} wrap>
            {actions}
          </Flex>
        )}
      </Flex>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {children}
    </>
  )
}
