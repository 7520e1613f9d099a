import { Modal } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useMessages } from '../../language/language.js'

/** Asks before what was filled in is lost, by a link, by going back or by closing the window. */
export function UnsavedGuard({ isDirty }: { readonly isDirty: () => boolean }) {
  const { shell } = useMessages()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isDirty(),
  )
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={shell.leaveTitle}
      okText={shell.stay}
      cancelText={shell.leave}
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.proceed?.()}
      closable={false}
      mask={{ closable: false }}
    >
      {shell.leaveText}
    </Modal>
  )
}
