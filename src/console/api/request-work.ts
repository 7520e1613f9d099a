import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OverturnGroundCode, ReviewCell } from '../../domain/remedy/index.js'
import type { RequestCell } from '../../domain/request/index.js'
import { api, ask } from './client.js'
import { REQUESTS } from './requests.js'

/** Who was asked, which division looks for records, what was searched. */
export const useWork = (no: string) =>
  useQuery({
    queryKey: [REQUESTS, 'work', no],
    queryFn: () => ask(api.requests[':no'].work.$get({ param: { no } })),
  })

export type CaseWork = NonNullable<ReturnType<typeof useWork>['data']>

export const useReviews = (no: string) =>
  useQuery({
    queryKey: [REQUESTS, 'reviews', no],
    queryFn: () => ask(api.requests[':no'].reviews.$get({ param: { no } })),
  })

export type CaseReview = NonNullable<ReturnType<typeof useReviews>['data']>['items'][number]

export interface WrittenLesson {
  readonly review: string
  readonly version: number
  readonly grounds: OverturnGroundCode[]
  readonly learnt: string
}

export function useWriteLesson(no: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ review, ...json }: WrittenLesson) =>
      ask(api.requests[':no'].reviews[':review'].lesson.$put({ param: { no, review }, json })),
    onSettled: () => queries.invalidateQueries({ queryKey: [REQUESTS] }),
  })
}

/** Decisions of a body that did not stand, the latest first. */
export const useLessons = (body: string | null) =>
  useInfiniteQuery({
    queryKey: [REQUESTS, 'lessons', body],
    queryFn: ({ pageParam }) =>
      ask(
        api.lessons.$get({
          query: { ...(body !== null && { body }), ...(pageParam !== null && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export type LessonLine = NonNullable<ReturnType<typeof useLessons>['data']>['pages'][number]['items'][number]

/** The cases that a cell of tables three and four counts. */
export const useCounted = (body: string, year: number, month: number | null, cell: string) =>
  useQuery({
    queryKey: [REQUESTS, 'counted', body, year, month, cell],
    queryFn: () =>
      ask(
        api.bodies[':body']['request-counts'][':year'].cases.$get({
          param: { body, year: String(year) },
          // The codes are the server's own, as they came with the counts.
          query: { cell: cell as RequestCell | ReviewCell, ...(month !== null && { month: String(month) }) },
        }),
      ),
  })

/** Reviews that are not over, by what has to be done first. */
export const useOpenReviews = (body: string | null) =>
  useQuery({
    queryKey: [REQUESTS, 'open-reviews', body],
    queryFn: () => ask(api.reviews.$get({ query: body === null ? {} : { body } })),
  })

export type OpenReview = NonNullable<ReturnType<typeof useOpenReviews>['data']>['items'][number]
