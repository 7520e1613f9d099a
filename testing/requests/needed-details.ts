import type { RequestEvent, ServiceWay } from '../../src/domain/request/index.js'

const service = (on: string): Readonly<Record<ServiceWay, object | null>> => ({
  direct: { recipient: '申请人本人' },
  entrusted: { recipient: '申请人本人', through: '云溪县石桥镇人民政府' },
  post: { mailNumber: 'XA33882700012', postedOn: on },
  electronic: null,
})

/** What an event, or its letter, cannot do without, where a test is about something else. */
export function neededDetails(event: RequestEvent): object | null {
  switch (event.type) {
    case 'correction.requested':
      return { unclear: '请写明所需合同的名称。' }
    case 'consultation.sent':
      return { name: '云溪县青山路桥养护有限公司' }
    case 'decision.served':
      return service(event.on)[event.way]
    default:
      return null
  }
}
