import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../language/language.js'
import { HandedOver } from './handed-over.js'

interface RecoveryCodesProps {
  readonly codes: readonly string[]
  readonly account: string
  readonly onDone: () => void
}

/** Shown once; one goes on after having said that they are kept. */
export function RecoveryCodes({ codes, account, onDone }: RecoveryCodesProps) {
  const messages = useMessages()
  const [areKept, setKept] = useState(false)
  const head = messages.account.recoveryHead(account)
  return (
    <>
      <p>{messages.account.recoveryText}</p>
      <HandedOver text={`${head}\n\n${codes.join('\n')}\n`} fileName={messages.account.recoveryFile}>
        <p className="hint">{head}</p>
        <ul className="codes">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </HandedOver>
      <p>
        <Checkbox checked={areKept} onChange={({ target }) => setKept(target.checked)}>
          {messages.account.recoverySaved}
        </Checkbox>
      </p>
      <Button type="primary" disabled={!areKept} onClick={onDone}>
        {messages.account.continue}
      </Button>
    </>
  )
}
