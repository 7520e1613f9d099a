import { describe, expect, test } from 'vitest'
import { day } from '../../../testing/calendar/china-calendar.js'
import type { ServiceWay } from './event.js'
import { purposesTakenBy } from './file-purposes.js'
import {
  explainMissingProof,
  explainServiceRefusal,
  isNeededToClose,
  MISSING_PROOFS,
  missingProof,
  refuseClosing,
  refuseService,
  type ServiceFacts,
} from './service-proof.js'

const ON = day('2026-07-01')
const NOTHING: Omit<ServiceFacts, 'way'> = {
  recipient: null,
  through: null,
  mailNumber: null,
  postedOn: null,
  hasFile: false,
  wasOpened: false,
}
const EVERYTHING: Omit<ServiceFacts, 'way'> = {
  recipient: '王敏',
  through: '石桥镇人民政府',
  mailNumber: 'XA1',
  postedOn: ON,
  hasFile: true,
  wasOpened: true,
}

describe('what proof of service is missing', () => {
  test.each([
    ['direct', ['recipient', 'file']],
    ['entrusted', ['through', 'recipient', 'file']],
    ['post', ['mail-number', 'posted-on', 'file']],
    ['electronic', ['opened']],
  ] as const)('%s: %j where there is nothing, and nothing where all is there', (way, missing) => {
    expect(missingProof({ way, ...NOTHING })).toEqual(missing)
    expect(missingProof({ way, ...EVERYTHING })).toEqual([])
  })
  test('is said in words', () => {
    for (const proof of MISSING_PROOFS) expect(explainMissingProof(proof)).toMatch(/^[\p{Script=Han}、]+$/u)
  })
})

describe('a decision is on record as served', () => {
  test.each([
    ['direct', '登记直接送达须写明由谁签收；没有当面签收的，可以委托其他行政机关代为送达或者邮寄送达。'],
    [
      'entrusted',
      '登记委托其他行政机关代为送达须写明委托谁送达、由谁签收；还没有签收的，等受委托机关交回送达回证后再登记。',
    ],
    ['post', '登记邮寄送达须写明邮件号码、交邮日期；还没有交邮的，等交给邮政企业以后再登记。'],
  ] as const)('%s: once what it takes is written down', (way, sentence) => {
    const refusal = refuseService({ way, ...NOTHING }, ON)
    expect(refusal?.code).toBe('service.not-told')
    expect(refusal && explainServiceRefusal(refusal)).toBe(sentence)
    expect(refuseService({ way, ...EVERYTHING }, ON)).toBeNull()
  })
  test('only what is missing is asked for', () => {
    expect(refuseService({ way: 'post', ...EVERYTHING, mailNumber: null }, ON)).toMatchObject({
      missing: ['mail-number'],
    })
  })
  test('by post: on the day it was posted, and on no other', () => {
    const refusal = refuseService({ way: 'post', ...EVERYTHING }, day('2026-07-03'))
    expect(refusal?.code).toBe('service.other-day')
    expect(refusal && explainServiceRefusal(refusal)).toContain('送达日期填的是2026年7月3日，交邮日期是2026年7月1日')
    expect(refuseService({ way: 'direct', ...EVERYTHING }, day('2026-07-03'))).toBeNull()
  })
  test('electronically: at once', () => {
    expect(refuseService({ way: 'electronic', ...NOTHING }, ON)).toBeNull()
  })
})

describe('a case is filed', () => {
  const demanded = { closingNeedsServiceProof: true }
  const close = (way: ServiceWay, hasFile: boolean, settings = demanded) => refuseClosing({ way, hasFile }, settings)

  test.each([
    ['direct', '受送达人签收的送达回证'],
    ['entrusted', '受送达人签收的送达回证'],
    ['post', '邮政企业的邮寄凭证'],
  ] as const)('%s: with its slip only, unless the body settled it otherwise', (way, slip) => {
    const refusal = close(way, false)
    expect(refusal?.code).toBe('close.service-not-proven')
    expect(refusal && explainServiceRefusal(refusal)).toContain(`须先上传${slip}才能办结归档`)
    expect(close(way, true)).toBeNull()
    expect(close(way, false, { closingNeedsServiceProof: false })).toBeNull()
  })
  test('electronically served: the log of the site is the proof, whether or not it was opened', () => {
    expect(close('electronic', false)).toBeNull()
    expect(MISSING_PROOFS.filter((proof) => isNeededToClose(proof, demanded))).toEqual(['file'])
  })
})

test('what goes out is taken by the decision and by its service, and by no other event', () => {
  expect(purposesTakenBy('decision.made')).toEqual(['release'])
  expect(purposesTakenBy('decision.served')).toContain('release')
  expect(purposesTakenBy('extension.approved')).toEqual([])
})
