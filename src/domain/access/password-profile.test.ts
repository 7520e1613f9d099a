import { describe, expect, test } from 'vitest'
import { checkPassword, explainPasswordFault, needsSecondFactor, PASSWORD_PROFILES, ROLES } from './index.js'

const { gb22239, asvs } = PASSWORD_PROFILES
const codes = (profile: typeof gb22239 | typeof asvs, password: string) =>
  checkPassword(profile, password, 'chenjing').map((fault) => fault.code)

describe('等保 (gb22239)', () => {
  test.each([
    ['Qh7!mkrt', []],
    ['山雨欲来Aa7风满楼', []],
    ['Qh7!mkr', ['password.too-short']],
    ['qhvmkrtw', ['password.too-few-classes']],
    ['qhvmkrt7', ['password.too-few-classes']],
    ['P@ssw0rd', ['password.widely-used']],
    ['Admin@123', ['password.widely-used']],
    ['Chenjing#1', ['password.contains-account']],
    ['12345678', ['password.too-few-classes', 'password.widely-used']],
    ['', ['password.too-short', 'password.too-few-classes']],
  ])('%s', (password, expected) => expect(codes(gb22239, password)).toEqual(expected))
})

describe('ASVS', () => {
  test.each([
    ['vmqkrtwhzbnx', []],
    ['my dog reads the gazette', []],
    ['一江春水向东流去不复还兮', []],
    ['Qh7!mkrtzbn', ['password.too-short']],
    ['password1234', ['password.widely-used']],
    ['P@ssw0rd!2024', ['password.widely-used']],
    ['123456789012', ['password.widely-used']],
    ['aaaaaaaaaaaa', ['password.widely-used']],
    ['abcabcabcabc', ['password.widely-used']],
    ['Woaini1314520!', ['password.widely-used']],
    ['qwertyuiop12', ['password.widely-used']],
    ['adminadmin2025', ['password.widely-used']],
    ['ｐａｓｓｗｏｒｄ１２３４', ['password.widely-used']],
  ])('%s', (password, expected) => expect(codes(asvs, password)).toEqual(expected))
})

test('one that is far too long is refused whole, and not looked into', () => {
  expect(codes(asvs, 'x'.repeat(1_000_000))).toEqual(['password.too-long'])
  expect(codes(asvs, `${'vmqkrtwh'.repeat(16)}`)).toEqual([])
})

test('a rare character counts as one', () => {
  expect(codes(asvs, '𠮷'.repeat(11))).toContain('password.too-short')
})

test('a second factor: always for head, supervisor and administrator, for everybody under ASVS', () => {
  expect(ROLES.filter((role) => needsSecondFactor(gb22239, [role]))).toEqual(['head', 'supervisor', 'administrator'])
  expect(ROLES.filter((role) => !needsSecondFactor(asvs, [role]))).toEqual([])
  expect(needsSecondFactor(gb22239, ['clerk', 'head'])).toBe(true)
  expect(needsSecondFactor(gb22239, [])).toBe(false)
})

test('every fault has a sentence that does not repeat the password', () => {
  const faults = ['', 'P@ss', 'chenjing', 'x'.repeat(200)].flatMap((one) => checkPassword(gb22239, one, 'chenjing'))
  expect(faults.map(explainPasswordFault)).toContain('密码至少 8 个字符，现为 4 个')
  for (const fault of faults) expect(explainPasswordFault(fault)).not.toContain('P@ss')
})
