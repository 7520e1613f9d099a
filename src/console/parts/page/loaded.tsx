import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from '../../language/language.js'
import { Forbidden, isForbidden, isMissing, Missing } from './forbidden.js'
import { ProblemAlert } from './problem-alert.js'

export interface LoadedProps<T> {
  readonly query: {
    readonly data: T | undefined
    readonly isError: boolean
    readonly error: unknown
    refetch(): Promise<unknown>
  }
  readonly children: (data: T) => ReactNode
  readonly rows?: number
}

/** Something asked for: its shape while it comes, what went wrong if it did, then the thing itself. */
export function Loaded<T>({ query, children, rows = 4 }: LoadedProps<T>) {
  const { shell } = useMessages()
  const retry = () => void query.refetch()
  if (query.data !== undefined)
    return (
      <>
        {query.isError && <ProblemAlert error={query.error} onRetry={retry} />}
        {children(query.data)}
      </>
    )
  if (query.isError) {
    if (isForbidden(query.error)) return <Forbidden />
    if (isMissing(query.error)) return <Missing />
    return <ProblemAlert error={query.error} onRetry={retry} />
  }
  return (
    <div role="status" aria-label={shell.loading} className="loading">
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  )
}
