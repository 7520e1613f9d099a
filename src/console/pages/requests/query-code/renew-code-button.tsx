import { Button } from 'antd'
import { useState } from 'react'
import type { RenewedCode } from '../../../api/query-code.js'
import { useMessages } from '../../../language/language.js'
import { useFocusBack } from '../../../parts/forms/focus-back.js'
import { RenewCodeDialog } from './renew-code-dialog.js'
import { RenewedCodeNotice } from './renewed-code-notice.js'

/** For an applicant at the counter who has lost the query code, or fears that somebody else knows it. */
export function RenewCodeButton({ no }: { readonly no: string }) {
  const { queryCode } = useMessages()
  const [isAsking, setAsking] = useState(false)
  const [renewed, setRenewed] = useState<RenewedCode | null>(null)
  useFocusBack(isAsking || renewed !== null)
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {queryCode.renew}
      </Button>
      {isAsking && (
        <RenewCodeDialog
          no={no}
          onClose={() => setAsking(false)}
          onRenewed={(given) => {
            setAsking(false)
            setRenewed(given)
          }}
        />
      )}
      {renewed !== null && <RenewedCodeNotice no={no} renewed={renewed} onClose={() => setRenewed(null)} />}
    </>
  )
}
