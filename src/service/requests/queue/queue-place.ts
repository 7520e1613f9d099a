import { type PlainDate, parsePlainDate } from '../../../domain/calendar/index.js'

/** Where a page of a queue goes on. */
export interface QueuePlace {
  readonly queueOn: PlainDate
  readonly id: string
}

/** As a text that nobody reckons with. */
export const writeQueuePlace = ({ queueOn, id }: QueuePlace): string =>
  Buffer.from(`${queueOn} ${id}`).toString('base64url')

/** @returns `undefined` for what was never written by us */
export function readQueuePlace(text: string): QueuePlace | undefined {
  const [day = '', id = '', ...rest] = Buffer.from(text, 'base64url').toString().split(' ')
  const queueOn = parsePlainDate(day)
  return queueOn !== undefined && /^[A-Za-z0-9._:-]{1,128}$/.test(id) && rest.length === 0 ? { queueOn, id } : undefined
}
