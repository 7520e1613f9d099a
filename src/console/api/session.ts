import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask } from './client.js'

const SESSION = ['session'] as const

/** How far somebody has come with signing in; whole, once they are in. */
export const useSession = () =>
  useQuery({
    queryKey: SESSION,
    queryFn: async () => {
      const { stage } = await ask(api.session.$get())
      return stage === 'signed-in' ? await ask(api.me.$get()) : { stage }
    },
    staleTime: 30_000,
  })

export type Session = NonNullable<ReturnType<typeof useSession>['data']>
export type SignedIn = Extract<Session, { stage: 'signed-in' }>

export const isSignedIn = (session: Session): session is SignedIn => session.stage === 'signed-in'

/** After a step of signing in: asks anew who is there. */
export function useStepTaken() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: SESSION })
}

export function useSignOut() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => ask(api.session.$delete()),
    // Whole and at once: nothing of theirs stays in this window.
    onSuccess: () => {
      queries.clear()
      window.location.assign('/console/sign-in')
    },
  })
}

export const useSignIn = () =>
  useMutation({
    mutationFn: (given: { account: string; password: string }) => ask(api.session.$post({ json: given })),
  })

export const useGiveSecondFactor = () =>
  useMutation({
    mutationFn: (code: string) => ask(api.session['second-factor'].$post({ json: { code } })),
  })

export const useBeginEnrolment = () => useMutation({ mutationFn: () => ask(api.session.enrolment.$post()) })

export const useFinishEnrolment = () =>
  useMutation({
    mutationFn: (code: string) => ask(api.session.enrolment.confirmation.$post({ json: { code } })),
  })

export const useChoosePassword = () =>
  useMutation({
    mutationFn: (password: string) => ask(api.session['new-password'].$post({ json: { password } })),
  })

export type Enrolment = Awaited<ReturnType<ReturnType<typeof useBeginEnrolment>['mutateAsync']>>
