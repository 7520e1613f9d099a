import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { useInstallation } from '../../api/installation.js'
import { type Enrolment, useSession, useSignOut, useStepTaken } from '../../api/session.js'
import { useMessages } from '../../language/language.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'
import { RecoveryCodes } from '../../parts/secrets/recovery-codes.js'
import { Gate } from '../../shell/gate.js'
import { readNext } from './next.js'
import { CredentialsStep, EnrolmentStep, NewPasswordStep, SecondFactorStep } from './steps.js'

/** Signing in, one step after another, wherever somebody stopped the last time. */
export function Component() {
  const messages = useMessages()
  const [search] = useSearchParams()
  const installation = useInstallation()
  const session = useSession()
  const stepTaken = useStepTaken()
  const signOut = useSignOut()
  const [account, setAccount] = useState('')
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const advance = () => void stepTaken()

  if (installation.data?.isEmpty === true) return <Navigate to="/first-run" replace />
  if (codes !== null)
    return (
      <Gate title={messages.account.recoveryTitle} wide>
        <RecoveryCodes
          codes={codes}
          account={account}
          onDone={() => {
            setCodes(null)
            advance()
          }}
        />
      </Gate>
    )
  const failed = installation.error ?? session.error
  if (session.data === undefined || installation.data === undefined)
    return (
      <Gate title={messages.account.signIn}>
        {failed !== null && <ProblemAlert error={failed} onRetry={advance} />}
      </Gate>
    )
  const startOver = () => signOut.mutate()
  switch (session.data.stage) {
    case 'signed-in':
      return <Navigate to={readNext(search.get('next'))} replace />
    case 'second-factor':
      return <SecondFactorStep onDone={advance} onStartOver={startOver} />
    case 'enrolment':
      return (
        <EnrolmentStep
          enrolment={enrolment}
          onBegun={setEnrolment}
          onDone={(given) => setCodes(given)}
          onStartOver={startOver}
        />
      )
    case 'new-password':
      return (
        <NewPasswordStep
          profile={installation.data.password.profile}
          account={account}
          onDone={advance}
          onStartOver={startOver}
        />
      )
    case null:
      return (
        <CredentialsStep
          onDone={(given) => {
            setAccount(given)
            advance()
          }}
        />
      )
  }
}
