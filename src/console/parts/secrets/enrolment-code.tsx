import { QRCode } from 'antd'
import { useMessages } from '../../language/language.js'

/** The secret for an authenticator: as a picture to scan, and as letters to type. */
export function EnrolmentCode({ secret, uri }: { readonly secret: string; readonly uri: string }) {
  const { account } = useMessages()
  return (
    <div className="qr">
      <div role="img" aria-label={account.qrAlt}>
        <div aria-hidden="true">
          <QRCode type="svg" value={uri} size={176} bordered={false} color="#000000" bgColor="#ffffff" />
        </div>
      </div>
      <div>
        <p className="hint">{account.secretByHand}</p>
        <code className="secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </div>
    </div>
  )
}
