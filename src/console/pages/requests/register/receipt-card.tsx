import { Button, Flex } from 'antd'
import { Link } from 'react-router'
import { useOffice } from '../../../access/office.js'
import { showDate } from '../../../language/dates.js'
import { useLanguage } from '../../../language/language.js'
import { Panel } from '../../../parts/page/panel.js'
import { HandedOver } from '../../../parts/secrets/handed-over.js'
import type { OfficeChannel } from './registration.js'

export interface IssuedReceipt {
  readonly no: string
  readonly queryCode: string
  readonly on: string
  readonly body: string
  readonly channel: OfficeChannel
}

/** Number and query code, shown once: to print and hand over. */
export function ReceiptCard({
  receipt,
  onAnother,
}: {
  readonly receipt: IssuedReceipt
  readonly onAnother: () => void
}) {
  const { code, messages } = useLanguage()
  const { requests, requestNames } = messages
  const { nameOf } = useOffice()
  const words = requests.receiptFields
  const lines: readonly (readonly [string, string])[] = [
    [words.no, receipt.no],
    [words.queryCode, receipt.queryCode],
    [words.on, showDate(receipt.on, code)],
    [words.channel, requestNames.channels[receipt.channel]],
    [words.body, nameOf(receipt.body)],
  ]
  const text = [requests.receipt, '', ...lines.map((line) => line.join('：')), '', requests.receiptText].join('\n')
  return (
    <Panel title={requests.receiptTitle}>
      <p className="hint first not-printed">{requests.receiptOnce}</p>
      <HandedOver text={`${text}\n`} fileName={`${requests.receipt} ${receipt.no}.txt`}>
        <div className="handed receipt">
          <h3>{requests.receipt}</h3>
          <dl className="facts">
            {lines.map(([label, value]) => (
              <div key={label} className="fact">
                <dt>{label}</dt>
                <dd>{label === words.no || label === words.queryCode ? <code>{value}</code> : value}</dd>
              </div>
            ))}
          </dl>
          <p className="hint">{requests.receiptText}</p>
        </div>
      </HandedOver>
      <Flex gap={16} align="center" wrap className="not-printed after-receipt">
        <Link to={`/requests/${receipt.no}`}>{requests.openCase}</Link>
        <Button onClick={onAnother}>{requests.registerAnother}</Button>
      </Flex>
    </Panel>
  )
}
