import type { RequestEvent } from '../../src/domain/request/index.js'

/** What the letter of an event cannot do without, where a test is about something else. */
export function neededDetails({ type }: Pick<RequestEvent, 'type'>): object | null {
  switch (type) {
    case 'correction.requested':
      return { unclear: '请写明所需合同的名称。' }
    case 'consultation.sent':
      return { name: '云溪县青山路桥养护有限公司' }
    default:
      return null
  }
}
