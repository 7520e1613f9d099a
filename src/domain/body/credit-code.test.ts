import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainCreditCodeError, parseCreditCode } from './index.js'

describe('统一社会信用代码（GB 32100-2015）', () => {
  test.each(['11441700007280420Y', '12620600MB0523338C'])('%s, as it stands in published index numbers', (code) =>
    expect(parseCreditCode(code)).toBe(code),
  )

  test('spaces and lower case are forgiven', () => {
    expect(parseCreditCode(' 12620600 mb05 23338c ')).toBe('12620600MB0523338C')
  })

  test.each([
    ['too short', '11441700007280420', { code: 'credit-code.length', found: 17 }],
    ['a letter O for a nought', '1144170O007280420Y', { code: 'credit-code.character', found: 'O', position: 8 }],
    ['a wrong last character', '11441700007280420X', { code: 'credit-code.check', expected: 'Y', found: 'X' }],
  ])('%s', (_, text, error) => expect(parseCreditCode(text)).toEqual(error))

  test('a refusal says what to put right', () => {
    const error = parseCreditCode('11441700007280420X')
    expect(typeof error === 'string' ? error : explainCreditCodeError(error)).toBe(
      '统一社会信用代码的校验位不符：末位应为 Y，现为 X；请核对有无抄错',
    )
  })

  test('any one character copied wrongly is noticed', () => {
    const code = '12620600MB0523338C'
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...alphabet), (position, character) => {
        fc.pre(code.charAt(position) !== character)
        const wrong = code.slice(0, position) + character + code.slice(position + 1)
        expect(parseCreditCode(wrong)).toMatchObject({ code: 'credit-code.check' })
      }),
    )
  })
})
