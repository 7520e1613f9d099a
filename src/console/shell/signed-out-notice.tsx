import { Button, Modal } from 'antd'
import { useEffect } from 'react'
import { isSignedIn, useSession } from '../api/session.js'
import { useMessages } from '../language/language.js'

/** The session ended under somebody's hands: they sign in beside this page, and go on where they were. */
export function SignedOutNotice({ person }: { readonly person: string }) {
  const { shell, account } = useMessages()
  const { refetch } = useSession()
  useEffect(() => {
    const look = async () => {
      const { data } = await refetch()
      // Somebody else at the same browser is shown nothing of what the first one saw.
      if (data !== undefined && isSignedIn(data) && data.person.id !== person) window.location.assign('/console/')
    }
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [refetch, person])
  return (
    <Modal open closable={false} title={account.signIn} footer={null}>
      <p>{shell.signedOut}</p>
      <Button type="primary" href="/console/sign-in?next=/" target="_blank">
        {account.signIn}
      </Button>
    </Modal>
  )
}
