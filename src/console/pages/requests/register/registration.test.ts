import { expect, test } from 'vitest'
import { type RegistrationFields, toRegistration } from './registration.js'

const FIELDS: RegistrationFields = {
  body: 'b',
  channel: 'in-person',
  on: '2026-07-01',
  matter: 'disclosure',
  applicant: { kind: 'naturalPerson', name: ' 周小满 ', document: { kind: 'none' }, representative: '没有这一栏' },
  wanted: { description: '石桥镇道路养护合同', form: 'paper', delivery: 'post' },
}

test('what the paper lacks is none', () =>
  expect(toRegistration(FIELDS).applicant).toEqual({
    kind: 'naturalPerson',
    name: '周小满',
    document: null,
    representative: null,
    contactPerson: null,
    contact: { telephone: null, email: null, address: null, postcode: null },
    agent: null,
    joint: [],
  }))
test('an agent counts only where one is said to be', () => {
  const applicant = { ...FIELDS.applicant, agent: { name: '方远', telephone: '055-1234567' } }
  expect(toRegistration({ ...FIELDS, applicant }).applicant.agent).toBeNull()
  expect(toRegistration({ ...FIELDS, applicant, hasAgent: true }).applicant.agent).toEqual({
    name: '方远',
    document: null,
    telephone: '055-1234567',
  })
})
