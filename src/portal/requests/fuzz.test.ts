import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FILLED_IN, openForm, sendForm } from '../../../testing/portal/applicant.js'
import { addCounty } from '../../../testing/portal/public-county.js'
import { ORIGIN, startTestPortal, type TestPortal, Visitor } from '../../../testing/portal/test-portal.js'
import { ASK_FIELDS } from './ask-form.js'

let portal: TestPortal
let visitor: Visitor
beforeAll(async () => {
  portal = await startTestPortal()
  await addCounty(portal.services.db)
  visitor = new Visitor(portal.open())
}, 60_000)
afterAll(() => portal.close())

const RUNS = 150
/** What people, programs and accidents put into fields. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\u0000',
    '\ud800',
    '\u202e金丝雀',
    '   ',
    '%00%ff',
    '__proto__',
    'constructor',
    'toString',
    "'; drop table request; --",
    '很'.repeat(5_000),
    '99999999999999999999',
    '-1',
    'null',
  ),
)
const FIELDS = [
  ...ASK_FIELDS,
  ...['key', 'joint', 'act', 'answer', 'question', 'pass', 'website'],
  ...['joint.0.name', 'joint.0.documentKind', 'joint.49.documentNumber', 'no', 'code', 'text', 'purpose'],
]

test('whatever stands in the form: taken, or a page that says what is wrong; never a failure, never markup of others', async () => {
  const fields = { ...(await openForm(visitor)), ...FILLED_IN }
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...FIELDS), hostile, { maxKeys: 6 }), async (given) => {
      const response = await sendForm(visitor, { ...fields, ...given })
      const page = await response.text()
      expect([200, 303, 409, 422]).toContain(response.status)
      expect(page).not.toContain('<script>alert')
      expect(page).not.toContain('<img src=x')
      expect(portal.defects).toEqual([])
    }),
    { numRuns: RUNS },
  )
}, 120_000)

const PATHS = [
  '/follow',
  '/follow/confirm',
  '/follow/correction',
  '/follow/reasons',
  '/follow/material',
  '/ask/look',
] as const

test('whatever is sent to the other addresses, in whatever shape', async () => {
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json', 'x']
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PATHS),
      fc.constantFrom(...types),
      hostile,
      fc.dictionary(fc.constantFrom(...FIELDS), hostile, { maxKeys: 4 }),
      async (path, type, raw, given) => {
        const encoded = new URLSearchParams(given)
        for (const body of [raw, encoded.toString()]) {
          const response = await visitor.send(path, {
            method: 'POST',
            body,
            headers: { origin: ORIGIN, 'content-type': type },
          })
          expect(response.status).toBeLessThan(500)
          expect(await response.text()).not.toContain('<script>alert')
        }
        expect(portal.defects).toEqual([])
      },
    ),
    { numRuns: RUNS },
  )
}, 120_000)
