import { describe, expect, test } from 'vitest'
import { MOVES } from '../../../../domain/request/index.js'
import { en } from '../../../language/en/index.js'
import { zh } from '../../../language/zh/index.js'
import { STAFF_EVENT_TYPES, stepOf } from './step-table.js'
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
})
