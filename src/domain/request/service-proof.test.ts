import { describe, expect, test } from 'vitest'
import { purposesTakenBy } from './file-purposes.js'
import { explainMissingProof, MISSING_PROOFS, missingProof, type ServiceFacts } from './service-proof.js'

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
  postedOn: '2026-07-01',
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

test('what goes out is taken by the decision and by its service, and by no other event', () => {
  expect(purposesTakenBy('decision.made')).toEqual(['release'])
  expect(purposesTakenBy('decision.served')).toContain('release')
  expect(purposesTakenBy('extension.approved')).toEqual([])
})
