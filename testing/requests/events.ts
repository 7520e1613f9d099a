import type { RequestEvent } from '../../src/domain/request/index.js'
import { day } from '../calendar/china-calendar.js'
import { submitted } from './worked-case.js'

// Events by their day alone: what else they say is what most tests need.
export const on = (text: string) => ({ on: day(text) })
/** Received at the counter on a Friday; due on 2024-03-29. */
export const start = submitted('2024-03-01')
export const correction = (text: string, due = '2024-04-30'): RequestEvent => ({
  type: 'correction.requested',
  ...on(text),
  dueOn: day(due),
})
export const asked = (text: string): RequestEvent => ({
  type: 'consultation.sent',
  ...on(text),
  id: '1',
  party: 'third-party',
})
export const delivered = (text: string): RequestEvent => ({ type: 'consultation.delivered', ...on(text), id: '1' })
export const answered = (text: string, opinion: 'agrees' | 'objects'): RequestEvent => ({
  type: 'consultation.answered',
  ...on(text),
  id: '1',
  opinion,
})
export const extension = (text: string, days = 20): RequestEvent => ({ type: 'extension.approved', ...on(text), days })
export const commissioned = (text: string, due: string, id = 'c1'): RequestEvent => ({
  type: 'records.commissioned',
  ...on(text),
  id,
  dueOn: day(due),
})
export const handedOver = (text: string, id = 'c1'): RequestEvent => ({
  type: 'records.delivered',
  ...on(text),
  id,
  found: true,
})
export const notified = (text: string): RequestEvent => ({ type: 'extension.notified', ...on(text) })
export const fee = (text: string, amountYuan = 100): RequestEvent => ({
  type: 'fee.notified',
  ...on(text),
  basis: 'pieces',
  amountYuan,
})
export const feeDelivered = (text: string): RequestEvent => ({ type: 'fee.notice-delivered', ...on(text) })
export const reasons = (text: string): RequestEvent => ({
  type: 'reasons.requested',
  ...on(text),
  dueOn: day('2024-03-20'),
})
export const withdrawn = (text: string): RequestEvent => ({ type: 'request.withdrawn', ...on(text) })
export const search: RequestEvent = { type: 'search.recorded', ...on('2024-03-05'), found: false }
export const revoked = (text: string, replyBy: string | null = null): RequestEvent => ({
  type: 'decision.revoked',
  ...on(text),
  cause: 'own-motion',
  replyBy: replyBy === null ? null : day(replyBy),
})
