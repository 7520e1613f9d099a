import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FilePurpose } from '../../domain/request/index.js'
import { api, ask } from './client.js'
import { OFFLINE, Problem, toProblem } from './problem.js'
import { REQUESTS } from './requests.js'

export const useFiles = (no: string) =>
  useQuery({
    queryKey: [REQUESTS, 'files', no],
    queryFn: () => ask(api.requests[':no'].files.$get({ param: { no } })),
  })

export type CaseFiles = NonNullable<ReturnType<typeof useFiles>['data']>
export type CaseFile = CaseFiles['files'][number]
export type Gate = NonNullable<CaseFile['gate']>
export type GateFinding = Gate['findings'][number]

/** What can be done with a file of a case. */
export type FileAct =
  | { readonly kind: 'add'; readonly purpose: FilePurpose; readonly content: File }
  | { readonly kind: 'replace'; readonly file: string; readonly content: File }
  | { readonly kind: 'mask' | 'inspect' | 'remove'; readonly file: string }
  | { readonly kind: 'confirm'; readonly file: string; readonly findings: readonly string[]; readonly reason: string }

export function useFileAct(no: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (act: FileAct) => carryOut(no, act),
    // What is attached to be given out counts among the changes of the case.
    onSettled: () => queries.invalidateQueries({ queryKey: [REQUESTS] }),
  })
}

async function carryOut(no: string, act: FileAct): Promise<void> {
  const files = api.requests[':no'].files
  const one = files[':file']
  switch (act.kind) {
    case 'add':
      return send(
        files.$path({ param: { no }, query: { purpose: act.purpose, fileName: act.content.name } }),
        act.content,
      )
    case 'replace': {
      const param = { no, file: act.file }
      return send(one.replacement.$path({ param, query: { fileName: act.content.name } }), act.content)
    }
    case 'mask':
      await ask(one.masking.$post({ param: { no, file: act.file } }))
      return
    case 'inspect':
      await ask(one.inspection.$post({ param: { no, file: act.file } }))
      return
    case 'remove':
      await ask(one.$delete({ param: { no, file: act.file } }))
      return
    case 'confirm': {
      const json = { findings: [...act.findings], reason: act.reason }
      await ask(one.confirmations.$post({ param: { no, file: act.file }, json }))
      return
    }
  } // no default: a new act must fail to compile here
}

/** Bytes as they are: the typed client only speaks JSON. */
async function send(address: string, content: File): Promise<void> {
  const headers = { 'content-type': 'application/octet-stream' }
  const response = await fetch(address, { method: 'POST', headers, body: content }).catch(() => {
    throw new Problem({ status: 0, code: OFFLINE, detail: '' })
  })
  if (!response.ok) throw await toProblem(response)
}

/** Where the browser fetches a file from. */
export const fileAddress = (no: string, file: string): string =>
  `/api/v1/requests/${encodeURIComponent(no)}/files/${encodeURIComponent(file)}/download`
