import { useMutation, useQuery } from '@tanstack/react-query'
import { api, ask } from './client.js'
import { REQUESTS, type Recording } from './requests.js'

export const useLetters = (no: string) =>
  useQuery({
    queryKey: [REQUESTS, 'letters', no],
    queryFn: () => ask(api.requests[':no'].letters.$get({ param: { no } })),
  })

export type ListedLetter = NonNullable<ReturnType<typeof useLetters>['data']>['items'][number]

/** One letter, by its number in the case, or a form by its code. */
export const useLetter = (no: string, letter: string) =>
  useQuery({
    queryKey: [REQUESTS, 'letter', no, letter],
    queryFn: () => ask(api.requests[':no'].letters[':letter'].$get({ param: { no, letter } })),
  })

export type Letter = NonNullable<ReturnType<typeof useLetter>['data']>

/** The letters that a step would make; nothing is saved. */
export const usePreview = (no: string) =>
  useMutation({
    mutationFn: ({ event, details }: Pick<Recording, 'event' | 'details'>) =>
      ask(
        api.requests[':no'].letters.preview.$post({
          param: { no },
          json: { event, ...(details !== undefined && { details }) },
        }),
      ),
  })

/** Where the browser fetches a letter from as a file. */
export const letterAddress = (no: string, letter: string, format: 'docx' | 'pdf'): string =>
  `/api/v1/requests/${encodeURIComponent(no)}/letters/${letter}/download?format=${format}`
