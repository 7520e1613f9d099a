import type { RequestEvent, RequestNo } from '../../src/domain/request/index.js'
import { recordEvent } from '../../src/service/requests/record-event.js'
import { day } from '../calendar/china-calendar.js'
import { value } from '../people/test-office.js'
import { CITIZEN, type RequestOffice } from './request-office.js'

type Said = Exclude<RequestEvent, { type: 'request.submitted' }>

/** Records an event in a case as its head, on whatever version it stands. */
export async function tellCase(t: RequestOffice, no: RequestNo, event: Said, details: object | null = null) {
  const { version } = await t.view(no)
  return value(await recordEvent(t.services, t.head, { no, version, event, details, note: null }))
}

/** A case that was received, decided and served on one day. */
export async function serveCase(t: RequestOffice, on: string, description: string, wanted: object = {}) {
  const receipt = await t.register(on, {
    wanted: { description, documentNumber: null, form: 'electronic', delivery: 'email', ...wanted },
  })
  const { no } = receipt
  const decision = { kind: 'S02', basis: null, reasons: null, overrides: [] } as const
  await tellCase(t, no, { type: 'decision.made', on: day(on), ...decision }, { content: description })
  await tellCase(t, no, { type: 'decision.served', on: day(on), way: 'direct' }, { recipient: CITIZEN.name })
  return receipt
}
