import { App, Button, Drawer, Flex } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from '../../language/language.js'
import { useFocusBack } from './focus-back.js'
import { UnsavedGuard } from './unsaved-guard.js'

interface FormDrawerProps {
  readonly isOpen: boolean
  readonly title: string
  /** Which form the button at the foot hands in. */
  readonly formId: string
  readonly submitText: string
  readonly isPending: boolean
  readonly isDanger?: boolean
  /** Whether something was filled in that would be lost. */
  readonly isDirty: () => boolean
  readonly onClose: () => void
  /** For a form that is read beside what it makes. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A form beside the page. It closes at once, or asks where something would be lost. */
export function FormDrawer({
  isOpen,
  title,
  formId,
  submitText,
  isPending,
  isDanger = false,
  isDirty,
  onClose,
  isWide = false,
  children,
}: FormDrawerProps) {
  const { shell } = useMessages()
  const { modal } = App.useApp()
  useFocusBack(isOpen)
  const close = async () => {
    if (isPending) return
    if (!isDirty()) return onClose()
    const leaves = await modal.confirm({
      title: shell.leaveTitle,
      content: shell.leaveText,
      okText: shell.leave,
      cancelText: shell.stay,
    })
    if (leaves) onClose()
  }
  return (
    <Drawer
      open={isOpen}
      title={title}
      size={isWide ? 860 : 560}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      onClose={() => void close()}
      closable={{ 'aria-label': shell.close }}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        <Flex gap={8}>
          <Button type="primary" htmlType="submit" form={formId} loading={isPending} danger={isDanger}>
            {submitText}
          </Button>
          <Button onClick={() => void close()}>{shell.cancel}</Button>
        </Flex>
      }
    >
      {isOpen && <UnsavedGuard isDirty={isDirty} />}
      {children}
    </Drawer>
  )
}
