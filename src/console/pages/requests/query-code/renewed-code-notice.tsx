import { Button, Modal } from 'antd'
import type { RenewedCode } from '../../../api/query-code.js'
import { useMessages } from '../../../language/language.js'
import { HandedOver } from '../../../parts/secrets/handed-over.js'

interface RenewedCodeNoticeProps {
  readonly no: string
  readonly renewed: RenewedCode
  readonly onClose: () => void
}

/** The new code, shown this once: to copy, to print and to hand over. Only its button closes it. */
export function RenewedCodeNotice({ no, renewed, onClose }: RenewedCodeNoticeProps) {
  const { queryCode, requests } = useMessages()
  const { receiptFields } = requests
  const numbers = renewed.requests.join('、')
  const text = [
    queryCode.sheet,
    '',
    `${receiptFields.no}：${numbers}`,
    `${receiptFields.queryCode}：${renewed.queryCode}`,
    '',
    queryCode.sheetText,
    '',
  ].join('\n')
  return (
    <Modal
      open
      title={queryCode.renewed}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {queryCode.handedOver}
        </Button>
      }
    >
      <p className="not-printed">{queryCode.once}</p>
      <HandedOver text={text} fileName={`${queryCode.sheet} ${no}.txt`}>
        <div className="handed receipt">
          <h3>{queryCode.sheet}</h3>
          <dl className="facts">
            <dt>{receiptFields.no}</dt>
            <dd>
              {renewed.requests.map((one) => (
                <code key={one} className="room">
                  {one}
                </code>
              ))}
            </dd>
            <dt>{receiptFields.queryCode}</dt>
            <dd>
              <code>{renewed.queryCode}</code>
            </dd>
          </dl>
          <p className="hint">{queryCode.sheetText}</p>
        </div>
      </HandedOver>
    </Modal>
  )
}
