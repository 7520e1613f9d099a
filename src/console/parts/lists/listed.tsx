import type { ReactNode } from 'react'
import { Loaded, type LoadedProps } from '../page/loaded.js'
import { LoadMore, type LoadMoreProps } from './load-more.js'

interface Paged<T> {
  readonly pages: readonly { readonly items: readonly T[] }[]
}

interface ListedProps<T> {
  readonly query: LoadedProps<Paged<T>>['query'] & LoadMoreProps['query']
  readonly rows?: number
  /** Where there is nothing to list. */
  readonly empty: ReactNode
  /** Some of what comes, where that cannot be asked for. */
  readonly only?: (item: T) => boolean
  readonly children: (items: readonly T[]) => ReactNode
}

/** A list that comes in parts: what is there of it, and the rest when somebody wants it. */
export const Listed = <T,>({ query, rows, empty, only, children }: ListedProps<T>) => (
  <Loaded query={query} {...(rows !== undefined && { rows })}>
    {({ pages }) => {
      const all = pages.flatMap((page) => page.items)
      const items = only === undefined ? all : all.filter(only)
      if (items.length === 0 && !query.hasNextPage) return empty
      return (
        <>
          {children(items)}
          <LoadMore count={items.length} query={query} />
        </>
      )
    }}
  </Loaded>
)
