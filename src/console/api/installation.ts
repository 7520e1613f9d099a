import { useMutation, useQuery } from '@tanstack/react-query'
import { api, ask } from './client.js'

export const useInstallation = () =>
  useQuery({
    queryKey: ['installation'],
    queryFn: async () => {
      const { demoDay, ...installation } = await ask(api.installation.$get())
      return { ...installation, demoDate: demoDay, portalUrl: '/' }
    },
    staleTime: 60_000,
  })

export type Installation = NonNullable<ReturnType<typeof useInstallation>['data']>

export interface FirstRun {
  readonly account: string
  readonly displayName: string
  readonly password: string
  readonly bodyName: string
  readonly bodyKind: 'government' | 'department' | 'township' | 'authorised-organisation' | 'public-utility'
  readonly bodyEstablishedOn: string
}

export const useFirstRun = () =>
  useMutation({
    mutationFn: (given: FirstRun) => ask(api.installation.administrator.$post({ json: given })),
  })
