import { describe, expect, test } from 'vitest'
import { isInterrupted, isOutage } from './outage.js'

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code })

describe('the database is away', () => {
  test.each([
    withCode('ECONNREFUSED'),
    withCode('57P01', 'terminating connection due to administrator command'),
    withCode('57P03', 'the database system is starting up'),
    withCode('53300', 'too many connections'),
    withCode('08006'),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
    new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]),
  ])('%s', (error) => expect(isOutage(error)).toBe(true))
})

describe('we are wrong', () => {
  test.each([
    withCode('23505'),
    withCode('42P01'),
    withCode('22021'),
    new TypeError('x is not a function'),
    'ECONNREFUSED',
    null,
  ])('%s', (error) => expect(isOutage(error)).toBe(false))
})

describe('the database is there, and did nothing', () => {
  test.each(['40001', '40P01', '55P03', '57014'])('%s', (code) => {
    expect(isInterrupted(withCode(code))).toBe(true)
    expect(isOutage(withCode(code))).toBe(false)
  })
  test.each([withCode('40002'), withCode('57P01'), withCode('23505'), new Error('40001'), '40001', null])(
    'not %s',
    (error) => expect(isInterrupted(error)).toBe(false),
  )
})
