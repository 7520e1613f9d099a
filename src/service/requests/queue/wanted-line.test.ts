import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskPersonalData } from '../../../domain/privacy/index.js'
import { toWantedLine } from './wanted-line.js'

describe('what was asked for as one line', () => {
  test('what is short stays as it was written', () => {
    expect(toWantedLine('石桥镇二〇二五年道路养护的合同')).toBe('石桥镇二〇二五年道路养护的合同')
    expect(toWantedLine('合'.repeat(80))).toBe('合'.repeat(80))
  })

  test('lines and blanks are joined, those of full width too', () => {
    expect(toWantedLine('　一、合同\n\n　　二、验收记录 \t 三、付款凭证\n')).toBe('一、合同 二、验收记录 三、付款凭证')
  })

  test('where a line ended after a mark, no gap is left', () => {
    expect(toWantedLine('补偿方案，\n以及（如有）\n 评估报告。')).toBe('补偿方案，以及（如有）评估报告。')
  })

  test('what is long ends after eighty characters, and says that it goes on', () => {
    expect(toWantedLine('合'.repeat(81))).toBe(`${'合'.repeat(80)}…`)
    expect(toWantedLine(`${'合'.repeat(79)} 同`)).toBe(`${'合'.repeat(79)}…`)
  })

  test('a character of two halves is one character and is never halved', () => {
    expect(toWantedLine('𠮷'.repeat(80))).toBe('𠮷'.repeat(80))
    expect(toWantedLine(`合${'𠮷'.repeat(200)}`)).toBe(`合${'𠮷'.repeat(79)}…`)
  })

  const personal: readonly (readonly [string, string, string])[] = [
    ['a telephone', '请公开13812345678名下的补贴', '请公开138****5678名下的补贴'],
    ['an identity number', '身份证11010519491231002X的档案', '身份证110*************2X的档案'],
    ['a number over a line end', '身份证110105\n19491231002X的档案', '身份证110*************2X的档案'],
  ]
  test.each(personal)('%s is masked', (_, description, line) => expect(toWantedLine(description)).toBe(line))

  test('a number on which the line ends is masked before it is cut, so that its beginning is no number left bare', () => {
    for (let before = 60; before <= 80; before += 1) {
      const line = toWantedLine(`${'合'.repeat(before)}11010519491231002X的档案，请一并公开`)
      expect(line).not.toMatch(/\d{4}/)
    }
  })

  test('however long the text, the line is what masking all of it would make', () => {
    const part = fc.constantFrom(
      '13812345678',
      '1 3 8 - 1 2 3 4 - 5 6 7 8',
      '1 - 1 - 0 - 1 - 0 - 5 - 1 - 9 - 4 - 9 - 1 - 2 - 3 - 1 - 0 - 0 - 2 - X',
      '6222 0200 1111 2222 333',
      'E12345678',
      '，',
      '，\n',
      '电话',
      '文号',
      '元',
      '1',
      '-',
      '\n',
      '𠮷'.repeat(40),
      '石桥镇二〇二五年道路养护的合同',
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const masked = [...maskPersonalData(text.replace(/\s+/gu, ' ').replaceAll('， ', '，').trim())]
        const whole = masked.length <= 80 ? masked.join('') : `${masked.slice(0, 80).join('').trimEnd()}…`
        expect(toWantedLine(text)).toBe(whole)
      }),
      { numRuns: 2_000 },
    )
  })
})
