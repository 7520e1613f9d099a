import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask } from './client.js'

const WORDINGS = 'letter-wordings'
const all = api.bodies[':body']['letter-wordings']
const one = all[':code']
const office = api.bodies[':body']['letter-office']

/** Every letter of a body, and whether it says it in its own words. */
export const useWordings = (body: string) =>
  useQuery({
    queryKey: [WORDINGS, body],
    queryFn: () => ask(all.$get({ param: { body } })),
  })

export type ListedWording = NonNullable<ReturnType<typeof useWordings>['data']>['items'][number]
export type LetterCode = ListedWording['code']

/** What a body says in one letter, and how it came about. */
export const useWording = (body: string, code: LetterCode) =>
  useQuery({
    queryKey: [WORDINGS, body, code],
    queryFn: () => ask(one.$get({ param: { body, code } })),
  })

export type WordingDetail = NonNullable<ReturnType<typeof useWording>['data']>
export type Wording = WordingDetail['wording']
export type WordingBlock = Wording[number]

/** What a wording would change; nothing is saved. */
export const useWordingPreview = (body: string, code: LetterCode) =>
  useMutation({
    mutationFn: (wording: Wording) =>
      ask(one.preview.$post({ param: { body, code }, json: { wording: sent(wording) } })),
  })

export type WordingPreview = NonNullable<ReturnType<typeof useWordingPreview>['data']>

interface Adaptation {
  readonly seen: number
  /** Null: what everybody says. */
  readonly wording: Wording | null
  readonly reason: string
}

export function useAdaptWording(body: string, code: LetterCode) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ seen, wording, reason }: Adaptation) =>
      ask(
        one.$put({ param: { body, code }, json: { seen, wording: wording === null ? null : sent(wording), reason } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: [WORDINGS, body] }),
  })
}

/** Conditions are read as words; the server looks whether each is one. */
type SentWording = Parameters<typeof one.preview.$post>[0]['json']['wording']
const sent = (wording: Wording): SentWording => wording as SentWording

const OFFICE = 'letter-office'

/** What stands in a body's letters beside their wording. */
export const useLetterOffice = (body: string) =>
  useQuery({ queryKey: [OFFICE, body], queryFn: () => ask(office.$get({ param: { body } })) })

export type LetterOffice = NonNullable<ReturnType<typeof useLetterOffice>['data']>
export type LetterOfficeChange = Parameters<typeof office.$put>[0]['json']

export function useChangeLetterOffice(body: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: LetterOfficeChange) => ask(office.$put({ param: { body }, json })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [OFFICE, body] }),
  })
}
