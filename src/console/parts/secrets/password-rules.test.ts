import { expect, test } from 'vitest'
import { listPasswordRules } from './password-rules.js'

const met = (...given: Parameters<typeof listPasswordRules>) =>
  listPasswordRules(...given).flatMap(({ rule, isMet }) => (isMet ? [rule] : []))

test('nothing typed yet: nothing is met', () => expect(met('gb22239', '', 'chenjing')).toEqual([]))
test('a good one meets all', () =>
  expect(met('gb22239', 'Qh7!mkrt', 'chenjing')).toEqual(['length', 'classes', 'common', 'account']))
test('with the account in it', () =>
  expect(met('gb22239', 'Chenjing#1', 'chenjing')).toEqual(['length', 'classes', 'common']))
test('whose account we do not know: that rule is not shown', () =>
  expect(listPasswordRules('gb22239', 'x', '').map(({ rule }) => rule)).toEqual(['length', 'classes', 'common']))
test('ASVS asks for no kinds of characters', () =>
  expect(listPasswordRules('asvs', 'x', 'a').map(({ rule }) => rule)).toEqual(['length', 'common', 'account']))
