import { Button } from 'antd'
import { useMessages } from '../../language/language.js'
import { ProblemAlert } from '../page/problem-alert.js'

export interface LoadMoreProps {
  readonly count: number
  readonly query: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly isFetchNextPageError: boolean
    readonly error: unknown
    fetchNextPage(): Promise<unknown>
  }
}

/** Below a list: the rest of it, or that there is none. */
export function LoadMore({ count, query }: LoadMoreProps) {
  const { shell } = useMessages()
  const more = () => void query.fetchNextPage()
  if (query.isFetchNextPageError) return <ProblemAlert error={query.error} onRetry={more} />
  return (
    <div className="more">
      {query.hasNextPage ? (
        <Button onClick={more} loading={query.isFetchingNextPage}>
          {shell.loadMore}
        </Button>
      ) : (
        shell.allShown(count)
      )}
    </div>
  )
}
