import { describe, expect, test } from 'vitest'
import { MOVES, SERVICE_WAYS } from '../../../../domain/request/index.js'
import { en } from '../../../language/en/index.js'
import { zh } from '../../../language/zh/index.js'
import { STAFF_EVENT_TYPES, stepOf } from './step-table.js'
import { isAsked } from './step-values.js'
import { STEP_GROUPS } from './steps-offered.js'

describe('the table of steps', () => {
  test('every move of the one table has its form, but the submission', () => {
    const moves = Object.keys(MOVES).filter((type) => type !== 'request.submitted')
    expect([...STAFF_EVENT_TYPES].sort()).toEqual(moves.sort())
  })
  test('every step stands in one group of the page', () => {
    expect(Object.values(STEP_GROUPS).flat().sort()).toEqual([...STAFF_EVENT_TYPES].sort())
  })
  test.each([
    ['zh', zh],
    ['en', en],
  ] as const)('every choice of every field has its words in %s', (_, messages) => {
    for (const type of STAFF_EVENT_TYPES)
      for (const field of stepOf(type).fields) {
        expect(messages.requestSteps.fields[field.label]).not.toBe('')
        if (field.kind === 'yes-no') expect(Object.keys(messages.requestNames[field.names])).toEqual(['true', 'false'])
      }
  })
  test('serving cannot be put on record without what proves its way', () => {
    const needed = SERVICE_WAYS.map((way) => {
      const asked = stepOf('decision.served').fields.filter((field) => isAsked(field, { event: { way } }))
      return [
        way,
        asked
          .filter(({ isOptional, follows }) => isOptional !== true && follows === undefined)
          .map(({ label }) => label),
      ]
    })
    expect(Object.fromEntries(needed)).toEqual({
      direct: ['way', 'recipient'],
      entrusted: ['way', 'through', 'recipient'],
      post: ['way', 'mailNumber'],
      electronic: ['way'],
    })
  })
})
