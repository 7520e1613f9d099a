import { Button, Modal } from 'antd'
import { useMessages } from '../../language/language.js'
import { HandedOver } from '../../parts/secrets/handed-over.js'

export interface HandOver {
  readonly displayName: string
  readonly account: string
  readonly initialPassword: string
}

interface InitialPasswordProps {
  readonly handOver: HandOver | null
  readonly onClose: () => void
}

/** A password that somebody else made, shown this once to who hands it over. */
export function InitialPassword({ handOver, onClose }: InitialPasswordProps) {
  const { people, shell } = useMessages()
  const text =
    handOver === null
      ? ''
      : `${shell.product}\n${people.name}：${handOver.displayName}\n${people.account}：${handOver.account}\n${people.initialPassword}：${handOver.initialPassword}\n${window.location.origin}/console/\n`
  return (
    <Modal
      open={handOver !== null}
      title={people.initialTitle}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {people.initialClose}
        </Button>
      }
    >
      {handOver !== null && (
        <>
          <p>{people.initialText(handOver.displayName)}</p>
          <HandedOver text={text} fileName={`${people.initialSheet}-${handOver.account}.txt`}>
            <dl className="facts handed">
              <dt>{people.name}</dt>
              <dd>{handOver.displayName}</dd>
              <dt>{people.account}</dt>
              <dd>{handOver.account}</dd>
              <dt>{people.initialPassword}</dt>
              <dd>
                <code className="secret">{handOver.initialPassword}</code>
              </dd>
            </dl>
          </HandedOver>
        </>
      )}
    </Modal>
  )
}
