import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Verdict } from '../../domain/report/index.js'
import { api, ask } from './client.js'
import { OFFLINE, Problem, toProblem } from './problem.js'

const REPORTS = 'reports'

export interface ReportFilter {
  /** `null`: all that one may see. */
  readonly body: string | null
  readonly year: number | null
  readonly undecided: boolean
  readonly unattached: boolean
}

export const useReports = ({ body, year, undecided, unattached }: ReportFilter) =>
  useInfiniteQuery({
    queryKey: [REPORTS, 'list', { body, year, undecided, unattached }],
    queryFn: ({ pageParam }) =>
      ask(
        api.reports.$get({
          query: {
            ...(body !== null && { body }),
            ...(year !== null && { year: String(year) }),
            ...(undecided && { undecided: 'true' as const }),
            ...(unattached && { unattached: 'true' as const }),
            ...(pageParam !== null && { cursor: pageParam }),
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

const MOST_PAGES = 50

/** All reports on a year that one may see. */
export const useReportsOfYear = (year: number) =>
  useQuery({
    queryKey: [REPORTS, 'year', year],
    queryFn: async () => {
      const found: ListedReport[] = []
      let cursor: string | null = null
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const query: { year: string; limit: string; cursor?: string } = {
          year: String(year),
          limit: '200',
          ...(cursor !== null && { cursor }),
        }
        const { items, next }: { items: ListedReport[]; next: string | null } = await ask(api.reports.$get({ query }))
        found.push(...items)
        if (next === null) break
        cursor = next
      }
      return found
    },
  })

export type ListedReport = NonNullable<ReturnType<typeof useReports>['data']>['pages'][number]['items'][number]

export const useYearTotals = (enabled: boolean) =>
  useQuery({ queryKey: [REPORTS, 'totals'], queryFn: () => ask(api.reports.totals.$get({ query: {} })), enabled })

export type YearTotal = NonNullable<ReturnType<typeof useYearTotals>['data']>['items'][number]

export const useReport = (report: string) =>
  useQuery({
    queryKey: [REPORTS, 'one', report],
    queryFn: () => ask(api.reports[':report'].$get({ param: { report } })),
  })

export type ReportDetail = NonNullable<ReturnType<typeof useReport>['data']>
export type Finding = ReportDetail['findings'][number]

export interface Judgement {
  readonly finding: string
  readonly verdict: Verdict
  readonly reason: string | null
  /** The number of the last verdict that was on the screen. */
  readonly seen: number
}

/** What is done with a report changes lists, counts and what waits. */
function useChangeOfReports<Given>(mutationFn: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: [REPORTS] }),
        queries.invalidateQueries({ queryKey: ['waiting'] }),
      ]),
  })
}

export const useJudge = (report: string) =>
  useChangeOfReports(({ finding, ...json }: Judgement) =>
    ask(api.reports[':report'].findings[':finding'].verdicts.$post({ param: { report, finding }, json })),
  )

export const usePublish = (report: string) =>
  useChangeOfReports((isPublic: boolean) =>
    ask(api.reports[':report'].publication.$put({ param: { report }, json: { isPublic } })),
  )

export const useDeleteReport = (report: string) =>
  useChangeOfReports(() => ask(api.reports[':report'].$delete({ param: { report } })))

export const useAttach = (report: string) =>
  useChangeOfReports((json: { body: string; version: number }) =>
    ask(api.reports[':report'].body.$put({ param: { report }, json })),
  )

export interface HandIn {
  readonly file: File
  readonly desk: string
  readonly body: string | null
}

export interface HandedIn {
  readonly report: { readonly id: number }
  readonly isNew: boolean
}

/** Bytes as they are: the typed client only speaks JSON. */
async function handIn({ file, desk, body }: HandIn): Promise<HandedIn> {
  const address = api.reports.$path({ query: { desk, fileName: file.name, ...(body !== null && { body }) } })
  const headers = { 'content-type': 'application/octet-stream' }
  const response = await fetch(address, { method: 'POST', headers, body: file }).catch(() => {
    throw new Problem({ status: 0, code: OFFLINE, detail: '' })
  })
  if (!response.ok) throw await toProblem(response)
  return (await response.json()) as HandedIn
}

export const useHandIn = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: handIn,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: [REPORTS] }),
        queries.invalidateQueries({ queryKey: ['waiting'] }),
      ]),
  })
}

/** Where the browser fetches a report from as a file. */
export const downloadAddress = (report: number, form: 'original' | 'docx' | 'pdf' | 'html' | 'xlsx' | 'csv'): string =>
  `/api/v1/reports/${report}/download?form=${form}`
