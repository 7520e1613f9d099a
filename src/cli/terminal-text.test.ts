import { expect, test } from 'vitest'
import { terminalText } from './terminal-text.js'

test('a name cannot give a terminal orders', () => {
  expect(terminalText('\u001b[2J报告\r\u0007.txt')).toBe('\ufffd[2J报告\ufffd\ufffd.txt')
  expect(terminalText('a\u202etxt.exe')).toBe('a\ufffdtxt.exe')
  expect(terminalText('\u009b31m')).toBe('\ufffd31m')
})

test('words and lines stay as they are', () => {
  const words = '云溪县　2024 年度\n  读出 200/200 格 𠮷\n'
  expect(terminalText(words)).toBe(words)
})
