import { toChineseDate } from '../../domain/calendar/index.js'
import type { RequestNo, ServiceWay } from '../../domain/request/index.js'
import type { Actor } from '../people/authorise.js'
import type { AnyEventDetails, EventDetails } from '../requests/event-details.js'
import type { StaffEvent } from '../requests/event-fields.js'
import { addFile } from '../requests/files/add-file.js'
import type { RequestServices } from '../requests/request-services.js'
import { take } from './demo-refused.js'

const SLIPS: Readonly<Record<ServiceWay, { readonly name: string; readonly way: string } | null>> = {
  direct: { name: '送达回证', way: '直接送达' },
  entrusted: { name: '送达回证', way: '委托其他行政机关代为送达' },
  post: { name: '邮寄凭证', way: '邮寄送达' },
  /** The log of the site is the proof. */
  electronic: null,
}

interface Serving {
  readonly no: RequestNo
  readonly event: StaffEvent
  readonly details: AnyEventDetails | null
}

/** What comes back to the office when a decision is served goes to its case. Handed in again it is the same file. */
export async function addSlip(services: RequestServices, clerk: Actor, { no, event, details }: Serving): Promise<void> {
  const slip = event.type === 'decision.served' ? SLIPS[event.way] : null
  if (slip === null) return
  const { recipient, through, mailNumber } = (details ?? {}) as EventDetails<'decision.served'>
  const lines = [
    slip.name,
    `申请编号：${no}`,
    `送达方式：${slip.way}`,
    ...(through === undefined ? [] : [`受委托机关：${through}`]),
    ...(mailNumber === undefined ? [] : [`邮件号码：${mailNumber}`]),
    ...(recipient === undefined ? [] : [`签收人：${recipient}`]),
    `日期：${toChineseDate(event.on)}`,
  ]
  const bytes = oneChunk(Buffer.from(`${lines.join('\n')}\n`))
  take(
    await addFile(services, clerk, { no, purpose: 'service-proof' }, { fileName: `${slip.name}.txt`, bytes }),
    `申请 ${no} 的${slip.name}`,
  )
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
