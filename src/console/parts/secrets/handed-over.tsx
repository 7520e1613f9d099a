import { CopyOutlined, DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button, Flex } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from '../../language/language.js'
import { saveText } from './save-text.js'

interface HandedOverProps {
  /** What is copied and saved. */
  readonly text: string
  readonly fileName: string
  /** What is seen and printed: nothing else of the page is. */
  readonly children: ReactNode
}

/** A secret that is shown once: to copy, to save, to print. */
export function HandedOver({ text, fileName, children }: HandedOverProps) {
  const { shell } = useMessages()
  const { message } = App.useApp()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      message.success(shell.copied)
    } catch {
      message.warning(shell.copyFailed)
    }
  }
  return (
    <>
      <div className="printed-alone">{children}</div>
      <Flex gap={8} wrap className="not-printed">
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {shell.copy}
        </Button>
        <Button icon={<DownloadOutlined />} onClick={() => saveText(fileName, text)}>
          {shell.download}
        </Button>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {shell.print}
        </Button>
      </Flex>
    </>
  )
}
